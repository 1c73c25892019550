// Addresses of the plain lists, and what each can be filtered by. May import: model, wire.
// Invariant: a list page takes the parameters its JSON twin takes.
import type { ListKind } from '#graph/wire/lists';

/** Lists drawn as one table; chains, districts and gaps have pages of their own making. */
export const PLAIN_LISTS = {
  segments: 'segment',
  enterprises: 'enterprise',
  industries: 'industry',
  programs: 'program',
  regions: 'region',
  indicators: 'indicator',
  findings: 'finding',
  events: 'event',
  sources: 'source',
  'industry-codes': 'industry-code',
} as const satisfies Readonly<Record<string, ListKind>>;

export type PlainListKind = (typeof PLAIN_LISTS)[keyof typeof PLAIN_LISTS];

/** Kind of a list by the first part of its address; `undefined` when there is no such list. */
export function toPlainListKind(address: string): PlainListKind | undefined {
  return Object.entries(PLAIN_LISTS).find(([name]) => name === address)?.[1];
}

/** Address of the list of a kind, where there is one. */
export function toListPath(kind: string): string | undefined {
  if (kind === 'chain') return '/chains';
  if (kind === 'district') return '/districts';
  const found = Object.entries(PLAIN_LISTS).find(([, value]) => value === kind);
  return found === undefined ? undefined : `/${found[0]}`;
}
