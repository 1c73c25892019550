// What stands for each thing in the picture: its shape by kind and state, its tone by the lens.
// May import: wire, arrangement, lens keys. Invariants: the four states differ in shape and not in tone alone; "not known" is a dotted ring under
// every lens; marks come in drawing order, large things first, so that what is small stays on top.
import type { NodeId } from '#graph/model/ids';
import type { ExploreNode } from '#graph/wire/explore';
import type { Arrangement, Spot } from './arrangement';
import type { Atlas } from './atlas';
import type { LensKey } from './lens-keys';

export type Glyph =
  | 'present'
  | 'weak'
  | 'absent'
  | 'unknown'
  | 'disc'
  | 'disc-hollow'
  | 'diamond'
  | 'triangle'
  | 'square-hollow'
  | 'ring';
/** Name of a colour token. */
export type MarkTone =
  | 'present'
  | 'weak'
  | 'absent'
  | 'unknown'
  | 'district'
  | 'program'
  | 'line-strong'
  | 'surface'
  | 'seq-1'
  | 'seq-2'
  | 'seq-3'
  | 'seq-4';
export type Look = { readonly glyph: Glyph; readonly tone: MarkTone };
/** Parts of a ring that are present, weak and absent; the rest is unknown. */
export type Shares = readonly [present: number, weak: number, absent: number];
/** Centre and half width, px of the picture. */
export type Mark = Look & Spot & { readonly id: NodeId; readonly shares: Shares };

const disc = (tone: MarkTone): Look => ({ glyph: 'disc', tone });
const NOT_KNOWN: Look = { glyph: 'unknown', tone: 'unknown' };
const KNOWN_NONE: Look = { glyph: 'disc-hollow', tone: 'line-strong' };

/** How the words of the lenses look, in picture and legend alike. */
export const LOOKS: Readonly<Record<LensKey, Look>> = {
  present: { glyph: 'present', tone: 'present' },
  weak: { glyph: 'weak', tone: 'weak' },
  absent: { glyph: 'absent', tone: 'absent' },
  unknown: NOT_KNOWN,
  high: disc('seq-4'),
  medium: disc('seq-3'),
  low: disc('seq-1'),
  ungraded: NOT_KNOWN,
  newest: disc('seq-4'),
  recent: disc('seq-3'),
  older: disc('seq-2'),
  oldest: disc('seq-1'),
  undated: NOT_KNOWN,
  'stands-here': disc('district'),
  elsewhere: KNOWN_NONE,
  'over-half': disc('seq-4'),
  'up-to-half': disc('seq-3'),
  'up-to-quarter': disc('seq-2'),
  'none-here': KNOWN_NONE,
  'no-record': NOT_KNOWN,
  itself: disc('program'),
  'by-chain': disc('seq-3'),
  'by-industry': disc('seq-2'),
  'by-region': disc('seq-1'),
  unnamed: KNOWN_NONE,
  'one-district': disc('seq-4'),
  'two-districts': disc('seq-3'),
  'few-districts': disc('seq-2'),
  'many-districts': disc('seq-1'),
  'too-few': NOT_KNOWN,
};

/** Marks of an arrangement. A chain's ring shows the states of its segments under every lens. */
export function listMarks({ spots }: Arrangement, atlas: Atlas, tones: ReadonlyMap<NodeId, LensKey>): readonly Mark[] {
  const marks: Mark[] = [];
  for (const [id, spot] of spots) {
    const node = atlas.nodes.get(id);
    const look = node === undefined ? undefined : toLook(node, tones.get(id));
    if (node === undefined || look === undefined) continue;
    marks.push({ ...spot, ...look, id, shares: node.kind === 'chain' ? toShares(atlas, id) : NO_SHARES });
  }
  return marks.sort((a, b) => b.r - a.r || (a.id < b.id ? -1 : 1));
}

function toLook(node: ExploreNode, key: LensKey | undefined): Look | undefined {
  switch (node.kind) {
    case 'segment':
      return key === undefined ? KNOWN_NONE : LOOKS[key];
    case 'enterprise':
      return key === undefined ? disc('line-strong') : LOOKS[key];
    case 'district':
      return { glyph: 'diamond', tone: 'district' };
    case 'program':
      return { glyph: 'triangle', tone: 'program' };
    case 'industry':
      return { glyph: 'square-hollow', tone: 'line-strong' };
    case 'chain':
      return { glyph: 'ring', tone: 'surface' };
    default:
      return undefined;
  }
}

const NO_SHARES: Shares = [0, 0, 0];

function toShares({ childrenOf, nodes }: Atlas, chain: NodeId): Shares {
  const states = (childrenOf.get(chain) ?? []).flatMap((id) => nodes.get(id)?.status ?? []);
  const share = (state: string) =>
    states.length === 0 ? 0 : states.filter((own) => own === state).length / states.length;
  return [share('present'), share('weak'), share('absent')];
}
