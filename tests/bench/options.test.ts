import { describe, expect, it } from 'vitest';
import { parseOptions } from './options';

describe('parseOptions', () => {
  it('measures everything unless told otherwise', () => {
    expect(parseOptions([])).toEqual({
      only: ['draw', 'bytes', 'explore', 'stress', 'scale', 'start'],
      firms: [2000, 50_000],
      rounds: 9,
      seed: 1,
      write: false,
    });
  });

  it('reads lists and numbers', () => {
    expect(parseOptions(['--only=scale,start', '--firms=500,2000', '--rounds=15', '--seed=4', '--write'])).toEqual({
      only: ['scale', 'start'],
      firms: [500, 2000],
      rounds: 15,
      seed: 4,
      write: true,
    });
  });

  it.each(['--only=none', '--firms=1', '--firms=many', '--rounds=3', '--nonsense'])('refuses %s', (argument) => {
    expect(() => parseOptions([argument])).toThrow(argument.replace(/=.*/, ''));
  });
});
