// The words a query line understands: closed words of the model, and the names of industries, chains, districts, regions and segments.
// May import: the files of this folder, pinyin. Invariants: a word that could mean two things of one field means neither; names as they are
// written come before pinyin, and pinyin before a slip of the pen.

import type { TermField } from '#graph/model/term-field';
import { toUnitRow } from '../normalise';
import { buildReader, type Reader } from '../pinyin';
import { FREE_WORDS, type NamedField, toWordKey, VALUE_WORDS, WHOLE_TERMS } from './fields';
import { isOneSlip, mayHaveSlip } from './one-slip';

export type NamedThing = {
  readonly field: NamedField;
  /** Its id. */
  readonly value: string;
  readonly nameZh: string;
  readonly nameEn?: string | undefined;
  /** Short names and aliases. */
  readonly others?: readonly string[] | undefined;
};
export type Meaning = { readonly field: TermField; readonly value: string };

export type Vocabulary = {
  /** Meaning of a word without a field; a slip of the pen only where `maySlip`. */
  readonly resolve: (word: string, maySlip: boolean) => Meaning | undefined;
  /** Whether a word, alone, is a closed word rather than the name of a thing. */
  readonly isClosed: (word: string) => boolean;
  /** Value of a word in a field. */
  readonly findValue: (field: TermField, word: string) => string | undefined;
  /** The word a value is written with. */
  readonly toWord: (field: TermField, value: string) => string;
};

/** Fields of which a name alone is a term, in this order; segments are found as text, since many share their words. */
const FREE_NAMES: readonly NamedField[] = ['chain', 'industry', 'district', 'region'];

/** What people call chains and districts beside their names in the data. */
const CALLED: Readonly<Record<string, readonly string[]>> = {
  新能源汽车: ['新能源车', '电动汽车', 'NEV', 'EV'],
  智能网联汽车: ['网联汽车', '智能汽车', 'ICV'],
  集成电路: ['半导体', 'semiconductors'],
  动力电池: ['锂电池', '锂电'],
  氢燃料电池: ['氢能', '燃料电池'],
  新型显示: ['显示产业', '显示面板产业'],
  中高端数控机床: ['数控机床', '机床'],
  智能家电: ['家电'],
  现代中药: ['中药'],
  城市轨道交通车辆: ['轨道交通', '轨道交通装备'],
  玻璃纤维及复合材料: ['玻纤', '玻璃纤维'],
  个人护理美妆: ['美妆', '化妆品'],
  先进传感器及智能仪器仪表: ['仪器仪表'],
  汽车摩托车: ['汽摩'],
  西部科学城重庆高新区: ['高新区', '科学城', '西部科学城'],
  万盛经济技术开发区: ['万盛'],
  两江新区: ['两江'],
  巫溪县: ['Wuxi'],
};

export function buildVocabulary(things: readonly NamedThing[]): Vocabulary {
  const read = buildReader();
  const names = new Map<string, NameTable>();
  for (const thing of things) {
    const table = names.get(thing.field) ?? new NameTable();
    names.set(thing.field, table);
    table.add(thing, read);
  }
  // The shortest way to write it that means it alone.
  const written = new Map(
    things.map(({ field, value, nameZh, others = [] }) => {
      const ways = [...others.slice(0, 1), nameZh, toRest(value)];
      return [`${field} ${value}`, ways.find((way) => names.get(field)?.find(way, false) === value) ?? value];
    }),
  );
  const free = buildFreeWords();
  const closed = (field: TermField) => new Map(listWords(field));
  const valuesOf = new Map<TermField, ReadonlyMap<string, string>>(FREE_FIELDS.map((field) => [field, closed(field)]));
  const resolveName = (word: string, maySlip: boolean): Meaning | undefined => {
    for (const field of FREE_NAMES) {
      const value = names.get(field)?.find(word, maySlip);
      if (value !== undefined) return { field, value };
    }
    return undefined;
  };
  return {
    resolve: (word, maySlip) =>
      free.get(toWordKey(word)) ?? resolveName(word, false) ?? (maySlip ? resolveName(word, true) : undefined),
    isClosed: (word) => free.has(toWordKey(word)),
    findValue: (field, word) => valuesOf.get(field)?.get(toWordKey(word)) ?? names.get(field)?.find(word, true),
    toWord: (field, value) => VALUE_WORDS[field]?.[value]?.[0] ?? written.get(`${field} ${value}`) ?? value,
  };
}

