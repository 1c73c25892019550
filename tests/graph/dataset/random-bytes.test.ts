// Whatever the bytes are: there are issues or a dataset, never an exception, and a dataset always makes a graph.
import { describe, expect, it } from 'vitest';
import { buildGraph } from '#graph/dataset/build-graph';
import { digestGraph } from '#graph/dataset/digest';
import { parseDataset } from '#graph/dataset/parse';
import { Folder, readFixture } from './folder';

/** Mulberry32: the same numbers in every run. */
function buildRandom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

type Random = (limit: number) => number;
/** Characters that mean something to the reader, and some that no reader expects. */
const SPICE = ['"', '"', ',', '\n', '\r', ';', '.', '-', ' ', '\u0000', '\uFEFF', '\u200b', '，', '０', '\u202e', '😀'];

function spoil(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random(bytes.length + 1);
  const length = random(40);
  const cut = [bytes.subarray(0, at), bytes.subarray(at + length)] as const;
  const noise = Uint8Array.from({ length: random(6) + 1 }, () => random(256));
  const spice = Buffer.from(SPICE[random(SPICE.length)] ?? '');
  const changes = [
    () => Buffer.concat([bytes.subarray(0, at), noise, bytes.subarray(at)]),
    () => Buffer.concat([bytes.subarray(0, at), spice, bytes.subarray(at)]),
    () => Buffer.concat([cut[0], noise, cut[1]]),
    () => Buffer.concat(cut),
    () => bytes.slice(0, at),
    () => Buffer.concat([bytes, bytes.subarray(at)]),
    () => Buffer.concat([cut[1], cut[0]]),
  ];
  return changes[random(changes.length)]?.() ?? bytes;
}

function check(files: ReadonlyMap<string, Uint8Array>): boolean {
  const { dataset, issues } = parseDataset(files);
  const hasErrors = issues.some(({ severity }) => severity === 'error');
  expect(dataset === undefined).toBe(hasErrors);
  if (dataset !== undefined) expect(digestGraph(buildGraph(dataset))).toMatch(/^[0-9a-f]{64}$/);
  return hasErrors;
}

describe('spoilt bytes', () => {
  it.each([
    ['of a small folder', readFixture('minimal'), 1500],
    ['of the real one', new Folder().files, 25],
  ] as const)('%s make issues or a dataset', (_, files, runs) => {
    const random = buildRandom(20210219);
    const names = [...files.keys()].filter((name) => /\.(csv|json)$/.test(name));
    let faulty = 0;
    for (let run = 0; run < runs; run++) {
      const spoilt = new Map(files);
      for (let times = random(3) + 1; times > 0; times--) {
        const name = names[random(names.length)] ?? '';
        spoilt.set(name, spoil(spoilt.get(name) ?? new Uint8Array(), random));
      }
      faulty += Number(check(spoilt));
    }
    expect(faulty).toBeGreaterThan(runs / 2);
    expect(faulty).toBeLessThanOrEqual(runs);
  });

  it('that are nothing but noise make issues', () => {
    const random = buildRandom(7);
    const names = [...new Folder().files.keys()];
    const noise = () => Uint8Array.from({ length: random(3000) }, () => random(256));
    for (let run = 0; run < 30; run++) expect(check(new Map(names.map((name) => [name, noise()])))).toBe(true);
  });
});
