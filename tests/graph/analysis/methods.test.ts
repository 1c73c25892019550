// docs/methods.md says what is true: its rules are those of the code, its examples those of the data.
import { afterAll, describe, expect, it } from 'vitest';
import { COVER } from '#graph/analysis/completeness';
import { OPPORTUNITY_PARTS, PRESET_WEIGHTS, PRESETS } from '#graph/analysis/opportunity';
import { PRIOR_FIRMS } from '#graph/analysis/quotient';
import { DRAWS, TOP } from '#graph/analysis/rank-stability';
import { MANY_FIRMS, VERDICT_RULES } from '#graph/analysis/verdict';
import { readClusterRows, readDiagnosis, readRelatedness } from '#graph/query/cluster';
import { readSection, readTableBelow } from '../../architecture/markdown-tables';
import { readProjectFile } from '../../architecture/project-files';
import { openRealSnapshot } from '../query/real-snapshot';
import { listExamples } from './methods-examples';

const { snapshot, tables, close } = await openRealSnapshot();
afterAll(close);
const [cluster, diagnosis, relatedness] = await Promise.all([
  readClusterRows(snapshot),
  readDiagnosis(snapshot),
  readRelatedness(snapshot),
]);
const text = readProjectFile('docs/methods.md');
const plain = (cell = '') => cell.replaceAll('`', '');

describe('docs/methods.md', () => {
  it('has the rules of the code in their order, with the number of segments that each decides', () => {
    const count = (rule: string) =>
      [...diagnosis.segments.values()].filter(({ judgement }) => judgement.rule === rule).length;
    const rows = readTableBelow(text, '## 判定 Verdict').map((row) => [plain(row[0]), plain(row[1]), row[4]]);
    expect(rows).toEqual(VERDICT_RULES.map(({ rule, verdict }) => [rule, verdict, String(count(rule))]));
  });

  it('has the weights of the presets', () => {
    const rows = readTableBelow(text, '## 机会 Opportunity').map(([part, , ...cells]) => [
      plain(part),
      ...cells.slice(0, PRESETS.length),
    ]);
    const expected = OPPORTUNITY_PARTS.map((part) => [
      part,
      ...PRESETS.map((preset) => String(PRESET_WEIGHTS[preset][part])),
    ]);
    expect(rows).toEqual(expected);
    const head = readSection(text, '## 机会 Opportunity').match(/`(\w+)` \| `(\w+)` +\| `(\w+)` \| `(\w+)`/);
    expect(head?.slice(1)).toEqual([...PRESETS]);
  });

  it('has examples that are true of the data, and no other', () => {
    const examples = [...text.matchAll(/^> (?:例：|Example: )(.*)$/gm)].map(([, example]) => example);
    expect(examples).toEqual(listExamples({ cluster, diagnosis, relatedness }).flat());
  });

  it('states the constants as they are', () => {
    expect([COVER.weak, MANY_FIRMS, PRIOR_FIRMS, DRAWS, TOP]).toEqual([0.5, 3, 2, 1000, 10]);
    for (const name of ['COVER', 'MANY_FIRMS', 'PRIOR_FIRMS']) expect(text).toContain(`\`${name}\``);
  });

  it('counts firms, districts and zones as they are', () => {
    const worked = new Set(cluster.places.map(({ districtId }) => districtId));
    const without = cluster.districts.filter((district) => !worked.has(district)).length;
    expect(text).toContain(
      `A district without an operating firm on record, ${without} in our data, is offered no opportunity`,
    );
    expect(text).toContain(`${tables('chains').length} 条链 × ${worked.size} 个有企业记录的区县`);
    const zones = tables('districts').filter((row) => row.cell('kind') === 'development-zone').length;
    expect(text).toContain(`${cluster.districts.length} 个“区县”里有 ${zones} 个开发区`);
    expect(text).toContain(`${tables('enterprises').length} 家企业是编出来的名录`);
  });
});
