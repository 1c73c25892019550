// The table that is made again and again, held against the candidates it stands for.
import { describe, expect, it } from 'vitest';
import { buildCandidateTables } from '#graph/analysis/candidate-table';
import { diagnose } from '#graph/analysis/diagnosis';
import { listCandidates, PRESETS } from '#graph/analysis/opportunity';
import { buildPercentileTable } from '#graph/analysis/rank-stability';
import { buildRelatedness } from '#graph/analysis/relatedness';
import { listUnknowns, OUTCOMES, settle } from '#graph/analysis/verify-first';
import { drawCluster } from './draw-cluster';

describe.each(PRESETS)('the table under %s', (preset) => {
  it('is that of the candidates, also after an unknown has been settled', () => {
    let rows = 0;
    for (let seed = 1; seed <= 12; seed += 1) {
      const base = diagnose(drawCluster(seed));
      const relatedness = buildRelatedness(base.cluster);
      const toTable = buildCandidateTables(base, relatedness, preset);
      const unknown = listUnknowns(base)[0];
      const states = OUTCOMES.map((outcome) =>
        unknown === undefined ? base : diagnose(settle(base.cluster, unknown, outcome), base),
      );
      for (const state of [base, ...states]) {
        const candidates = listCandidates(state, buildRelatedness(state.cluster), preset);
        const { table, keyOf } = toTable(state);
        expect([...table]).toEqual([...buildPercentileTable(candidates)]);
        expect(candidates.map((_, row) => keyOf(row))).toEqual(
          candidates.map(({ segmentId, districtId }) => `${segmentId} ${districtId}`),
        );
        rows += candidates.length;
      }
    }
    expect(rows).toBeGreaterThan(0);
  });
});
