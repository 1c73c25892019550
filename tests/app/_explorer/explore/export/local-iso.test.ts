import { describe, expect, it } from 'vitest';
import { toLocalIso } from '../../../../../app/_explorer/explore/export/local-iso';

describe('a moment in the reader’s own time', () => {
  it('names the same instant, with its offset', () => {
    // The tests run in Shanghai's time.
    const text = toLocalIso(new Date('2026-11-25T18:30:05.999Z'));
    expect(text).toBe('2026-11-26T02:30:05+08:00');
    expect(new Date(text).getTime()).toBe(Date.UTC(2026, 10, 25, 18, 30, 5));
  });
});
