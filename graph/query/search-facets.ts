// Facets of a search, each value with its count and the line that sets it.
// May import: search, model, wire. Invariants: nothing is left out without being asked for: segments come with a chain, classes of GB/T 4754 one
// level at a time, every other facet whole; a value that is on stands there even when it has no hits.
import {
  confidenceSchema,
  enterpriseKindSchema,
  enterpriseRoleSchema,
  enterpriseTagSchema,
  segmentStatusSchema,
  stageSchema,
  verdictSchema,
} from '#graph/model/vocabulary';
import { KIND_ORDER } from '#graph/search/kind-order';
import { type Line, type Reading, type Term, toTermText, toWordsText } from '#graph/search/line/compile';
import type { CountedFacet } from '#graph/search/sector/facets';
import type { Counts } from '#graph/search/sector/filter';
import type { SearchFacetView } from '#graph/wire/search';
import type { Sector } from './sector-index';

export type FacetFrame = { readonly line: Line; readonly reading: Reading; readonly sector: Sector };

/** In reading order. */
const ORDER: readonly CountedFacet[] = [
  'kind',
  'industry',
  'chain',
  'segment',
  'stage',
  'state',
  'verdict',
  'region',
  'district',
  'firm',
  'role',
  'tag',
  'listed',
  'confidence',
  'year',
  'code',
];

/** Facets with an order of their own; the others go by count. */
const VALUES: Partial<Record<CountedFacet, readonly string[]>> = {
  kind: KIND_ORDER,
  stage: stageSchema.options,
  state: segmentStatusSchema.options,
  verdict: verdictSchema.options,
  firm: enterpriseKindSchema.options,
  role: enterpriseRoleSchema.options,
  tag: enterpriseTagSchema.options,
  listed: ['yes', 'no'],
  confidence: confidenceSchema.options,
};

export function buildFacets(counts: Counts, frame: FacetFrame): SearchFacetView[] {
  const { line, reading, sector } = frame;
  const words = toWordsText(line.words, reading);
  const toLine = (terms: readonly Term[]) =>
    [...terms.map((term) => toTermText(term, reading.vocabulary)), words].filter((text) => text !== '').join(' ');
  return ORDER.flatMap((field) => {
    const chosen = line.terms.filter((term) => term.field === field);
    const others = line.terms.filter((term) => term.field !== field);
    const isOn = (value: string) => chosen.some((term) => term.op === '=' && term.value === value);
    const found = counts.get(field) ?? new Map<string, number>();
    const values = [...new Set([...found.keys(), ...chosen.flatMap(({ op, value }) => (op === '=' ? [value] : []))])];
    const shown = sortValues(
      field,
      values.filter((value) => isOn(value) || isShown(field, value, frame)),
      found,
    );
    if (shown.length === 0) return [];
    return [
      {
        field,
        values: shown.map((value) => {
          const name = sector.nameOf.get(field === 'code' ? `industry-code:${value}` : value);
          const set: Term = { field, op: '=', value, from: value };
          return {
            value,
            count: found.get(value) ?? 0,
            isOn: isOn(value),
            line: toLine(
              isOn(value)
                ? line.terms.filter((term) => term.field !== field || term.value !== value)
                : [...others, set],
            ),
            nameZh: name?.nameZh,
            nameEn: name?.nameEn,
          };
        }),
      },
    ];
  });
}

/** Segments of the chains that are set; classes next below those that are set. */
function isShown(field: CountedFacet, value: string, { line: { terms } }: FacetFrame): boolean {
  const set = (own: CountedFacet) => terms.filter((term) => term.field === own).map((term) => term.value);
  if (field === 'segment')
    return set('chain').some((chain) => value.startsWith(`segment:${chain.slice('chain:'.length)}.`));
  if (field !== 'code') return true;
  return (
    value.length === 2 ||
    set('code').some((code) => value.startsWith(code.slice(0, 2)) && value.length <= code.length + 1)
  );
}

function sortValues(
  field: CountedFacet,
  values: readonly string[],
  counts: ReadonlyMap<string, number>,
): readonly string[] {
  const order = VALUES[field];
  const byText = (a: string, b: string) => (a < b ? -1 : Number(a > b));
  if (order !== undefined) return values.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
  if (field === 'year') return values.toSorted((a, b) => byText(b, a));
  if (field === 'code') return values.toSorted(byText);
  return values.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || byText(a, b));
}
