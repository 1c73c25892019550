// The results of a search as plain tables, for files. May import: query, wire, scene (export), _i18n.
// Invariant: all results under the same line, with the sources they rest on in a table of their own.
import 'server-only';
import { toPath } from '#graph/model/ids';
import type { Table } from '#graph/scene/explore/export/table';
import type { SourceRef } from '#graph/wire/ref';
import type { SearchHitView } from '#graph/wire/search';
import type { Locale } from '../_i18n/define-messages';
import { listMessages } from '../_i18n/lists';
import { toName } from '../_i18n/names';
import { sectorMessages } from '../_i18n/sector';
import { toWord } from '../_i18n/vocabulary';
import { toReason } from '../_ui/search/hit-reason';

export type SourcedHit = { readonly hit: SearchHitView; readonly sources: readonly SourceRef[] };

/** `origin` is the address of the site, for links back. */
export function toSearchTables(items: readonly SourcedHit[], origin: string, locale: Locale): readonly Table[] {
  const m = sectorMessages[locale];
  const join = (names: readonly string[]) => names.join(listMessages[locale].separator);
  const rows = items.map(({ hit, sources }) => [
    { text: toName(hit, locale), href: origin + toPath(hit.id) },
    toWord('kind', hit.kind, locale),
    toReason(hit, locale),
    join((hit.chains ?? []).map((chain) => toName(chain, locale))),
    join((hit.districts ?? []).map((district) => toName(district, locale))),
    hit.role === undefined ? undefined : toWord('role', hit.role, locale),
    hit.status === undefined ? undefined : toWord('state', hit.status, locale),
    hit.verdict === undefined ? undefined : toWord('verdict', hit.verdict, locale),
    hit.firms,
    hit.confidence === undefined ? undefined : toWord('confidence', hit.confidence, locale),
    join(sources.map(({ nameZh }) => nameZh)),
  ]);
  const heads = [
    m.name,
    m.kind,
    m.why,
    m.chain,
    m.district,
    m.role,
    m.state,
    m.verdict,
    m.firms,
    m.confidence,
    m.sources,
  ];
  return [{ key: 'things', name: m.results, heads, rows }, toSourceTable(items, locale)];
}

function toSourceTable(items: readonly SourcedHit[], locale: Locale): Table {
  const m = sectorMessages[locale];
  const sources = new Map(items.flatMap((item) => item.sources.map((source) => [source.id, source] as const)));
  return {
    key: 'sources',
    name: m.sources,
    heads: [m.name, m.publisher, m.date, m.address],
    rows: [...sources.values()]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ nameZh, publisher, date, url }) => [
        nameZh,
        publisher,
        date,
        url === undefined ? undefined : { text: url, href: url },
      ]),
  };
}
