import { describe, expect, it } from 'vitest';
import { addStep, findStep, readStep, type Steps, turnStep } from '../../../../app/_explorer/explore/steps';

const start: Steps = { list: [{ name: 'start', href: '' }], at: 0 };
const step = (name: string) => ({ name, href: `?${name}` });

describe('steps', () => {
  it('a new one is the one that is shown', () => {
    const two = addStep(addStep(start, step('a')), step('b'));
    expect([two.list.map(({ name }) => name), two.at]).toEqual([['start', 'a', 'b'], 2]);
  });

  it('a new one after going back forgets those that were taken back', () => {
    const back = { ...addStep(addStep(start, step('a')), step('b')), at: 1 };
    expect(addStep(back, step('c'))).toEqual({
      list: [step('start'), step('a'), step('c')].with(0, start.list[0] ?? step('')),
      at: 2,
    });
  });

  it('at most a hundred are remembered, the oldest goes first', () => {
    let steps = start;
    for (let at = 0; at < 150; at += 1) steps = addStep(steps, step(String(at)));
    expect([steps.list.length, steps.at, steps.list[0]?.name]).toEqual([100, 99, '50']);
  });

  it('the one that is shown can lead elsewhere; the others stay', () => {
    const steps = { ...addStep(addStep(start, step('a')), step('b')), at: 1 };
    expect(turnStep(steps, '?c')).toEqual({ list: [start.list[0], { name: 'a', href: '?c' }, step('b')], at: 1 });
  });

  it('an entry of the history says which is shown', () => {
    const steps = addStep(addStep(start, step('a')), step('b'));
    expect(findStep(steps, { exploreStep: 1 })?.at).toBe(1);
    expect(findStep(steps, { exploreStep: 9 })?.at).toBe(2);
    expect([findStep(steps, null), findStep(steps, { exploreStep: -1 }), readStep({ exploreStep: 'x' })]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
