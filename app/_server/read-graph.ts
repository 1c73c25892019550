import 'server-only';
import { buildGraphView } from '#graph/query/neighbourhood';
import type { GraphView } from '#graph/wire/graph';
import { PARAMETERS, parseParameters } from '#graph/wire/parameters';
import { type Read, readView } from './read';

/** A piece of the graph for the canvas: `/api/graph`, with focus, level and limit. */
export function readGraph(params: URLSearchParams): Promise<Read<GraphView>> {
  return readView(() => parseParameters(PARAMETERS.graph, params), buildGraphView);
}
