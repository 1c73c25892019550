import { describe, expect, it } from 'vitest';
import { toExploreHeadline } from '../../../app/_i18n/explore-headline';

const states = { weak: 5, absent: 0, unknown: 2 };
const figures = { segments: 14, states, firms: 21, districts: 9 };

describe('toExploreHeadline', () => {
  it('names the chains and says what is weak, absent and not known', () => {
    expect(toExploreHeadline({ scope: ['新型显示'], filters: 0 }, figures, 'zh')).toBe(
      '新型显示：14 个环节中 5 个薄弱，另有 2 个待核实；9 个区县有 21 家企业机构的记录',
    );
    const both = { ...figures, states: { weak: 5, absent: 1, unknown: 0 } };
    expect(toExploreHeadline({ scope: ['A', 'B'], filters: 1 }, both, 'en')).toBe(
      'A, B, 1 filter: of 14 segments 5 weak and 1 absent; 21 firms recorded in 9 districts',
    );
  });

  it('never calls what has no record absent', () => {
    const unknown = { segments: 3, states: { weak: 0, absent: 0, unknown: 3 }, firms: 0, districts: 0 };
    expect(toExploreHeadline({ scope: [], filters: 2 }, unknown, 'zh')).toBe(
      '全市，筛选 2 项：3 个环节中没有已证实的薄弱或缺失，另有 3 个待核实；本数据中没有相符的企业记录',
    );
  });

  it('counts chains that are too many to name, and says when nothing passes', () => {
    const none = { segments: 0, states: { weak: 0, absent: 0, unknown: 0 }, firms: 0, districts: 0 };
    expect(toExploreHeadline({ scope: ['a', 'b', 'c', 'd'], filters: 0 }, none, 'zh')).toMatch(
      /^4 条链：没有符合的环节/,
    );
  });
});
