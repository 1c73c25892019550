import { describe, expect, it } from 'vitest';
import { addTallies, FAILED, forbidSkips, formatTally, PASSED } from '../../../scripts/gates/tally.mjs';

describe('tallies', () => {
  it('add up, nothing for nothing', () => {
    expect(addTallies([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
    expect(addTallies([PASSED, FAILED, { passed: 10, failed: 0, skipped: 3 }, PASSED])).toEqual({
      passed: 12,
      failed: 1,
      skipped: 3,
    });
  });

  it('close with the line that is looked for', () => {
    expect(formatTally({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(formatTally({ passed: 0, failed: 1, skipped: 3 })).toBe('0 passed, 1 failed, 3 skipped');
  });

  it('count what was skipped as failed where nothing may be', () => {
    expect(forbidSkips({ passed: 5, failed: 1, skipped: 2 })).toEqual({ passed: 5, failed: 3, skipped: 0 });
    expect(forbidSkips(PASSED)).toEqual(PASSED);
  });
});
