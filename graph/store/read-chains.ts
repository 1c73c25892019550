// Reads of chains as wholes: their counts, the supply between them, where they are placed.
// May import: model, port, rows, cypher. Invariants: ordered by id; counts are of distinct things.
import type { NodeId } from '#graph/model/ids';
import { deploymentRoleSchema } from '#graph/model/vocabulary';
import { chainFeeds } from './cypher/chain-feeds';
import { chainEnterprises, chainIndustries, chainStates, chains } from './cypher/chain-summaries';
import { deployments } from './cypher/deployments';
import type { CypherRunner } from './cypher-runner';
import type { Deployment, GraphStore } from './port';
import { readWhole } from './read-whole';
import {
  chainEnterpriseRow,
  chainFeedRow,
  chainIndustryRow,
  chainStateRow,
  deploymentRow,
  mapRows,
  parseThingOf,
} from './rows';

export function buildChainReads(
  runner: CypherRunner,
): Pick<GraphStore, 'chainSummaries' | 'chainFeeds' | 'deployments'> {
  return {
    async chainSummaries() {
      const [all, parents, states, counts, placed] = await Promise.all([
        readWhole(runner, chains),
        readWhole(runner, chainIndustries),
        readWhole(runner, chainStates),
        readWhole(runner, chainEnterprises),
        readDeployments(runner),
      ]);
      const industriesOf = parents.map((row) => chainIndustryRow.parse(row));
      const statesOf = states.map((row) => chainStateRow.parse(row));
      const firms = mapRows(counts, chainEnterpriseRow, (row) => row.chainId);
      return all
        .map((row) => parseThingOf('chain', row['props']))
        .map((chain) => ({
          chain,
          industryIds: industriesOf.filter((row) => row.chainId === chain.id).map((row) => row.industryId),
          states: toStates(statesOf.filter((row) => row.chainId === chain.id)),
          enterprises: firms.get(chain.id)?.enterprises ?? 0,
          operating: firms.get(chain.id)?.operating ?? 0,
          districts: placed.filter((row) => row.chainId === chain.id).length,
        }));
    },
    async chainFeeds() {
      const rows = (await readWhole(runner, chainFeeds)).map((row) => chainFeedRow.parse(row));
      return rows.map(({ source, target, links, required }) => ({ from: source, to: target, links, required }));
    },
    deployments: () => readDeployments(runner),
  };
}

function toStates(
  rows: readonly { readonly status: 'present' | 'weak' | 'absent' | 'unknown'; readonly total: number }[],
) {
  const states = { present: 0, weak: 0, absent: 0, unknown: 0 };
  for (const { status, total } of rows) states[status] += total;
  return states;
}

/** One entry per pair: the strongest role of all statements, its latest year, and how many statements there are. */
export async function readDeployments(runner: CypherRunner): Promise<readonly Deployment[]> {
  const pairs = new Map<string, Deployment>();
  for (const row of await readWhole(runner, deployments)) {
    const { chainId, districtId, role, asOf } = deploymentRow.parse(row);
    const key: `${NodeId} ${NodeId}` = `${chainId} ${districtId}`;
    const earlier = pairs.get(key);
    const statement = { chainId, districtId, role, asOf: asOf ?? undefined, statements: 1 };
    pairs.set(key, earlier === undefined ? statement : mergeStatements(earlier, statement));
  }
  return [...pairs.values()];
}

function mergeStatements(a: Deployment, b: Deployment): Deployment {
  const rank = (item: Deployment) => deploymentRoleSchema.options.indexOf(item.role);
  const statements = a.statements + b.statements;
  if (rank(a) === rank(b)) {
    const asOf = Math.max(a.asOf ?? 0, b.asOf ?? 0);
    return { ...a, asOf: asOf === 0 ? undefined : asOf, statements };
  }
  return { ...(rank(a) < rank(b) ? a : b), statements };
}
