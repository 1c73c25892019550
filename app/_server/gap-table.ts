// The board of gaps as plain tables, for files. May import: wire, scene (export), _i18n. Invariant: the rows of the list under the same filters, all of
// them, with the sources they rest on in a table of their own.
import 'server-only';
import { toPath } from '#graph/model/ids';
import type { Table } from '#graph/scene/explore/export/table';
import type { GapItem } from '#graph/wire/gaps';
import type { Locale } from '../_i18n/define-messages';
import { gapsMessages } from '../_i18n/gaps';
import { toName } from '../_i18n/names';
import { toWord } from '../_i18n/vocabulary';
import { toSourceTable } from './table-file';

/** `origin` is the address of the site, for links back. */
export function toGapTables(items: readonly GapItem[], origin: string, locale: Locale): readonly [Table, Table] {
  const m = gapsMessages[locale];
  const rows = items.map((item) => [
    toWord('verdict', item.verdict, locale),
    { text: toName(item, locale), href: origin + toPath(item.id) },
    toName(item.chain, locale),
    toWord('stage', item.stage, locale),
    toWord('state', item.state.status, locale),
    locale === 'zh' ? item.reasonZh : item.reasonEn,
    item.usersHere,
    item.usersHereRequired,
    item.usedBy.map((user) => toName(user, locale)).join(m.listSeparator),
    item.operating,
    item.leaders,
    item.concentration?.hhi,
    item.criticality.stops,
    item.criticality.affected,
    item.state.asOf,
    toWord('evidence', item.state.evidence, locale),
    toWord('confidence', item.state.confidence, locale),
    item.state.source?.nameZh,
    item.findingItems.map(({ nameZh }) => nameZh).join(m.listSeparator),
  ]);
  const heads = [
    ...[m.verdict, m.segment, m.chain, m.stage, m.state, m.why, m.columnUsersHere, m.columnRequired, m.usedBy],
    ...[m.columnOperating, m.columnLeaders, m.columnHhi, m.columnStops, m.columnAffected, m.columnYear],
    ...[m.columnEvidence, m.columnConfidence, m.stateSource, m.findings],
  ];
  return [{ key: 'things', name: m.list, heads, rows }, toGapSources(items, locale)];
}

function toGapSources(items: readonly GapItem[], locale: Locale): Table {
  const m = gapsMessages[locale];
  const cited = items.flatMap(({ state, findingItems }) => [
    ...(state.source === undefined ? [] : [state.source]),
    ...findingItems.flatMap(({ sources }) => sources),
  ]);
  const heads = [m.sourceTitle, m.sourcePublisher, m.sourceDate, m.sourceAddress];
  return toSourceTable(cited, { name: m.sources, heads });
}
