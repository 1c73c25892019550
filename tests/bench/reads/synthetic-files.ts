// The project's chains, segments, districts and sources with invented firms: as many as asked for, the same for the same seed.
import { parse } from 'csv-parse/sync';

type Files = ReadonlyMap<string, Uint8Array>;
type Row = Readonly<Record<string, string>>;
type Random = () => number;

/** Fewer firms stand in the heavy tail than in a few strong segments: the share of a draw that goes to the strong ones. */
const STRONG_SHARE = 0.5;
const STRONG_SEGMENTS = 0.1;
const SURNAMES = ['渝', '巴', '江', '嘉', '长', '两', '山', '华', '中', '新'];
const TRADES = ['电子', '材料', '汽车', '机械', '医药', '软件', '显示', '能源', '食品', '装备'];
const ROLES = ['supplier', 'supplier', 'supplier', 'supplier', 'supplier', 'supplier', 'key', 'key', 'research'];

/** A dataset folder in memory: the tables of `base` that speak of firms are written anew, all others stay. */
export function buildSyntheticFiles(base: Files, { firms, seed }: { firms: number; seed: number }): Files {
  const random = buildRandom(seed);
  const segments = readRows(base, 'segment_status.csv')
    .filter(isOpen)
    .map((row) => row['segment_id'] ?? '');
  const districts = readRows(base, 'districts.csv').map((row) => row['id'] ?? '');
  const ids = Array.from({ length: firms }, (_, index) => `firm-${String(index + 1).padStart(7, '0')}`);
  const strong = segments.slice(0, Math.ceil(segments.length * STRONG_SEGMENTS));
  const pickSegment = () => pick(random() < STRONG_SHARE ? strong : segments, random);
  const activities = ids.flatMap((id) =>
    toActivities(id, new Set([pickSegment(), ...(random() < 0.5 ? [pickSegment()] : [])])),
  );
  const supplies = new Map(
    ids.slice(0, Math.ceil(firms / 2)).map((id, index) => {
      const customer = ids[index + 1 + Math.floor(random() * (firms - index - 1))] ?? id;
      return [`${id},${customer}`, `${id},${customer},零部件,general,low,2024`] as const;
    }),
  );
  return new Map([
    ...base,
    toFile(
      base,
      'enterprises.csv',
      ids.map((id, index) => toFirm(id, { index, district: pick(districts, random), random })),
    ),
    toFile(base, 'enterprise_segments.csv', activities),
    toFile(base, 'enterprise_sites.csv', []),
    toFile(base, 'supply_relations.csv', [...supplies.values()]),
  ]);
}

type FirmParts = { readonly index: number; readonly district: string; readonly random: Random };

function toFirm(id: string, { index, district, random }: FirmParts): string {
  const name = `${pick(SURNAMES, random)}${pick(SURNAMES, random)}${pick(TRADES, random)}${index + 1}`;
  const role = index % 200 === 0 ? 'chain-leader' : pick(ROLES, random);
  const cells = [id, `重庆${name}有限公司`, name, `Firm ${index + 1}`, '', 'company', district, role, '', '', '2015'];
  return [...cells, '合成数据', 'general', 'low', '2024', 'false'].join(',');
}

function toActivities(id: string, segments: ReadonlySet<string>): readonly string[] {
  return [...segments].map((segment) => `${id},${segment},合成数据,operating,general,low,2024`);
}

/** A table of the base with its own header and new rows. */
function toFile(base: Files, name: string, rows: readonly string[]): readonly [string, Uint8Array] {
  const [header = ''] = readText(base, name).split('\n', 1);
  return [name, new TextEncoder().encode([header, ...[...rows].sort(), ''].join('\n'))];
}

/** A segment without evidence of firms cannot have one that operates. */
function isOpen({ status }: Row): boolean {
  return status === 'present' || status === 'weak';
}

function readRows(base: Files, name: string): readonly Row[] {
  return parse(readText(base, name), { columns: true });
}

function readText(base: Files, name: string): string {
  return new TextDecoder().decode(base.get(name));
}

function pick<T>(items: readonly T[], random: Random): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
}

/** Mulberry32: small, seeded, good enough to spread firms. */
function buildRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
