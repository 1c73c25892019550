// Which texts of programs name a thing, itself or through what it stands in.
// May import: wire, model, atlas. Invariants: the nearest naming counts; worked out once per atlas; not being named says something of the texts
// in the data, nothing of policy.
import type { NodeId } from '#graph/model/ids';
import { type Atlas, toTrail } from './atlas';
import { toMemberships } from './memberships';

/** `itself`, or through its chain, its industry or its region. */
export type Cover = 'itself' | 'by-chain' | 'by-industry' | 'by-region';
/** Programs that name the nearest, in the order of the answer. */
export type ProgramCover = { readonly cover: Cover; readonly programs: readonly NodeId[] };

const remembered = new WeakMap<Atlas, ReadonlyMap<NodeId, readonly NodeId[]>>();

/** Undefined where no program of the data covers it or builds in it, and for kinds that programs do not name. */
export function toProgramCover(atlas: Atlas, id: NodeId): ProgramCover | undefined {
  const named = toNamed(atlas);
  for (const { cover, ids } of listHolders(atlas, id)) {
    const programs = new Set(ids.flatMap((holder) => named.get(holder) ?? []));
    if (programs.size > 0) return { cover, programs: [...programs] };
  }
  return undefined;
}

type Holders = { readonly cover: Cover; readonly ids: readonly NodeId[] };

/** The thing itself, then what it stands in, from near to far. */
function listHolders(atlas: Atlas, id: NodeId): readonly Holders[] {
  const { industriesOf, regionsOf } = toMemberships(atlas);
  const itself: Holders = { cover: 'itself', ids: [id] };
  const byIndustry = (chain: NodeId): Holders => ({ cover: 'by-industry', ids: industriesOf.get(chain) ?? [] });
  const node = atlas.nodes.get(id);
  if (node?.kind === 'segment' && node.chainId !== undefined) {
    return [itself, { cover: 'by-chain', ids: [node.chainId] }, byIndustry(node.chainId)];
  }
  if (node?.kind === 'chain') return [itself, byIndustry(id)];
  if (node?.kind === 'district') return [itself, { cover: 'by-region', ids: regionsOf.get(id) ?? [] }];
  const wider = toTrail(atlas, id).filter((at) => at !== id && atlas.nodes.get(at)?.kind === 'region');
  return node?.kind === 'region' ? [itself, { cover: 'by-region', ids: wider }] : [itself];
}

/** Programs by what they cover or build in. */
function toNamed(atlas: Atlas): ReadonlyMap<NodeId, readonly NodeId[]> {
  const known = remembered.get(atlas);
  if (known !== undefined) return known;
  const named = new Map<NodeId, NodeId[]>();
  for (const { type, from, to } of atlas.view.edges) {
    if (type !== 'COVERS' && type !== 'BUILDS_IN') continue;
    const programs = named.get(to);
    if (programs === undefined) named.set(to, [from]);
    else programs.push(from);
  }
  remembered.set(atlas, named);
  return named;
}
