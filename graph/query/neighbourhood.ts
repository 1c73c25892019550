// A piece of the graph for the canvas: a thing and what surrounds it.
// May import: port, model, wire, errors. Invariants: every edge joins two nodes of the answer; the focus comes first.
import type { NodeId } from '#graph/model/ids';
import type { Thing } from '#graph/model/nodes';
import type { Relation } from '#graph/model/relations';
import type { Neighbourhood } from '#graph/store/port';
import type { GraphView } from '#graph/wire/graph';
import type { Snapshot } from './snapshot';
import { isKind, toRef } from './thing-refs';
import { readExistingThing } from './thing-view';

export type GraphRequest = { readonly focus: NodeId /** 1 or 2. */; readonly level: number; readonly limit: number };

/** Nodes read around each neighbour at level 2; more of them are counted, not read. */
const SECOND_LEVEL_READ = 300;

/** The focus with its neighbours (level 1), or with theirs as well (level 2), up to `limit` nodes. */
export async function buildGraphView(snapshot: Snapshot, { focus, level, limit }: GraphRequest): Promise<GraphView> {
  const first = await readExistingThing(snapshot, focus);
  const picture = new Picture(first, limit);
  const around = await snapshot.store.neighbourhood(focus, limit);
  picture.add(around);
  if (level === 2) {
    for (const { id } of around.things) {
      if (id !== focus) picture.add(await snapshot.store.neighbourhood(id, SECOND_LEVEL_READ));
    }
  }
  return picture.toView();
}

/** Grows node by node up to a limit and remembers how many found no room. */
class Picture {
  readonly #things: Map<NodeId, Thing>;
  readonly #relations = new Map<string, Relation>();
  readonly #seen: Set<NodeId>;
  readonly #limit: number;
  #unread = 0;

  constructor(focus: Thing, limit: number) {
    this.#things = new Map([[focus.id, focus]]);
    this.#seen = new Set([focus.id]);
    this.#limit = limit;
  }

  add({ things, relations, total }: Neighbourhood): void {
    this.#unread += Math.max(0, total - things.length);
    for (const thing of things) {
      this.#seen.add(thing.id);
      if (this.#things.size < this.#limit) this.#things.set(thing.id, thing);
    }
    for (const relation of relations) this.#relations.set(relation.props.id, relation);
  }

  toView(): GraphView {
    const edges = [...this.#relations.values()].filter(
      ({ from, to }) => this.#things.has(from) && this.#things.has(to),
    );
    const total = this.#seen.size + this.#unread;
    return {
      nodes: [...this.#things.values()].map(toGraphNode),
      edges: edges.map(({ type, from, to, props }) => ({ id: props.id, type, from, to })).sort(compareEdges),
      truncated: total > this.#things.size ? { shown: this.#things.size, total } : null,
    };
  }
}

function toGraphNode(thing: Thing): GraphView['nodes'][number] {
  const short = isKind('enterprise', thing) ? thing.shortName : isKind('district', thing) ? thing.shortZh : undefined;
  return { ...toRef(thing), shortZh: short };
}

function compareEdges(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
