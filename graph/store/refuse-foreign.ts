// Keeps a load off a database that holds somebody else's graph.
// May import: zod, model, errors, cypher. Invariants: nothing that we did not write is ever removed; where their graph and ours would be
// mixed up, no word of the person who loads makes it right.
import { z } from 'zod';
import { GraphError } from '#graph/errors';
import { NODE_LABELS } from '#graph/model/ids';
import { foreignNodes, foreignRelations } from './cypher/foreign-contents';
import type { CypherRunner } from './cypher-runner';

const nodeRow = z.object({ labels: z.array(z.string()), total: z.number().int() });
const relationRow = z.object({ type: z.string(), total: z.number().int() });
const OUR_LABELS: ReadonlySet<string> = new Set([
  'Entity',
  'Dataset',
  'Command',
  'CommandLog',
  ...Object.values(NODE_LABELS),
]);
const SHOWN = 5;

/**
 * Throws GraphError 'store-misconfigured' when the database holds what no load of ours wrote. With `beside` a graph whose labels differ from
 * ours is left alone and ours is loaded beside it; one that uses our labels, or hangs on our nodes, is refused all the same.
 */
export async function refuseForeign(runner: CypherRunner, beside: boolean): Promise<void> {
  const nodes = (await runner.read(foreignNodes)).map((row) => nodeRow.parse(row));
  const relations = (await runner.read(foreignRelations)).map((row) => relationRow.parse(row));
  const clashes = nodes.filter(({ labels }) => labels.some((label) => OUR_LABELS.has(label)));
  if (relations.length > 0) {
    const found = list(relations.map(({ type, total }) => `${total} × ${type}`));
    throw refusal(
      `数据库里，链图的节点之间有不是由载入写下的关系（${found}）：请移除，或写进数据集`,
      `The database holds relations between ChainAtlas's things that no load wrote (${found}); remove them, or put them into the dataset.`,
    );
  }
  if (clashes.length > 0) {
    const found = listLabels(clashes);
    throw refusal(
      `数据库里有另一张图，用了和链图相同的标签（${found}）：请给链图单独一个数据库`,
      `The database holds another graph that uses ChainAtlas's labels (${found}); give ChainAtlas a database of its own.`,
    );
  }
  if (nodes.length > 0 && !beside) {
    const found = listLabels(nodes);
    throw refusal(
      `数据库里有另一张图（${found}），没有动它：请给链图单独一个数据库，或加 --beside 载入到它旁边、不改它`,
      `The database holds another graph (${found}), which was not touched; give ChainAtlas a database of its own, or add --beside to load into this one and leave that graph as it is.`,
    );
  }
}

function refusal(zh: string, en: string): GraphError {
  return new GraphError('store-misconfigured', en, { zh });
}

function listLabels(rows: readonly z.infer<typeof nodeRow>[]): string {
  return list(
    rows.map(({ labels, total }) => `${total} × ${labels.length === 0 ? 'no label' : `:${labels.join(':')}`}`),
  );
}

function list(items: readonly string[]): string {
  return [...items.slice(0, SHOWN), ...(items.length > SHOWN ? ['…'] : [])].join(', ');
}
