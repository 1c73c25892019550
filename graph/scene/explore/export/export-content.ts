// What is in the view: its things, the relations between them, and the sources that these cite.
// May import: wire, model, scene. Invariants: the order is the answer's; both ends of a relation are in the view; a source is listed
// when something in the view cites it, and never otherwise.
import type { NodeId } from '#graph/model/ids';
import type { ExploreEdge, ExploreNode } from '#graph/wire/explore';
import type { ExploreState } from '#graph/wire/explore-state';
import type { SourceRef } from '#graph/wire/ref';
import type { Atlas } from '../atlas';
import type { Kept } from '../filters';
import type { LensKey } from '../lens-keys';
import type { LegendEntry } from '../lenses';
import type { Line } from '../lines';
import type { StressLook } from '../stress/run-stress';
import type { ExportWords } from './export-words';

export type ExportAsked = {
  readonly atlas: Atlas;
  readonly kept: Kept;
  readonly state: ExploreState;
  readonly tones: ReadonlyMap<NodeId, LensKey>;
  readonly legend: readonly LegendEntry[];
  /** Lines that are drawn. */
  readonly lines: readonly Line[];
  /** The stress test of the view: what bears which mark, and its answer. */
  readonly stress?: ExportStress | undefined;
  /** Things of the view that the reading has no place for. */
  readonly placeless: readonly NodeId[];
  readonly words: ExportWords;
  /** The view's full address. */
  readonly address: string;
  /** Moment of the export, ISO 8601 with its offset. */
  readonly at: string;
};

export type ExportStress = {
  readonly looks: ReadonlyMap<NodeId, StressLook>;
  readonly sentence: string;
  readonly words: Readonly<Record<StressLook, string>>;
};

export type Cited = { readonly source: SourceRef; readonly times: number };
export type ExportContent = {
  readonly things: readonly ExploreNode[];
  readonly relations: readonly ExploreEdge[];
  readonly sources: readonly Cited[];
};

export function listContent({ atlas, kept }: Pick<ExportAsked, 'atlas' | 'kept'>): ExportContent {
  const things = atlas.view.nodes.filter(({ id }) => kept.ids.has(id));
  const relations = atlas.view.edges.filter(({ from, to }) => kept.ids.has(from) && kept.ids.has(to));
  const times = new Map<NodeId, number>();
  for (const { sourceIds = [] } of [...things, ...relations]) {
    for (const id of new Set(sourceIds)) times.set(id, (times.get(id) ?? 0) + 1);
  }
  const sources = atlas.view.sources.flatMap((source) => {
    const count = times.get(source.id);
    return count === undefined ? [] : [{ source, times: count }];
  });
  return { things, relations, sources };
}
