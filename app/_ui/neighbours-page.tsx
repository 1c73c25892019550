import { toPath } from '#graph/model/ids';
import type { RelationGroup, ThingView } from '#graph/wire/thing';
import type { Locale } from '../_i18n/define-messages';
import { frameMessages } from '../_i18n/frame';
import { toName } from '../_i18n/names';
import { thingMessages } from '../_i18n/thing';
import { toRelationWord, toWord } from '../_i18n/vocabulary';
import { Panel } from './panel';
import { NeighbourList } from './relation-groups';
import styles from './thing-page.module.css';

type Props = { readonly thing: ThingView; readonly group: RelationGroup; readonly locale: Locale };

/** One page of the neighbours of a thing by one relation. */
export function NeighboursPage({ thing, group, locale }: Props) {
  const { type, direction, kind, items, total, nextCursor } = group;
  const f = frameMessages[locale];
  const next = nextCursor === null ? undefined : new URLSearchParams({ type, direction, kind, cursor: nextCursor });
  return (
    <article className={styles['page']}>
      <header className={styles['header']}>
        <p className={styles['kicker']}>
          <a href={toPath(thing.id)}>{toName(thing, locale)}</a>
        </p>
        <h1>{`${toName(thing, locale)} · ${toRelationWord(type, direction, locale)}`}</h1>
      </header>
      <Panel title={toWord('kind', kind, locale)} note={thingMessages[locale].shown(items.length, total)}>
        <NeighbourList items={items} locale={locale} />
      </Panel>
      {next === undefined ? undefined : <a href={`${toPath(thing.id)}/neighbours?${next}`}>{f.next}</a>}
    </article>
  );
}
