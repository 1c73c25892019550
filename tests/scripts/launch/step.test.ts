import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { formatSeconds, printFailure, runStep, StepError } from '../../../scripts/launch/step.mjs';

let printed: string[] = [];
beforeEach(() => {
  printed = [];
  for (const stream of ['log', 'error'] as const) {
    vi.spyOn(console, stream).mockImplementation((...words) => {
      printed.push(words.map(String).join(' '));
    });
  }
});
afterEach(() => vi.restoreAllMocks());

describe('runStep', () => {
  it('announces the step, gives its result, and says how long it took', async () => {
    expect(await runStep('数据 · data', async () => 7)).toBe(7);
    expect(printed).toEqual(['▸ 数据 · data', expect.stringMatching(/^ {2}✓ \d+\.\d s$/)]);
  });

  it('hands a failure on and claims no success', async () => {
    const failing = runStep('数据 · data', () => {
      throw new StepError('不行');
    });
    await expect(failing).rejects.toThrow('不行');
    expect(printed).toEqual(['▸ 数据 · data']);
  });
});

describe('printFailure', () => {
  it('prints a foreseen failure as it stands, the output of the command before it', () => {
    printFailure(new StepError('构建失败\n  The build failed', 'error TS1005\n'));
    expect(printed).toEqual(['error TS1005', '✗ 构建失败\n  The build failed']);
  });

  it('prints the stack of one that was not foreseen', () => {
    printFailure(new TypeError('x is not a function'));
    expect(printed.join()).toContain('TypeError: x is not a function');
  });
});

it.each([
  [0, '0.0 s'],
  [149, '0.1 s'],
  [9_949, '9.9 s'],
  [9_950, '10 s'],
  [61_400, '61 s'],
])('%d ms read as %s', (ms, text) => {
  expect(formatSeconds(ms)).toBe(text);
});
