import neo4j from 'neo4j-driver';
import { expect, it } from 'vitest';
import { toBolt } from '#graph/store/neo4j/bolt-values';

it('sends whole numbers as integers, however deep, and everything else as it is', () => {
  const given = { limit: 50, rows: [{ id: 'a', props: { founded: 1998, share: 0.5, tags: ['x', 2] } }], none: null };
  expect(toBolt(given)).toEqual({
    limit: neo4j.int(50),
    rows: [{ id: 'a', props: { founded: neo4j.int(1998), share: 0.5, tags: ['x', neo4j.int(2)] } }],
    none: null,
  });
});

it('leaves out what is undefined, and keeps numbers that no integer holds', () => {
  expect(toBolt({ a: undefined, b: [undefined], c: 2 ** 60, d: Number.NaN })).toEqual({
    b: [null],
    c: 2 ** 60,
    d: Number.NaN,
  });
});
