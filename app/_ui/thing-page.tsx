import { CITY_ID } from '#graph/model/ids';
import type { ThingView } from '#graph/wire/thing';
import type { Locale } from '../_i18n/define-messages';
import { toSentence } from '../_i18n/names';
import { thingMessages } from '../_i18n/thing';
import { toWord } from '../_i18n/vocabulary';
import { FactList } from './fact-list';
import { NoFirms, RelationGroups } from './relation-groups';
import { SourceList } from './source-list';
import { StateBox } from './state-box';
import styles from './thing-page.module.css';

/** The page of any thing: the answer first, then state, facts, neighbours by relation, sources. */
export function ThingPage({ view, locale }: { readonly view: ThingView; readonly locale: Locale }) {
  const m = thingMessages[locale];
  return (
    <article className={styles['page']}>
      <header className={styles['header']}>
        <p className={styles['kicker']}>{view.id === CITY_ID ? undefined : toWord('kind', view.kind, locale)}</p>
        <h1>{toSentence(view.headline, locale)}</h1>
        {view.summaryZh === undefined ? undefined : <p lang="zh-CN">{view.summaryZh}</p>}
      </header>
      <div className={styles['columns']}>
        <div className={styles['main']}>
          {view.state === undefined ? undefined : <StateBox state={view.state} locale={locale} />}
          <RelationGroups view={view} locale={locale} />
          {view.kind === 'segment' ? <NoFirms view={view} locale={locale} /> : undefined}
          {view.groups.length === 0 ? <p className={styles['note']}>{m.noRelations}</p> : undefined}
        </div>
        <aside className={styles['side']}>
          <FactList facts={view.facts} locale={locale} />
          {view.kind === 'source' ? undefined : <SourceList sources={view.sources} locale={locale} />}
        </aside>
      </div>
    </article>
  );
}
