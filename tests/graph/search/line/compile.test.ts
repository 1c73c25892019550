// The query line by itself: any text compiles, and what it compiles to compiles to itself.
import { describe, expect, it } from 'vitest';
import { buildRandom } from '#graph/analysis/random';
import { compileLine, toLineText } from '#graph/search/line/compile';
import { TERM_FIELDS } from '#graph/search/line/fields';
import { isOneSlip } from '#graph/search/line/one-slip';
import { buildVocabulary, type NamedThing } from '#graph/search/line/vocabulary';
import { readDatasetEntries } from '../dataset-entries';

const FIELDS = ['industry', 'chain', 'segment', 'district', 'region'] as const;
const entries = readDatasetEntries();
const named = entries.flatMap(({ id, nameZh, nameEn, shortName }): NamedThing[] => {
  const field = FIELDS.find((own) => id.startsWith(`${own}:`));
  return field === undefined
    ? []
    : [{ field, value: id, nameZh, nameEn, others: shortName === undefined ? [] : [shortName] }];
});
const reading = { vocabulary: buildVocabulary(named), isFound: () => false, isName: () => false };
const compile = (line: string) => compileLine(line, reading);

const random = buildRandom(33);
const drawFrom = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)];
const PIECES = [
  ...named.map(({ nameZh }) => nameZh),
  ...named.flatMap(({ nameEn = '' }) => nameEn.split(' ')),
  ...TERM_FIELDS.map((field) => `${field}:`),
  ...[
    '上游',
    '缺',
    '弱',
    'firms<3',
    'year>=2023',
    '"',
    '"上游"',
    '：',
    '<',
    ' ',
    ' ',
    ' ',
    '，',
    '\u0000',
    '\ud83d',
    '動力電池',
    '京东方',
    'x',
  ],
];
const drawLine = (count: number) =>
  Array.from({ length: count }, () => drawFrom(PIECES)).join(random() < 0.5 ? ' ' : '');

describe('a query line', () => {
  it('compiles whatever it is, and what it compiles to compiles to itself', () => {
    for (let at = 0; at < 1500; at += 1) {
      const line = drawLine(1 + Math.floor(random() * 6));
      const once = compile(line);
      const twice = compile(once.text);
      const toKey = ({ terms, words }: typeof once) => [terms.map(({ field, op, value }) => [field, op, value]), words];
      expect([line, twice.text, toKey(twice), twice.unknown]).toEqual([line, once.text, toKey(once), []]);
    }
  });

  it('compiles noise', () => {
    for (let at = 0; at < 500; at += 1) {
      const noise = Array.from({ length: 30 }, () => String.fromCharCode(random() * 65_536)).join('');
      expect(() => compile(noise)).not.toThrow();
    }
  });

  it('writes every name so that it is read again as the same thing', () => {
    for (const { field, value } of named) {
      const text = toLineText([{ field, op: '=', value, from: '' }], [], reading);
      expect([text, compile(text).terms.map((term) => term.value)]).toEqual([text, [value]]);
    }
  });

  it('leaves a name that stands alone as text: whoever types it looks for the thing itself', () => {
    expect(compile('渝北')).toMatchObject({ text: '渝北', terms: [], words: ['渝北'] });
    expect(compile('渝北 电池').terms.map(({ field }) => field)).toEqual(['district']);
  });

  it('takes quoted words as text', () => {
    expect(compile('"上游" 渝北')).toMatchObject({ words: ['上游'], text: 'district:渝北 "上游"' });
  });

  it('keeps the words each term comes from', () => {
    expect(compile('渝北 新能源車 upstream').terms.map(({ from }) => from)).toEqual(['渝北', '新能源車', 'upstream']);
  });

  it('does not guess between two: a name of two things means neither', () => {
    const twins = ['a', 'b'].map((rest) => ({ field: 'chain' as const, value: `chain:${rest}`, nameZh: '双生产业' }));
    expect(compileLine('双生产业 上游', { ...reading, vocabulary: buildVocabulary(twins) })).toMatchObject({
      words: ['双生产业'],
    });
  });
});

describe('one slip of the pen', () => {
  it.each([
    ['fuling', 'fulinng', true],
    ['fuling', 'fulng', true],
    ['fuling', 'fuilng', true],
    ['fuling', 'fulimg', true],
    ['京东方', '京冬方', true],
    ['fuling', 'fuling', false],
    ['fuling', 'fulinggg', false],
    ['fuling', 'ufilng', false],
    ['京东方', '东方京', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect([isOneSlip([...a], [...b]), isOneSlip([...b], [...a])]).toEqual([expected, expected]);
  });
});
