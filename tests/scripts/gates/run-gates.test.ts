import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runGates } from '../../../scripts/gates/run-gates.mjs';
import { FAILED, PASSED } from '../../../scripts/gates/tally.mjs';

const printed: string[] = [];
beforeEach(() => {
  printed.length = 0;
  for (const name of ['log', 'error'] as const) {
    vi.spyOn(console, name).mockImplementation((line) => printed.push(String(line)) > 0);
  }
});
afterEach(() => vi.restoreAllMocks());

/** Gates that take some turns, and how many were seen under way together. */
function buildGates(names: readonly string[], isQuick: boolean) {
  const seen: (readonly string[])[] = [];
  const underWay = new Set<string>();
  const gates = names.map((title) => ({
    title,
    isQuick,
    run: async () => {
      underWay.add(title);
      for (let turn = 0; turn < 3; turn += 1) await nextTurn();
      seen.push([...underWay]);
      underWay.delete(title);
      return PASSED;
    },
  }));
  return { gates, seen };
}

describe('runGates', () => {
  it('runs quick gates two at a time, and all the others alone and in order', async () => {
    const [quick, slow] = [buildGates(['a', 'b', 'c', 'd'], true), buildGates(['x', 'y'], false)];
    const results = await runGates([...quick.gates, ...slow.gates]);
    expect(quick.seen.map(({ length }) => length)).toContain(2);
    expect(Math.max(...quick.seen.map(({ length }) => length))).toBe(2);
    expect(slow.seen).toEqual([['x'], ['y']]);
    expect(results.map(({ title }) => title).sort()).toEqual(['a', 'b', 'c', 'd', 'x', 'y']);
  });

  it('tells what a gate says below its name, though another runs beside it', async () => {
    const fault = { title: 'faulty', isQuick: true, run: async () => ({ ...FAILED, report: 'a fault' }) };
    const results = await runGates([...buildGates(['sound'], true).gates, fault]);
    expect(printed.indexOf('a fault')).toBe(printed.indexOf('\n▸ faulty') + 1);
    expect(printed[printed.indexOf('a fault') + 1]).toMatch(/✗ 0 passed, 1 failed/);
    expect(results.filter(({ tally }) => tally.failed > 0).map(({ title }) => title)).toEqual(['faulty']);
  });

  it.each([true, false])('counts a gate that crashes as failed and goes on (quick: %s)', async (isQuick) => {
    const crash = { title: 'crash', isQuick, run: () => Promise.reject(new Error('broken')) };
    const results = await runGates([crash, ...buildGates(['next'], isQuick).gates]);
    expect(results.map(({ title, tally }) => [title, tally.passed])).toEqual([
      ['crash', 0],
      ['next', 1],
    ]);
  });
});
