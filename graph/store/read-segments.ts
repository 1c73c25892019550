// Reads of segments with their counts, the links between them, and who works in them.
// May import: model, port, rows, cypher. Invariant: 0 enterprises means "no record", which the caller must say.
import type { NodeId } from '#graph/model/ids';
import { nodeIdSchema } from '#graph/model/ids';
import type { Segment } from '#graph/model/nodes';
import { activities, countActivities } from './cypher/activities';
import { chainLinks } from './cypher/chain-links';
import { chains } from './cypher/chain-summaries';
import { countSegments, segmentEnterprises, segmentFindings, segments, segmentUsers } from './cypher/segment-summaries';
import type { CypherRow, CypherRunner } from './cypher-runner';
import { buildPage, parseKeyset } from './keyset';
import type { Activity, GraphStore, SegmentEnd, SegmentSummary } from './port';
import { readWhole } from './read-whole';
import * as rows from './rows';

type SegmentReads = Pick<GraphStore, 'segmentSummaries' | 'chainLinks' | 'activities'>;
type ChainNames = ReadonlyMap<NodeId, { readonly nameZh: string; readonly nameEn?: string | undefined }>;

export function buildSegmentReads(runner: CypherRunner): SegmentReads {
  return {
    async segmentSummaries({ chainId = null, stage = null, statuses = [] }, request) {
      const filter = { chainId, stage, statuses, anyStatus: statuses.length === 0 };
      const [found, total] = await Promise.all([
        runner.read(segments, { ...filter, ...parseKeyset(request.cursor), limit: request.limit + 1 }),
        runner.read(countSegments, filter).then(rows.parseTotal),
      ]);
      const page = buildPage({
        rows: found,
        total,
        request,
        toItem: (row) => rows.parseThingOf('segment', row['props']),
        toPlace: (row) => ({ sortKey: rows.parseSortKey(row['props']) }),
      });
      return { ...page, items: await addCounts(runner, page.items) };
    },
    async chainLinks(chainId) {
      const [names, links] = await Promise.all([readChainNames(runner), readWhole(runner, chainLinks, { chainId })]);
      return links.map((row) => ({
        from: toEnd(row, 'source', names),
        to: toEnd(row, 'target', names),
        props: rows.parseRelationProps('FEEDS', row['props']),
      }));
    },
    async activities({ chainId = null, districtId = null }, limit) {
      const anchor = districtId !== null ? 'district' : chainId !== null ? 'chain' : 'everywhere';
      const [found, total] = await Promise.all([
        runner.read(activities(anchor), { chainId, districtId, limit }),
        runner.read(countActivities(anchor), { chainId, districtId }).then(rows.parseTotal),
      ]);
      return { items: found.map(toActivity), total, nextCursor: undefined };
    },
  };
}

async function addCounts(runner: CypherRunner, items: readonly Segment[]): Promise<readonly SegmentSummary[]> {
  const asked = { ids: items.map((segment) => segment.id), limit: items.length };
  if (items.length === 0) return [];
  const [names, firmRows, findingRows, userRows] = await Promise.all([
    readChainNames(runner),
    runner.read(segmentEnterprises, asked),
    runner.read(segmentFindings, asked),
    runner.read(segmentUsers, asked),
  ]);
  const firms = rows.mapRows(firmRows, rows.segmentEnterpriseRow, (row) => row.segmentId);
  const findings = rows.mapRows(findingRows, rows.segmentFindingRow, (row) => row.segmentId);
  const users = rows.mapRows(userRows, rows.segmentUserRow, (row) => row.segmentId);
  return items.map((segment) => {
    const chain = nodeIdSchema.parse(segment.chainId);
    return {
      segment,
      chainNameZh: names.get(chain)?.nameZh ?? segment.chainId,
      chainNameEn: names.get(chain)?.nameEn,
      enterprises: firms.get(segment.id)?.enterprises ?? 0,
      operating: firms.get(segment.id)?.operating ?? 0,
      leaders: firms.get(segment.id)?.leaders ?? 0,
      findings: findings.get(segment.id)?.findings ?? 0,
      users: users.get(segment.id)?.users ?? 0,
      usersHere: users.get(segment.id)?.usersHere ?? 0,
      usersHereRequired: users.get(segment.id)?.usersHereRequired ?? 0,
    };
  });
}

async function readChainNames(runner: CypherRunner): Promise<ChainNames> {
  const found = await readWhole(runner, chains);
  return new Map(found.map((row) => rows.parseThingOf('chain', row['props'])).map((chain) => [chain.id, chain]));
}

function toActivity(row: CypherRow): Activity {
  const { id, nameZh, nameEn, shortName, kind, role, ...work } = rows.activityRow.parse(row);
  const { districtId, segmentId, status, activityZh, confidence, asOf } = work;
  return {
    enterprise: { id, nameZh, nameEn: nameEn ?? undefined, shortName, kind, role },
    districtId,
    segmentId,
    props: { status, activityZh, confidence, asOf: asOf ?? undefined },
  };
}

function toEnd(row: CypherRow, side: 'source' | 'target', names: ChainNames): SegmentEnd {
  const end = rows.segmentEndRow.parse({
    id: row[side],
    nameZh: row[`${side}Zh`],
    nameEn: row[`${side}En`],
    status: row[`${side}Status`],
    chainId: row[`${side}Chain`],
  });
  return {
    id: end.id,
    nameZh: end.nameZh,
    nameEn: end.nameEn ?? undefined,
    status: end.status,
    chainId: end.chainId,
    chainNameZh: names.get(end.chainId)?.nameZh ?? end.chainId,
    chainNameEn: names.get(end.chainId)?.nameEn,
  };
}
