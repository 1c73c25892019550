import { toPath, toRest } from '#graph/model/ids';
import type { TargetCards, TargetsView } from '#graph/wire/targets';
import type { Locale } from '../../_i18n/define-messages';
import { toName, toSentence, toSpokenName } from '../../_i18n/names';
import { questionMessages } from '../../_i18n/questions';
import { targetsMessages } from '../../_i18n/targets';
import { FitLines } from '../opportunities/fit-lines';
import { ScoreBar } from '../opportunities/score-bar';
import pageStyles from '../page.module.css';
import { PageHead } from '../page-head';
import { Panel } from '../panel';
import { StateMark } from '../state-mark';
import { VerdictMark } from '../verdict-mark';
import { TargetCardItem } from './target-card';
import styles from './targets.module.css';

type Props = { readonly view: TargetsView; readonly locale: Locale };

const ALL = 200;

/** Whom to court for a segment: those who make it, who work next to it, who would buy it, and where it fits. */
export function TargetsPage({ view, locale }: Props) {
  const m = targetsMessages[locale];
  const { segment, chain, verdict, expand, extend, buyers } = view;
  const { text, lang } = toSpokenName(chain, locale);
  return (
    <article className={pageStyles['page']}>
      <PageHead
        question={questionMessages[locale].targets}
        title={toSentence(view.headline, locale)}
        trail={[
          { href: toPath(chain.id), label: text, lang },
          { href: toPath(segment.id), label: toName(segment, locale) },
        ]}
        locale={locale}
      >
        <p className={styles['verdict']}>
          <VerdictMark verdict={verdict} locale={locale} />
          {segment.status === undefined ? undefined : <StateMark status={segment.status} locale={locale} size={14} />}
          <span>{locale === 'zh' ? view.reasonZh : view.reasonEn}</span>
        </p>
        <p>{m.lead}</p>
        {view.isCut ? <p>{m.cut}</p> : undefined}
      </PageHead>
      <div className={styles['columns']}>
        <Cards title={m.buyers} help={m.buyersHelp} none={m.buyersNone} cards={buyers} view={view} locale={locale} />
        <div className={styles['stack']}>
          <Cards title={m.expand} none={m.expandNone} cards={expand} view={view} locale={locale} />
          <Districts view={view} locale={locale} />
        </div>
        <Cards title={m.extend} help={m.extendHelp} none={m.extendNone} cards={extend} view={view} locale={locale} />
      </div>
    </article>
  );
}

type CardsProps = Props & {
  readonly title: string;
  readonly help?: string;
  readonly none: string;
  readonly cards: TargetCards;
};

function Cards({ title, help, none, cards: { items, total }, view, locale }: CardsProps) {
  const m = targetsMessages[locale];
  return (
    <Panel title={title} note={total === 0 ? undefined : m.count(items.length, total)}>
      {help === undefined || total === 0 ? undefined : <p className={styles['help']}>{help}</p>}
      {total === 0 ? <p>{none}</p> : undefined}
      <ol className={styles['cards']}>
        {items.map((card) => (
          <TargetCardItem key={card.id} card={card} locale={locale} />
        ))}
      </ol>
      {items.length < total ? (
        <p>
          <a href={`/targets?segment=${toRest(view.segment.id)}&limit=${ALL}`}>{m.all}</a>
        </p>
      ) : undefined}
    </Panel>
  );
}

function Districts({ view: { segment, preset, districts, districtsTotal }, locale }: Props) {
  const m = targetsMessages[locale];
  return (
    <Panel title={m.districts}>
      {districts.length === 0 ? <p>{m.districtsNone}</p> : undefined}
      <ol className={styles['cards']}>
        {districts.map((item) => (
          <li key={item.district.id}>
            <p className={styles['name']}>
              <a href={toPath(item.district.id)}>{toName(item.district, locale)}</a>
            </p>
            <ScoreBar item={item} locale={locale} />
            <FitLines fit={item.fit} role={item.role} locale={locale} />
          </li>
        ))}
      </ol>
      {preset === undefined ? undefined : (
        <p>
          <a href={`/opportunities?preset=${preset}&segment=${toRest(segment.id)}`}>{m.districtsAll(districtsTotal)}</a>
        </p>
      )}
    </Panel>
  );
}
