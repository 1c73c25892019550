// Thousands of odd requests, the same ones in every run: nothing may answer 5xx, hang, or leave the closed set of problems.
import { afterAll, expect, it } from 'vitest';
import { problemSchema } from '#graph/wire/problem';
import { buildRealStore } from '../../graph/query/real-store';
import { ask, ROUTES } from './ask';

const real = await buildRealStore();
afterAll(real.remove);

const SEED = 20_210_219;
const REQUESTS = 2000;

const WORDS = [
  ...[
    '',
    '0',
    '-1',
    '1',
    '3',
    '50',
    '200',
    '201',
    '1e9',
    '9999999999999999999',
    'NaN',
    'Infinity',
    'null',
    'undefined',
    'true',
  ],
  ...[
    'new-display',
    'chain:new-display',
    'segment:new-display',
    'fuling',
    'district:fuling',
    'bulletin-2021',
    'source:general',
  ],
  ...[
    'weak',
    'weak,absent',
    'weak,,',
    ',',
    'present,present',
    'upstream',
    'UPSTREAM',
    'in',
    'out',
    'CITES',
    'cites',
    'chain',
    'enterprise',
  ],
  ...[
    '长安汽车',
    '芯',
    'caqc',
    'changan',
    '😀',
    '\u202e',
    '\u0000',
    '\ud800',
    '\n',
    '\t',
    '%',
    '%00',
    '%2e%2e',
    '../../etc/passwd',
  ],
  ...[
    "'",
    '"',
    '\\',
    '`',
    '$id',
    '{}',
    '[]',
    '<script>alert(1)</script>',
    "' OR 1=1 --",
    'MATCH (n) DETACH DELETE n',
    '#graph',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'a'.repeat(120),
    'a'.repeat(121),
    '-'.repeat(60),
    '.'.repeat(30),
  ],
  ...['eA', 'MA', 'c2phdHlyCjI', 'AAAA====', 'x'.repeat(2001), '重'.repeat(100), '重'.repeat(101)],
];
const NAMES = [
  'limit',
  'cursor',
  'chain',
  'stage',
  'status',
  'district',
  'segment',
  'industry',
  'kind',
  'q',
  'focus',
  'level',
  'type',
];
const MORE_NAMES = [
  'direction',
  'subject',
  'lens',
  'select',
  'states',
  'expand',
  'camera',
  '__proto__',
  'constructor',
  '',
  'LIMIT',
  '长',
];

/** mulberry32: small, seeded, the same on every machine. */
function openRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function buildAddress(random: () => number): string {
  const pick = <T>(items: readonly T[], spare: T): T => items[Math.floor(random() * items.length)] ?? spare;
  const word = () => toWellFormed(pick(WORDS, ''));
  const { pattern } = pick(ROUTES, { pattern: '/api', file: '' });
  const path = pattern.replace(/\{(\.\.\.)?\w+\}/g, () => encodeURIComponent(word()) || 'x');
  const query = Array.from({ length: Math.floor(random() * 4) }, () => {
    const name = pick(random() < 0.8 ? NAMES : MORE_NAMES, 'limit');
    return `${encodeURIComponent(name)}=${random() < 0.9 ? encodeURIComponent(word()) : word().replaceAll('#', '')}`;
  });
  return query.length === 0 ? path : `${path}?${query.join('&')}`;
}

/** A lone surrogate cannot stand in an address at all. */
function toWellFormed(text: string): string {
  return text.replace(/[\ud800-\udfff](?![\udc00-\udfff])(?<![\ud800-\udbff].)/g, '\ufffd');
}

it(`answers ${REQUESTS} odd requests with a view or a documented refusal`, { timeout: 120_000 }, async () => {
  const random = openRandom(SEED);
  const seen = new Map<number, number>();
  for (let count = 0; count < REQUESTS; count += 1) {
    const address = buildAddress(random);
    const answer = await ask(address);
    seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1);
    if (answer.status >= 500) throw new Error(`${answer.status} for ${address}: ${await answer.text()}`);
    const isProblem = answer.status >= 400;
    expect(answer.headers.get('Content-Type')).toBe(isProblem ? 'application/problem+json' : 'application/json');
    const body: unknown = await answer.json();
    if (isProblem) expect(problemSchema.strict().parse(body).status).toBe(answer.status);
  }
  // The requests reach every kind of answer, or they prove nothing.
  expect([...seen.keys()].sort()).toEqual([200, 400, 404, 414]);
  for (const status of [200, 400, 404]) expect(seen.get(status)).toBeGreaterThan(REQUESTS / 20);
});
