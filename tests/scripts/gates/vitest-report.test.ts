import { describe, expect, it } from 'vitest';
import { FAILED } from '../../../scripts/gates/tally.mjs';
import { parseVitestReport } from '../../../scripts/gates/vitest-report.mjs';

const report = (parts: Readonly<Record<string, unknown>>) =>
  JSON.stringify({
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [],
    ...parts,
  });

describe('parseVitestReport', () => {
  it('counts what passed, failed and was skipped', () => {
    expect(parseVitestReport(report({ numPassedTests: 7 }), 0)).toEqual({ passed: 7, failed: 0, skipped: 0 });
    const mixed = report({ numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 });
    expect(parseVitestReport(mixed, 1)).toEqual({ passed: 7, failed: 2, skipped: 2 });
  });

  it.each([
    ['no report', undefined],
    ['half a report', '{"numPassedTests": 7, "num'],
    ['an empty file', ''],
  ])('takes %s for a failure', (_, text) => {
    expect(parseVitestReport(text, 0)).toEqual(FAILED);
  });

  it('takes a run without any test for a failure', () => {
    expect(parseVitestReport(report({}), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('does not believe a success that ended badly', () => {
    expect(parseVitestReport(report({ numPassedTests: 7 }), 1)).toEqual({ passed: 7, failed: 1, skipped: 0 });
  });

  it('counts a file that could not be loaded, once, and not one whose tests failed', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
      { status: 'failed', assertionResults: [{ status: 'passed' }] },
      { status: 'failed' },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ];
    const broken = report({ numPassedTests: 3, numFailedTests: 1, testResults });
    expect(parseVitestReport(broken, 1)).toEqual({ passed: 3, failed: 4, skipped: 0 });
  });

  it('does not stumble over a report of another shape', () => {
    expect(parseVitestReport('[]', 0)).toEqual(FAILED);
    expect(parseVitestReport('"text"', 1)).toEqual(FAILED);
    expect(parseVitestReport(report({ numPassedTests: 'seven' }), 0)).toEqual(FAILED);
    expect(parseVitestReport('null', 0)).toEqual(FAILED);
  });
});
