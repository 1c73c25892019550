import { toPath } from '#graph/model/ids';
import type { NeighbourView, RelationGroup, ThingView } from '#graph/wire/thing';
import type { Locale } from '../_i18n/define-messages';
import { frameMessages } from '../_i18n/frame';
import { toRelationWord } from '../_i18n/relation-words';
import { thingMessages } from '../_i18n/thing';
import { toWord } from '../_i18n/vocabulary';
import { Chip } from './chip';
import { ConfidenceBars } from './confidence-bars';
import { MixedText } from './mixed-text';
import { Panel } from './panel';
import styles from './relation-groups.module.css';
import { isHalf } from './thing-layout';
import { ThingLink } from './thing-link';
import pageStyles from './thing-page.module.css';

type Props = { readonly view: ThingView; readonly groups: readonly RelationGroup[]; readonly locale: Locale };

/** Neighbours by relation, each group with its count; a group with more leads to a page of its own. */
export function RelationGroups({ view, groups, locale }: Props) {
  const types = view.groups.map(({ type, direction }) => `${type} ${direction}`);
  return groups.map((group) => {
    const ambiguous = types.filter((type) => type === `${group.type} ${group.direction}`).length > 1;
    return (
      <Group
        key={toGroupKey(group)}
        view={view}
        group={group}
        title={toTitle(group, ambiguous, locale)}
        locale={locale}
      />
    );
  });
}

/** Said where a segment has no firm on record, because a missing panel would read as "none". */
export function NoFirms({ view, locale }: { readonly view: ThingView; readonly locale: Locale }) {
  const m = thingMessages[locale];
  if (view.groups.some(({ type }) => type === 'OPERATES_IN')) return undefined;
  return (
    <Panel title={toRelationWord('OPERATES_IN', 'in', locale)} note={frameMessages[locale].noRecord}>
      <p>{m.noFirms}</p>
    </Panel>
  );
}

function toGroupKey({ type, direction, kind }: RelationGroup): string {
  return `${type}-${direction}-${kind}`;
}

function toTitle({ type, direction, kind }: RelationGroup, ambiguous: boolean, locale: Locale): string {
  const title = toRelationWord(type, direction, locale);
  return ambiguous ? `${title} · ${toWord('kind', kind, locale)}` : title;
}

type GroupProps = {
  readonly view: ThingView;
  readonly group: RelationGroup;
  readonly title: string;
  readonly locale: Locale;
};

function Group({ view, group, title, locale }: GroupProps) {
  const m = thingMessages[locale];
  const { items, total, type, direction, kind, nextCursor } = group;
  const rest = new URLSearchParams({ type, direction, kind });
  return (
    <Panel
      title={title}
      note={m.shown(items.length, total)}
      className={isHalf(group, view) ? pageStyles['half'] : undefined}
    >
      <NeighbourList items={items} locale={locale} />
      {nextCursor === null ? undefined : (
        <a className={styles['more']} href={`${toPath(view.id)}/neighbours?${rest}`}>
          {m.allOf(total)}
        </a>
      )}
    </Panel>
  );
}

/** Neighbours as a list: name, place, what the relation states, on what source. */
export function NeighbourList({
  items,
  locale,
}: {
  readonly items: readonly NeighbourView[];
  readonly locale: Locale;
}) {
  return (
    <ul className={styles['list']}>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one thing may stand twice, for two statements
        <li key={`${item.id}${index}`}>
          <div className={styles['line']}>
            <ThingLink thing={item} locale={locale} />
            <Context item={item} locale={locale} />
          </div>
          <Statement item={item} locale={locale} />
        </li>
      ))}
    </ul>
  );
}

function Context({ item, locale }: { readonly item: NeighbourView; readonly locale: Locale }) {
  const context = locale === 'en' ? (item.contextEn ?? item.contextZh) : item.contextZh;
  if (context === undefined) return undefined;
  return (
    <span className={styles['context']}>
      <MixedText locale={locale}>{context}</MixedText>
    </span>
  );
}

function Statement({ item, locale }: { readonly item: NeighbourView; readonly locale: Locale }) {
  const m = thingMessages[locale];
  const { note, role, operation, necessity, substitutable, main, confidence, asOf, quote, sources } = item.relation;
  const words = [
    operation === undefined ? undefined : toWord('operation', operation, locale),
    necessity === undefined ? undefined : toWord('necessity', necessity, locale),
    substitutable === undefined ? undefined : toWord('substitutable', substitutable, locale),
    main === false ? m.furtherSite : undefined,
    asOf === undefined ? undefined : String(asOf),
  ].filter((word) => word !== undefined);
  if (note === undefined && role === undefined && words.length === 0 && sources.length === 0) return undefined;
  return (
    <div className={styles['statement']}>
      {role === undefined ? undefined : <Chip tone="district">{toWord('deployment', role, locale)}</Chip>}
      {note === undefined ? undefined : <span lang="zh-CN">{note}</span>}
      {words.length === 0 ? undefined : <span>{words.join(' · ')}</span>}
      {confidence === undefined ? undefined : <ConfidenceBars confidence={confidence} locale={locale} />}
      {sources.map((source) => (
        <a key={source.id} href={toPath(source.id)} className={styles['source']} lang="zh-CN">
          {source.nameZh}
        </a>
      ))}
      {quote === undefined ? undefined : <q lang="zh-CN">{quote}</q>}
    </div>
  );
}
