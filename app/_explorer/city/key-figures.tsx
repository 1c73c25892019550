import { toPath } from '#graph/model/ids';
import type { CityView, Figure } from '#graph/wire/city';
import type { SourceRef } from '#graph/wire/ref';
import { cityPanelMessages } from '../../_i18n/city-panel';
import type { Locale } from '../../_i18n/define-messages';
import { toFigureWords, toPeriodWords } from '../../_i18n/figures';
import { toSentence, toSpokenName } from '../../_i18n/names';
import { toWord } from '../../_i18n/vocabulary';
import overview from './city-overview.module.css';
import styles from './key-figures.module.css';

/** Figures with unit, period and whether they are done or aimed at; their sources once, and the way to all that differ. */
export function KeyFigures({ view, locale }: { readonly view: CityView; readonly locale: Locale }) {
  const m = cityPanelMessages[locale];
  const sources = new Map(view.figures.flatMap((figure) => figure.sources).map((source) => [source.id, source]));
  return (
    <section className={overview['section']}>
      <h2>{m.figures}</h2>
      <dl className={styles['figures']}>
        {view.figures.map((figure) => (
          <FigureItem key={figure.id} figure={figure} locale={locale} />
        ))}
      </dl>
      <FigureSources sources={[...sources.values()]} locale={locale} />
      <div className={overview['ways']}>
        <a className={overview['link']} href={`/indicators?subject=${view.id}`}>
          {m.figuresAll}
        </a>
        <details className={overview['rest']}>
          <summary>{m.figuresRule}</summary>
          <p className={overview['note']}>{toSentence(view.figuresRule, locale)}</p>
        </details>
      </div>
    </section>
  );
}

function FigureItem({ figure, locale }: { readonly figure: Figure; readonly locale: Locale }) {
  const m = cityPanelMessages[locale];
  const { amount, unit } = toFigureWords(figure.value, figure.unit, locale);
  const status = toWord('indicator', figure.indicatorStatus, locale);
  const { text, lang } = toSpokenName(figure, locale);
  return (
    <div className={styles['figure']}>
      <dt>
        <a href={toPath(figure.id)} lang={lang}>
          {text}
        </a>
        <span className={figure.indicatorStatus === 'actual' ? undefined : styles['aim']}>
          {m.statusOf(toPeriodWords(figure.period, locale), status)}
        </span>
      </dt>
      <dd>
        <b>{amount}</b> {unit}
      </dd>
    </div>
  );
}

function FigureSources({ sources, locale }: { readonly sources: readonly SourceRef[]; readonly locale: Locale }) {
  const m = cityPanelMessages[locale];
  return (
    <p className={styles['sources']}>
      {m.figureSources}
      {sources.map((source, index) => (
        <span key={source.id}>
          {index === 0 ? '' : m.listEnd}
          <a href={toPath(source.id)} lang="zh-CN">
            {source.nameZh}
          </a>
          {source.date === undefined ? '' : ` ${source.date.slice(0, 4)}`}
        </span>
      ))}
    </p>
  );
}
