// The stress test of the explorer says what the page of the scenario says.
import { afterAll, describe, expect, it } from 'vitest';
import type { Edit } from '#graph/model/edit';
import { parseNodeId, toNodeId } from '#graph/model/ids';
import { readClusterRows } from '#graph/query/cluster';
import { buildExploreView } from '#graph/query/explore-view';
import { buildScenarioView } from '#graph/query/scenario-view';
import { buildAtlas } from '#graph/scene/explore/atlas';
import { buildStress } from '#graph/scene/explore/stress/run-stress';
import { toCluster } from '#graph/scene/explore/stress/to-cluster';
import { toStressAnswer } from '../../../../../app/_i18n/explore-stress';
import { openRealSnapshot } from '../../../query/real-snapshot';

const { snapshot, close } = await openRealSnapshot();
afterAll(close);
const atlas = buildAtlas(await buildExploreView(snapshot, {}));
const run = buildStress(atlas);
const sort = <T>(rows: readonly T[]) => rows.map((row) => JSON.stringify(row)).sort();

describe('the rows of the atlas', () => {
  it('are those that the server measures', async () => {
    const [own, read] = [toCluster(atlas).cluster, await readClusterRows(snapshot)];
    const plain = ({ segments }: typeof own) =>
      segments.map(({ id, chainId, stage, status, operating, leaders }) => ({
        id,
        chainId,
        stage,
        status,
        operating,
        leaders,
      }));
    expect(sort(plain(own))).toEqual(sort(plain(read)));
    const order = ({ places }: typeof own) =>
      places.map(({ segmentId, districtId, firms, leaders }) => [segmentId, districtId, firms, leaders]);
    expect(sort(order(own))).toEqual(sort(order(read)));
    const links = ({ supplies }: typeof own) =>
      supplies.map(({ from, to, inputGroup, necessity, substitutable }) => [
        from,
        to,
        inputGroup,
        necessity,
        substitutable,
      ]);
    expect(sort(links(own))).toEqual(sort(links(read)));
    expect(sort(own.districts)).toEqual(sort(read.districts));
  });
});

describe('a stress test of the picture', () => {
  it.each([
    ['enterprise:abb-transformer-cq'],
    ['enterprise:boe-b8'],
    ['district:liangjiang', 'segment:power-battery.pack'],
    ['district:fuling', 'enterprise:abb-transformer-cq', '~segment:new-display.driver-ic'],
  ])('of %s and %s has the same answer as its page', async (...tokens) => {
    const ids = tokens.flatMap((token) => parseNodeId(token) ?? []);
    const outside = tokens.flatMap((token) => (token.startsWith('~') ? (parseNodeId(token.slice(1)) ?? []) : []));
    const result = run({ off: ids, outside });
    const edits: readonly Edit[] = [
      ...ids.map((id) => ({ kind: 'off' as const, id })),
      ...outside.map((id) => ({ kind: 'outside-off' as const, id })),
    ];
    const { scenarios } = await buildScenarioView(snapshot, { scenarios: [{ edits }], limit: 1 });
    const [scenario] = scenarios;
    expect(scenario?.headline.zh.endsWith(toStressAnswer(result, 'zh'))).toBe(true);
    expect(scenario?.headline.en.endsWith(toStressAnswer(result, 'en'))).toBe(true);
    for (const { id } of scenario?.stress?.stopped.items ?? []) {
      expect(result.looks.get(id)).toBe(ids.includes(id) ? 'off' : 'stopped');
    }
    for (const { id } of scenario?.stress?.strained.items ?? []) expect(result.looks.get(id)).toBe('strained');
  });

  it('crosses the firms of a district that is switched off, and leaves what is not reached alone', () => {
    const fuling = toNodeId('district', 'fuling');
    const { looks } = run({ off: [fuling], outside: [] });
    expect(looks.get(fuling)).toBe('off');
    for (const [firm, district] of atlas.districtOf) {
      if (district === fuling && toCluster(atlas).firms.has(firm)) expect(looks.get(firm)).toBe('off');
    }
    expect(run({ off: [], outside: [] }).looks.size).toBe(0);
  });

  it('takes a firm that operates in nothing on record for what it is', () => {
    const { firms } = toCluster(atlas);
    const idle = atlas.view.nodes.find(({ kind, id }) => kind === 'enterprise' && !firms.has(id))?.id;
    expect(idle).toBeDefined();
    const { stopped, looks } = run({ off: idle === undefined ? [] : [idle], outside: [] });
    expect([stopped, looks.size]).toEqual([0, 1]);
  });
});
