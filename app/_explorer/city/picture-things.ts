// Which things the picture shows: what stands on it at rest, and what was expanded. May import: wire, model.
import { type NodeId, parseNodeId } from '#graph/model/ids';
import type { GraphView } from '#graph/wire/graph';
import type { Ref } from '#graph/wire/ref';
import type { Answer } from './answer-cache';
import type { CityIndex } from './city-index';

type Graphs = ReadonlyMap<NodeId, Answer<GraphView>>;

/** A thing of the picture by id; `undefined` when the picture does not show it. */
export function findPictured(id: NodeId, index: CityIndex, graphs: Graphs): Ref | undefined {
  const atRest = index.things.get(id);
  if (atRest !== undefined) return atRest;
  for (const answer of graphs.values()) {
    const node = answer.phase === 'ready' ? answer.value.nodes.find((item) => item.id === id) : undefined;
    if (node !== undefined) return node;
  }
  return undefined;
}

/** The thing of the picture whose page an address is: `/chain/new-display`. */
export function findThingOfPath(path: string, index: CityIndex, graphs: Graphs): NodeId | undefined {
  const [, kind, rest] = /^\/([a-z-]+)\/([^/?#]+)$/.exec(path) ?? [];
  const id = kind === undefined || rest === undefined ? undefined : parseNodeId(`${kind}:${decodeURIComponent(rest)}`);
  return id !== undefined && findPictured(id, index, graphs) !== undefined ? id : undefined;
}
