import { describe, expect, it } from 'vitest';
import {
  isStrong,
  judge,
  MANY_FIRMS,
  VERDICT_RULES,
  VERDICTS,
  type VerdictCase,
  type VerdictRule,
} from '#graph/analysis/verdict';
import { segmentStatusSchema } from '#graph/model/vocabulary';

/** A segment of which all is well. */
const SOUND: VerdictCase = {
  status: 'present',
  operating: 5,
  leaders: 1,
  users: 2,
  usersHere: 2,
  usersUnknown: 0,
  strongNeighbours: 1,
  affects: 3,
};
const ALONE = { users: 0, usersHere: 0, usersUnknown: 0, strongNeighbours: 0 };

/** One case for each rule, in the order of the rules. */
const CASES: readonly (readonly [VerdictRule, Partial<VerdictCase>])[] = [
  ['unknown', { status: 'unknown' }],
  ['gap-with-demand', { status: 'absent', operating: 0, leaders: 0 }],
  ['absent-beside-strong', { status: 'absent', usersHere: 0 }],
  ['demand-unknown', { status: 'weak', usersHere: 0, usersUnknown: 1 }],
  ['absent-without-demand', { status: 'absent', ...ALONE }],
  ['weak-end', { status: 'weak', ...ALONE }],
  ['weak-without-demand', { status: 'weak', ...ALONE, users: 2 }],
  ['present-unrecorded', { operating: 0, leaders: 0 }],
  ['single-point', { operating: 1 }],
  ['few-firms', { operating: 2 }],
  ['no-leader', { leaders: 0 }],
  ['sound', {}],
];

const COUNTS = [0, 1, 2, 3, 7];
const FEW = [0, 1, 4];

/** Every case of a grid: no more leaders than firms, no more users here and unknown than users. */
function* listCases(): Generator<VerdictCase> {
  for (const status of segmentStatusSchema.options)
    for (const operating of COUNTS)
      for (const leaders of COUNTS.filter((count) => count <= operating))
        for (const users of FEW) yield* listUsers({ ...SOUND, status, operating, leaders, users });
}

function* listUsers(item: VerdictCase): Generator<VerdictCase> {
  for (const usersHere of FEW.filter((count) => count <= item.users))
    for (const usersUnknown of FEW.filter((count) => count <= item.users - usersHere))
      for (const strongNeighbours of FEW)
        for (const affects of FEW) yield { ...item, usersHere, usersUnknown, strongNeighbours, affects };
}

const GRID = [...listCases()];

describe('the rules', () => {
  it('each fire on a case, and the table has a case for each', () => {
    expect(CASES.map(([, change]) => judge({ ...SOUND, ...change }).rule)).toEqual(CASES.map(([rule]) => rule));
    expect(CASES.map(([rule]) => rule)).toEqual(VERDICT_RULES.map(({ rule }) => rule));
  });

  it('have names of their own, and between them give every verdict there is', () => {
    expect(new Set(VERDICT_RULES.map(({ rule }) => rule)).size).toBe(VERDICT_RULES.length);
    expect([...new Set(GRID.map((item) => judge(item).verdict))].sort()).toEqual([...VERDICTS].sort());
  });
});

describe('the numbers in them', () => {
  it('turn at the third firm, the first leader and the first user', () => {
    const rulesOf = (...changes: readonly Partial<VerdictCase>[]) =>
      changes.map((change) => judge({ ...SOUND, ...change }).rule);
    const firms = [1, 2, 3].map((operating) => ({ operating, affects: 0 }));
    expect(rulesOf(...firms)).toEqual(['few-firms', 'few-firms', 'sound']);
    expect(rulesOf({ leaders: 0 }, { leaders: 1 })).toEqual(['no-leader', 'sound']);
    const weak = { ...ALONE, status: 'weak', users: 1 } as const;
    expect(rulesOf(weak, { ...weak, usersHere: 1 })).toEqual(['weak-without-demand', 'gap-with-demand']);
  });
});

describe('over a grid of all cases', () => {
  it('exactly the first rule that holds decides', () => {
    expect(GRID.length).toBeGreaterThan(5_000);
    for (const item of GRID) {
      const holding = VERDICT_RULES.filter(({ holds }) => holds(item));
      expect(judge(item)).toEqual({ verdict: holding[0]?.verdict, rule: holding[0]?.rule });
    }
    expect(new Set(GRID.map((item) => judge(item).rule)).size).toBe(VERDICT_RULES.length);
  });

  it('what is unknown is always to be verified, and by that rule alone', () => {
    const judged = GRID.filter(({ status }) => status === 'unknown').map(judge);
    expect(judged.filter(({ verdict, rule }) => verdict !== 'verify' || rule !== 'unknown')).toEqual([]);
    expect(GRID.filter((item) => judge(item).rule === 'unknown' && item.status !== 'unknown')).toEqual([]);
  });

  it('a gap is filled or extended only where it is proven', () => {
    const gaps = GRID.filter((item) => ['fill', 'extend'].includes(judge(item).verdict));
    expect(new Set(gaps.map(({ status }) => status))).toEqual(new Set(['weak', 'absent']));
  });

  it('only what is present is secured, and only with one firm on record whose loss others feel', () => {
    const secured = GRID.filter((item) => judge(item).verdict === 'secure');
    expect(secured.filter((item) => item.status !== 'present' || item.operating !== 1 || item.affects === 0)).toEqual(
      [],
    );
    expect(secured.length).toBeGreaterThan(0);
  });

  it('a gap whose demand is not known is never put aside', () => {
    const open = GRID.filter(({ usersHere, usersUnknown }) => usersHere === 0 && usersUnknown > 0);
    expect(open.filter((item) => item.status !== 'present' && judge(item).verdict === 'none')).toEqual([]);
  });

  it('what is present without a firm on record is to be verified, never said to have few', () => {
    const unrecorded = GRID.filter(({ status, operating }) => status === 'present' && operating === 0);
    expect(new Set(unrecorded.map((item) => judge(item).verdict))).toEqual(new Set(['verify']));
  });
});

describe('isStrong', () => {
  it('takes presence, several firms and a leader among them', () => {
    expect(isStrong(SOUND)).toBe(true);
    expect(isStrong({ ...SOUND, operating: MANY_FIRMS })).toBe(true);
    expect(isStrong({ ...SOUND, operating: MANY_FIRMS - 1 })).toBe(false);
    expect(isStrong({ ...SOUND, leaders: 0 })).toBe(false);
    for (const status of ['weak', 'absent', 'unknown'] as const) expect(isStrong({ ...SOUND, status })).toBe(false);
  });
});
