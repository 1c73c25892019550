import { expect, test } from 'vitest';
import { parseExploreState } from '#graph/wire/explore-state';

test('a stress test takes only what can be switched off, each once, and at most fifty', () => {
  const read = (query: string) => parseExploreState(new URLSearchParams(query));
  const { off, outside } = read(
    'off=enterprise:boe-b8,chain:new-display,district:banan,enterprise:boe-b8,nothing&outside=segment:a.b,district:banan',
  );
  expect([off, outside]).toEqual([['enterprise:boe-b8', 'district:banan'], ['segment:a.b']]);
  const many = Array.from({ length: 60 }, (_, at) => `segment:a.s${at}`).join(',');
  expect(read(`off=${many}&outside=${many}`)).toMatchObject({
    off: { length: 50 },
    outside: { length: 50 },
  });
});