const FREE_FIELDS: readonly TermField[] = [
  'stage',
  'kind',
  'firm',
  'role',
  'tag',
  'listed',
  'state',
  'verdict',
  'confidence',
];

function listWords(field: TermField): readonly (readonly [word: string, value: string])[] {
  return Object.entries(VALUE_WORDS[field] ?? {}).flatMap(([value, words]) =>
    [...words, value].map((word) => [toWordKey(word), value] as const),
  );
}

function buildFreeWords(): ReadonlyMap<string, Meaning> {
  const free = new Map<string, Meaning>();
  for (const [word, [field, value]] of Object.entries(WHOLE_TERMS)) free.set(toWordKey(word), { field, value });
  for (const [field, values] of FREE_WORDS) {
    for (const [word, value] of listWords(field)) {
      if (values.includes(value) && !free.has(word)) free.set(word, { field, value });
    }
  }
  return free;
}

/** Names of the things of one field. */
class NameTable {
  /** `undefined` where a name means two things. */
  readonly #byName = new Map<string, string | undefined>();
  readonly #byPinyin = new Map<string, string | undefined>();
  /** Names that a slip is looked for in: the letters of pinyin among them. */
  readonly #chars: (readonly [chars: readonly string[], value: string])[] = [];

  add({ field, value, nameZh, nameEn, others = [] }: NamedThing, read: Reader): void {
    const own = [...listParts(field, nameZh), ...others, ...(CALLED[nameZh] ?? [])];
    const english = nameEn === undefined ? [] : listEnglish(field, nameEn);
    for (const name of new Set([toRest(value), ...own, ...english].map(toWordKey))) {
      if (name === '') continue;
      note(this.#byName, name, value);
      this.#chars.push([[...name], value]);
    }
    for (const name of own) {
      const spoken = read(toUnitRow(name).chars);
      if (spoken.length < 2 || spoken.includes(undefined)) continue;
      note(this.#byPinyin, spoken.join(''), value);
      this.#chars.push([[...spoken.join('')], value]);
      const initials = spoken.map((reading) => reading?.charAt(0)).join('');
      if (initials.length >= MIN_INITIALS) note(this.#byPinyin, initials, value);
    }
  }

  find(word: string, maySlip: boolean): string | undefined {
    const key = toWordKey(word);
    if (this.#byName.has(key)) return this.#byName.get(key);
    if (this.#byPinyin.has(key)) return this.#byPinyin.get(key);
    const chars = [...key];
    if (!maySlip || !mayHaveSlip(chars)) return undefined;
    const near = new Set(this.#chars.filter(([name]) => isOneSlip(chars, name)).map(([, value]) => value));
    const [only] = near;
    return near.size === 1 ? only : undefined;
  }
}

const toRest = (id: string) => id.slice(id.indexOf(':') + 1);
const MIN_INITIALS = 4;

function note(table: Map<string, string | undefined>, name: string, value: string): void {
  table.set(name, table.has(name) && table.get(name) !== value ? undefined : value);
}

/** 合成材料（聚酰胺、聚氨酯） is also 合成材料, 聚酰胺 and 聚氨酯; 渝东北三峡库区城镇群 is 渝东北; 涪陵区 is 涪陵. */
function listParts(field: NamedField, nameZh: string): readonly string[] {
  const parts = nameZh.split(/[（）()、]/u).filter((part) => part.length > 1);
  const start = /^渝东[北南]/u.exec(nameZh)?.[0];
  const isPlace = field === 'district' && nameZh.length > 2;
  const short = isPlace && /[区县]$/u.test(nameZh) && !nameZh.includes('开发区') ? [nameZh.slice(0, -1)] : [];
  return [nameZh, ...parts, ...short, ...(start === undefined ? [] : [start])];
}

/** "Fuling District" is also "Fuling"; "New energy vehicles" also "new energy vehicle". */
function listEnglish(field: NamedField, nameEn: string): readonly string[] {
  if (field === 'district') return [nameEn, nameEn.replace(/ (District|County|New Area)$/u, '')];
  return [nameEn, nameEn.replace(/s$/u, ''), nameEn.replace(/ies$/u, 'y')];
}
