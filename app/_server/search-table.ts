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
import { toSourceTable } from './table-file';

export type SourcedHit = { readonly hit: SearchHitView; readonly sources: readonly SourceRef[] };

/** `origin` is the address of the site, for links back. */
export function toSearchTables(items: readonly SourcedHit[], origin: string, locale: Locale): readonly [Table, Table] {
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
  const cited = items.flatMap(({ sources }) => sources);
  const words = { name: m.sources, heads: [m.name, m.publisher, m.date, m.address] };
  return [{ key: 'things', name: m.results, heads, rows }, toSourceTable(cited, words)];
}
