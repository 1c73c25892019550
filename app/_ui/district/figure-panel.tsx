import { type NodeId, toPath } from '#graph/model/ids';
import type { Figure } from '#graph/wire/city';
import type { Locale } from '../../_i18n/define-messages';
import { districtsMessages } from '../../_i18n/districts';
import { toFigureWords, toPeriodWords } from '../../_i18n/figures';
import { toSpokenName } from '../../_i18n/names';
import { toWord } from '../../_i18n/vocabulary';
import { Panel } from '../panel';
import styles from './figure-panel.module.css';

/** Figures shown before the reader asks for all of them. */
const SHOWN = 6;

type Props = { readonly figures: readonly Figure[]; readonly subject: NodeId; readonly locale: Locale };

/** Figures with unit, period and whether they are done or aimed at; the latest first. */
export function FigurePanel({ figures, subject, locale }: Props) {
  const m = districtsMessages[locale];
  if (figures.length === 0) return undefined;
  return (
    <Panel title={m.figures}>
      <ul className={styles['figures']}>
        {figures.slice(0, SHOWN).map((figure) => {
          const { amount, unit } = toFigureWords(figure.value, figure.unit, locale);
          const { text, lang } = toSpokenName(figure, locale);
          return (
            <li key={figure.id}>
              <span className={styles['value']}>
                <b>{amount}</b>
                {` ${unit}`}
              </span>
              <a href={toPath(figure.id)} lang={lang}>
                {text}
              </a>
              <small>{`${toPeriodWords(figure.period, locale)} ${toWord('indicator', figure.indicatorStatus, locale)}`}</small>
            </li>
          );
        })}
      </ul>
      <a className={styles['all']} href={`/indicators?${new URLSearchParams({ subject })}`}>
        {m.allFigures(figures.length)}
      </a>
    </Panel>
  );
}
