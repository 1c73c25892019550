// Sentences that are answers: true for none, one, many and all unknown; an unknown never reads as absent.
import { describe, expect, it } from 'vitest';
import * as sentence from '#graph/query/sentences';
import type { StateCounts } from '#graph/store/port';
import type { Sentence } from '#graph/wire/ref';

const NAME = { nameZh: '某链', nameEn: 'Some chain' };
/** present, weak, absent, unknown */
const states = (...counts: readonly [number, number, number, number]): StateCounts => {
  const [present, weak, absent, unknown] = counts;
  return { present, weak, absent, unknown };
};

describe('a chain', () => {
  it.each<readonly [StateCounts, string, string]>([
    [states(0, 0, 0, 0), '某链：本数据中还没有环节', 'Some chain: no segments in this data yet'],
    [states(3, 0, 0, 0), '某链：3 个环节本地都有', 'Some chain: all 3 segments present'],
    [states(1, 0, 0, 0), '某链：1 个环节本地都有', 'Some chain: all 1 segment present'],
    [states(0, 0, 0, 4), '某链：4 个环节全部待核实', 'Some chain: all 4 segments still to be verified'],
    [
      states(2, 5, 0, 2),
      '某链：9 个环节中 5 个薄弱，2 个待核实；没有已证实的缺失',
      'Some chain: of 9 segments, 5 weak, 2 to be verified; none proven absent',
    ],
    [states(2, 0, 1, 0), '某链：3 个环节中 1 个缺失', 'Some chain: of 3 segments, 1 absent'],
    [states(2, 3, 1, 0), '某链：6 个环节中 3 个薄弱、1 个缺失', 'Some chain: of 6 segments, 3 weak and 1 absent'],
    [
      states(2, 0, 0, 1),
      '某链：3 个环节中 1 个待核实，其余已有；没有已证实的薄弱或缺失',
      'Some chain: of 3 segments, 1 to be verified, the rest present; none proven weak or absent',
    ],
  ])('with %o', (counts, zh, en) => {
    expect(sentence.toChainSentence(NAME, counts)).toEqual({ zh, en });
  });
});

describe('every sentence over states', () => {
  const all = [0, 1, 2].flatMap((a) =>
    [0, 1, 2].flatMap((b) => [0, 1, 2].flatMap((c) => [0, 1, 2].map((d) => states(a, b, c, d)))),
  );
  const build = (counts: StateCounts): readonly Sentence[] => [
    sentence.toCitySentence(3, counts),
    sentence.toIndustrySentence(NAME, 2, counts),
    sentence.toChainSentence(NAME, counts),
    sentence.toGapsSentence(undefined, counts, 0),
  ];
  const noneProven = /没有已证实|none proven|no segment proven|no such|没有这样/;

  it('calls nothing absent or weak that is not proven to be', () => {
    for (const counts of all) {
      for (const { zh, en } of build(counts)) {
        if (counts.absent === 0) expect(zh).not.toMatch(/\d 个缺失/);
        if (counts.weak === 0) expect(zh).not.toMatch(/\d 个薄弱(?!或缺失)/);
        if (counts.weak + counts.absent === 0 && /weak|absent|薄弱|缺失/.test(`${zh}${en}`)) {
          expect(`${zh}${en}`).toMatch(noneProven);
        }
      }
    }
  });

  it('keeps the number of unknown segments in sight wherever it is not zero', () => {
    for (const counts of all.filter(({ unknown }) => unknown > 0)) {
      for (const { zh } of build(counts).slice(0, 3)) expect(zh).toMatch(/待核实|还看不清/);
    }
  });

  it('is a whole sentence in both languages, without a hole', () => {
    for (const counts of all) {
      for (const { zh, en } of build(counts)) {
        expect(zh).not.toMatch(/undefined|NaN|，，|：$|、$| {2}/);
        expect(en).not.toMatch(/undefined|NaN|, ,|: ?$| {2}|\p{Script=Han}/u);
        expect(en).not.toMatch(/\b1 segments\b|\b1 chains\b/);
      }
    }
  });
});

describe('periods', () => {
  it.each([
    ['2021', '2021 年', '2021'],
    ['2016-2020', '2016—2020 年', '2016–2020'],
    ['2021H1', '2021 年上半年', 'first half of 2021'],
    ['2021Q1-Q3', '2021 年前三季度', 'first three quarters of 2021'],
    ['2021Q4', '2021 年四季度', 'fourth quarter of 2021'],
    ['someday', 'someday', 'someday'],
  ])('%s', (period, zh, en) => {
    expect(sentence.toPeriodSentence(period)).toEqual({ zh, en });
  });
});

it('says of a district without a firm that none is recorded, not that there is none', () => {
  const { zh, en } = sentence.toDistrictSentence({ nameZh: '某县', nameEn: 'Some County' }, 0, 0);
  expect(zh).toBe('某县：本数据中没有企业记录，没有查到布局文本');
  expect(en).toBe('Some County: no firm recorded in this data, no text found that places a chain here');
});

it('counts sources by where they were seen, and leaves out what does not occur', () => {
  expect(sentence.toDatasetSentence(3, { original: 2, repost: 0, low: 1, none: 0 }).zh).toBe(
    '3 份来源：2 份见于原发布页，1 份出处较弱',
  );
  expect(sentence.toDatasetSentence(0, { original: 0, repost: 0, low: 0, none: 0 }).zh).toBe('本数据中还没有来源');
});
