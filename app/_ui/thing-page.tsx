import type { ReactNode } from 'react';
import type { ThingView } from '#graph/wire/thing';
import type { Locale } from '../_i18n/define-messages';
import { toSentence } from '../_i18n/names';
import { thingQuestions } from '../_i18n/questions';
import { thingMessages } from '../_i18n/thing';
import { FactList } from './fact-list';
import pageStyles from './page.module.css';
import { PageHead } from './page-head';
import { NoFirms, RelationGroups } from './relation-groups';
import { SourceList } from './source-list';
import { StateBox } from './state-box';
import { ThingActions } from './thing-actions';
import { placeGroups } from './thing-layout';
import styles from './thing-page.module.css';
import { toHere, toTrail } from './thing-trail';

type Props = {
  readonly view: ThingView;
  readonly locale: Locale;
  /** Puts it on the shortlist. */
  readonly pin?: ReactNode;
  /** What a page of this kind shows before its neighbours. */
  readonly children?: ReactNode;
};

/** The page of any thing: the answer first, then state, neighbours by relation, facts, sources. */
export function ThingPage({ view, locale, pin, children }: Props) {
  const m = thingMessages[locale];
  const { main, side } = placeGroups(view);
  return (
    <article className={pageStyles['page']}>
      <PageHead
        question={thingQuestions[locale][view.kind]}
        title={toSentence(view.headline, locale)}
        trail={toTrail(view, locale)}
        here={toHere(view, locale)}
        locale={locale}
      >
        {view.summaryZh === undefined ? undefined : <p lang="zh-CN">{view.summaryZh}</p>}
        <ThingActions view={view} locale={locale} />
        {pin}
      </PageHead>
      <div className={styles['columns']}>
        <div className={styles['main']}>
          {view.state === undefined ? undefined : <StateBox state={view.state} locale={locale} />}
          {children}
          {view.kind === 'segment' ? <NoFirms view={view} locale={locale} /> : undefined}
          <RelationGroups view={view} groups={main} locale={locale} />
          {view.groups.length === 0 ? <p className={styles['note']}>{m.noRelations}</p> : undefined}
        </div>
        <aside className={styles['side']} aria-label={m.facts}>
          <RelationGroups view={view} groups={side} locale={locale} />
          <FactList facts={view.facts} kind={view.kind} locale={locale} />
          {view.kind === 'source' ? undefined : <SourceList sources={view.sources} locale={locale} />}
        </aside>
      </div>
    </article>
  );
}
