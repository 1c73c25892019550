// A hit as it is shown: why it is one, and what is known of it at a glance.
// May import: search, model, wire. Invariants: nothing is read from the store; what is not known is left out.
import { type NodeId, parseNodeId, toKind } from '#graph/model/ids';
import { confidenceSchema, enterpriseRoleSchema, verdictSchema } from '#graph/model/vocabulary';
import { explainHit, type Range } from '#graph/search/explain';
import type { Line } from '#graph/search/line/compile';
import { toQueryChars } from '#graph/search/normalise';
import { OWN_FACETS, type OwnFacet, PLACE_FACETS, type PlaceFacet } from '#graph/search/sector/facets';
import { FIRST_SLIP, type SectorHit } from '#graph/search/sector/search-sector';
import { toPlacesOf } from '#graph/search/sector/sector-index';
import type { SlipFinder } from '#graph/search/sector/slips';
import type { Speller } from '#graph/search/spelling';
import type { Ref } from '#graph/wire/ref';
import type { SearchHitView } from '#graph/wire/search';
import type { Sector } from './sector-index';

export type HitFrame = {
  readonly sector: Sector;
  readonly line: Pick<Line, 'words' | 'terms'>;
  readonly spellers: readonly Speller[];
  readonly slips: readonly SlipFinder[];
};

/** Most chains and districts named beside a hit; its own page has all of them. */
const MOST_NAMED = 3;

export function toHit({ entry, level }: SectorHit, { sector, line, spellers, slips }: HitFrame): SearchHitView {
  const { id, nameZh, nameEn, contextZh, contextEn, status } = toEntry(sector, entry);
  const isText = line.words.some((word) => toQueryChars(word).length > 0);
  const own = (facet: OwnFacet) => toOwnValues(sector, entry, facet);
  const kind = toKind(id);
  const { text, field, ranges } = explainHit(sector.names, entry, spellers);
  const slipped = level >= FIRST_SLIP ? slips.flatMap((slip) => [slip.markName(entry) ?? []].filter(isRange)) : [];
  const firms = own('firms')[0];
  return {
    id,
    kind,
    nameZh,
    nameEn,
    status,
    contextZh,
    contextEn,
    matched: { field, text, ranges: joinRanges([...ranges, ...slipped]) },
    via: isText && level % FIRST_SLIP === 1 ? findVia(sector, entry, spellers) : undefined,
    isSlip: level >= FIRST_SLIP ? true : undefined,
    verdict: verdictSchema.safeParse(own('verdict')[0]).data,
    role: enterpriseRoleSchema.safeParse(own('role')[0]).data,
    chains:
      kind === 'segment' || kind === 'enterprise'
        ? toPlaceValues(sector, entry, 'chain')
            .slice(0, MOST_NAMED)
            .flatMap((value) => toRef(sector, value) ?? [])
        : undefined,
    ...toDistricts(id, own('district'), { sector, line }),
    firms: firms === undefined ? undefined : Number(firms),
    confidence: confidenceSchema.safeParse(own('confidence')[0]).data,
  };
}

/** Where a firm is; where a segment is made and, among the districts asked for, where it would be used only. */
function toDistricts(
  id: NodeId,
  values: readonly string[],
  { sector, line }: Pick<HitFrame, 'sector' | 'line'>,
): Pick<SearchHitView, 'districts' | 'usedIn'> {
  const kind = toKind(id);
  const refs = (ids: Iterable<string>) => [...ids].slice(0, MOST_NAMED).flatMap((value) => toRef(sector, value) ?? []);
  if (kind === 'enterprise') return { districts: refs(values) };
  if (kind !== 'segment') return {};
  const made = new Set<string>(sector.madeIn.get(id) ?? []);
  const asked = line.terms.filter((term) => term.field === 'district').map(({ value }) => value);
  const used = asked.filter((value) => !made.has(value) && values.includes(value));
  const first = [...made].sort((a, b) => Number(asked.includes(b)) - Number(asked.includes(a)) || (a < b ? -1 : 1));
  return { districts: refs(first), usedIn: used.length === 0 ? undefined : refs(used) };
}

const isRange = (range: readonly number[]): range is Range => range.length === 2;

/** In their order, those that overlap as one. */
function joinRanges(ranges: readonly Range[]): readonly Range[] {
  const joined: Range[] = [];
  for (const [start, end] of ranges.toSorted(([a], [b]) => a - b)) {
    const last = joined.at(-1);
    if (last === undefined || start > last[1]) joined.push([start, end]);
    else joined[joined.length - 1] = [last[0], Math.max(last[1], end)];
  }
  return joined;
}

function toEntry({ names }: Sector, entry: number) {
  const found = names.entries[entry];
  if (found === undefined) throw new RangeError('A hit points to no entry of the search index.');
  return found;
}

export function toOwnValues({ sector }: Sector, entry: number, facet: OwnFacet): readonly string[] {
  const at = OWN_FACETS.indexOf(facet);
  return (sector.rows[sector.rowOf[entry] ?? 0]?.[at] ?? []).flatMap((value) => sector.ownValues[at]?.[value] ?? []);
}

export function toPlaceValues({ sector }: Sector, entry: number, facet: PlaceFacet): readonly string[] {
  const at = PLACE_FACETS.indexOf(facet);
  const values = toPlacesOf(sector, entry).flatMap((place) => sector.places[place]?.[at] ?? []);
  return [...new Set(values)].flatMap((value) => sector.placeValues[at]?.[value] ?? []);
}

function toRef({ nameOf }: Sector, value: string): Ref | undefined {
  const name = nameOf.get(value);
  return name === undefined ? undefined : { ...name, kind: toKind(name.id) };
}

/** The place whose name has most of the words. */
function findVia({ names, sector }: Sector, entry: number, spellers: readonly Speller[]): Ref | undefined {
  const owners = toPlacesOf(sector, entry).flatMap((place) => sector.owners[place] ?? []);
  const marked = owners.flatMap((owner) => {
    const found = names.entries[owner];
    if (owner === entry || found === undefined) return [];
    const { ranges, text } = explainHit(names, owner, spellers);
    const letters = ranges.reduce((sum, [from, to]) => sum + to - from, 0) + (text === undefined ? 0 : 1);
    return letters === 0 ? [] : [{ found, letters }];
  });
  const [best] = marked.sort((a, b) => b.letters - a.letters || (a.found.id < b.found.id ? -1 : 1));
  if (best === undefined) return undefined;
  const { id, nameZh, nameEn, status } = best.found;
  const known: NodeId | undefined = parseNodeId(id);
  return known === undefined ? undefined : { id: known, kind: toKind(known), nameZh, nameEn, status };
}
