// What nodes and edges carry into graph files, in codes and not in words, so that programs can reckon with it.
// May import: wire, scene. Invariants: an attribute has one type; what is not known is left out.
import type { ExploreEdge, ExploreNode } from '#graph/wire/explore';
import type { Arrangement } from '../arrangement';
import { LOOKS, type MarkTone } from '../marks';
import type { ExportAsked } from './export-content';
import { toLineKey } from './relation-table';

export type AttributeType = 'string' | 'integer' | 'boolean';
type Attribute<Thing> = {
  readonly name: string;
  readonly type: AttributeType;
  readonly read: (thing: Thing, asked: ExportAsked) => string | number | boolean | undefined;
};
const text = <Thing>(name: string, read: Attribute<Thing>['read']): Attribute<Thing> => ({
  name,
  type: 'string',
  read,
});

export const NODE_ATTRIBUTES: readonly Attribute<ExploreNode>[] = [
  text('kind', ({ kind }) => kind),
  text('name_zh', ({ nameZh }) => nameZh),
  text('name_en', ({ nameEn }) => nameEn),
  text('state', ({ status }) => status),
  text('evidence', ({ evidence }) => evidence),
  text('confidence', ({ confidence }) => confidence),
  { name: 'as_of', type: 'integer', read: ({ asOf }) => asOf },
  text('stage', ({ stage }) => stage),
  { name: 'position', type: 'integer', read: ({ position }) => position },
  text('chain', ({ chainId }) => chainId),
  text('holder', ({ id }, { atlas }) => atlas.parentOf.get(id)),
  text('district', ({ id }, { atlas }) => atlas.districtOf.get(id)),
  text('category', (node) => node.enterpriseKind ?? node.industryKind ?? node.districtKind ?? node.programKind),
  text('role', ({ role }) => role),
  text('tags', ({ tags }) => tags?.join(' ')),
  text('lens', ({ id }, { tones }) => tones.get(id)),
  text('sources', ({ sourceIds }) => sourceIds.join(' ') || undefined),
];

export const EDGE_ATTRIBUTES: readonly Attribute<ExploreEdge>[] = [
  text('type', ({ type }) => type),
  text('what_zh', ({ whatZh }) => whatZh),
  text('operation', ({ operation }) => operation),
  text('necessity', ({ necessity }) => necessity),
  text('input_group', ({ inputGroup }) => inputGroup),
  text('deployment', ({ deployment }) => deployment),
  { name: 'main_site', type: 'boolean', read: ({ main }) => main },
  text('confidence', ({ confidence }) => confidence),
  { name: 'as_of', type: 'integer', read: ({ asOf }) => asOf },
  text('sources', ({ sourceIds }) => sourceIds?.join(' ')),
];

/** Where things stand and what colours they bear: what makes a graph file a picture. */
export type GraphLook = {
  readonly arrangement: Arrangement | undefined;
  /** Colour of a tone, `#rrggbb`. */
  readonly colourOf: (tone: MarkTone) => string;
};
export type Rgb = readonly [red: number, green: number, blue: number];
export type NodeLook = { readonly rgb: Rgb; readonly x?: number; readonly y?: number; readonly size?: number };

const KIND_TONES: Partial<Record<ExploreNode['kind'], MarkTone>> = { district: 'district', program: 'program' };

/** As the picture has it; y points up, as graph programs have it. */
export function toNodeLook({ id, kind }: ExploreNode, asked: ExportAsked, look: GraphLook): NodeLook {
  const key = asked.tones.get(id);
  const bears = kind === 'segment' || kind === 'enterprise';
  const tone = (bears && key !== undefined ? LOOKS[key].tone : KIND_TONES[kind]) ?? 'line-strong';
  const rgb = parseColour(look.colourOf(tone));
  const spot = look.arrangement?.spots.get(id);
  return spot === undefined ? { rgb } : { rgb, x: round(spot.x), y: round(-spot.y) + 0, size: round(spot.r) };
}

export function parseColour(colour: string): Rgb {
  const long = /^#(..)(..)(..)/.exec(colour.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3'));
  const part = (at: number) => Number.parseInt(long?.[at] ?? '80', 16) || 0;
  return [part(1), part(2), part(3)];
}

/** Relations with a key each; several statements between the same two are several edges. */
export function listKeyedEdges(relations: readonly ExploreEdge[]): readonly (readonly [key: string, ExploreEdge])[] {
  const seen = new Map<string, number>();
  return relations.map((edge) => {
    const key = toLineKey(edge);
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return [times === 1 ? key : `${key} ${times}`, edge];
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
