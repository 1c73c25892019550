// The two questions the city's page asks while it is open: what is known of a thing, and what surrounds it.
// May import: wire (loaded with the first question), model. Invariant: what crosses HTTP is checked before it is shown.
import { type NodeId, toKind, toPath } from '#graph/model/ids';
import type { GraphView } from '#graph/wire/graph';
import '../../_ui/no-eval';
import { AnswerCache } from './answer-cache';
import { type PanelContent, toChainContent, toThingContent } from './panel-content';

/** Neighbours drawn round an expanded thing; the thing itself takes one more place. */
export const EXPANDED_NEIGHBOURS = 40;
const RETRY_MS = 2000;

const request: typeof fetch = (address, init) => fetch(address, init);

/** Content of the panel by thing. */
export const panelAnswers = new AnswerCache<PanelContent>({
  toAddress: (id) => `/api${toPath(id)}`,
  parse: parseContent,
  fetch: request,
  retryMs: RETRY_MS,
});

/** Neighbours by thing. */
export const graphAnswers = new AnswerCache<GraphView>({
  toAddress: (id) => `/api/graph?${new URLSearchParams({ focus: id, limit: String(EXPANDED_NEIGHBOURS + 1) })}`,
  parse: async (_, body) => (await import('#graph/wire/graph')).graphViewSchema.parse(body),
  fetch: request,
  retryMs: RETRY_MS,
});

async function parseContent(id: NodeId, body: unknown): Promise<PanelContent> {
  if (toKind(id) === 'chain') {
    const { chainViewSchema } = await import('#graph/wire/chain');
    return toChainContent(chainViewSchema.parse(body));
  }
  const { thingViewSchema } = await import('#graph/wire/thing');
  return toThingContent(thingViewSchema.parse(body));
}

/** Neighbours in the picture and in all; the thing itself is no neighbour. */
export function countNeighbours({ nodes, truncated }: GraphView): { readonly shown: number; readonly total: number } {
  const shown = Math.max(0, nodes.length - 1);
  return { shown, total: truncated === null ? shown : Math.max(shown, truncated.total - 1) };
}
