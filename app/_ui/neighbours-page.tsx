import { toPath } from '#graph/model/ids';
import type { RelationGroup, ThingView } from '#graph/wire/thing';
import type { Locale } from '../_i18n/define-messages';
import { toName, toSpokenName } from '../_i18n/names';
import { questionMessages } from '../_i18n/questions';
import { toRelationWord } from '../_i18n/relation-words';
import { thingMessages } from '../_i18n/thing';
import { toWord } from '../_i18n/vocabulary';
import styles from './page.module.css';
import { PageHead } from './page-head';
import { Pager } from './pager';
import { Panel } from './panel';
import { NeighbourList } from './relation-groups';
import { toTrail } from './thing-trail';

type Props = {
  readonly thing: ThingView;
  readonly group: RelationGroup;
  readonly params: URLSearchParams;
  readonly locale: Locale;
};

/** The answer of a page of neighbours: of what, by which relation, how many. */
export function toNeighboursTitle(thing: ThingView, { type, direction, total }: RelationGroup, locale: Locale): string {
  return thingMessages[locale].neighbours(toName(thing, locale), toRelationWord(type, direction, locale), total);
}

/** One page of the neighbours of a thing by one relation. */
export function NeighboursPage({ thing, group, params, locale }: Props) {
  const { kind, items, total, nextCursor } = group;
  const { text, lang } = toSpokenName(thing, locale);
  const path = toPath(thing.id);
  return (
    <article className={`${styles['page']} ${styles['narrow']}`}>
      <PageHead
        question={questionMessages[locale].neighbours}
        title={toNeighboursTitle(thing, group, locale)}
        trail={[...toTrail(thing, locale), { href: path, label: text, lang }]}
        locale={locale}
      />
      <Panel title={toWord('kind', kind, locale)} note={total}>
        <NeighbourList items={items} locale={locale} />
      </Panel>
      <Pager
        path={`${path}/neighbours`}
        params={params}
        shown={items.length}
        total={total}
        nextCursor={nextCursor}
        locale={locale}
      />
    </article>
  );
}
