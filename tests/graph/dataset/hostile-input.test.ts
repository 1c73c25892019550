// Input that nobody means well with: huge cells, huge lists, names that mean something to JavaScript or to a terminal.
import { describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES } from '#graph/dataset/decode';
import { parseDataset } from '#graph/dataset/parse';
import { readFixture } from './folder';

function parseWith(file: string, change: (text: string) => string) {
  const files = new Map(readFixture('minimal'));
  const text = new TextDecoder().decode(files.get(file));
  files.set(file, new TextEncoder().encode(change(text)));
  return parseDataset(files);
}

const places = ({ issues }: ReturnType<typeof parseDataset>) =>
  issues.map(({ code, file, row, column }) => [code, file, row, column]);

describe('a cell of a megabyte', () => {
  it.each([
    ['of text', 'summary_zh', '茶'.repeat(1_000_000)],
    ['that is a list', 'source_ids', 'a;'.repeat(500_000)],
    ['with a blank before it', 'summary_zh', ` ${'茶'.repeat(1_000_000)}`],
  ])('%s is told in a few words', (_, column, cell) => {
    const usual = column === 'summary_zh' ? '从鲜叶到茶饮' : 'yearbook-2023';
    const parsed = parseWith('chains.csv', (text) => text.replace(usual, cell));
    expect(places(parsed)).toContainEqual(['too-long', 'chains.csv', 2, column]);
    expect(JSON.stringify(parsed.issues).length).toBeLessThan(20_000);
  });

  it('that is an id, referred to by another of its size', () => {
    const id = 'a-'.repeat(500_000);
    const parsed = parseWith('segment_links.csv', (text) => `${text}${id}a,${id}b,x,required,high,y,low,true\n`);
    expect(places(parsed)).toEqual([
      ['too-long', 'segment_links.csv', 3, 'from_segment'],
      ['too-long', 'segment_links.csv', 3, 'to_segment'],
    ]);
  });

  it('of digits is no number', () => {
    const parsed = parseWith('segments.csv', (text) =>
      text.replace('upstream,1,', `upstream,${'9'.repeat(1_000_000)},`),
    );
    expect(places(parsed)).toEqual([['wrong-type', 'segments.csv', 2, 'position']]);
  });
});

it('a file beyond the limit is not read', () => {
  const files = new Map(readFixture('minimal'));
  files.set('events.csv', new Uint8Array(MAX_FILE_BYTES + 1));
  expect(places(parseDataset(files))).toEqual([['too-large', 'events.csv', undefined, undefined]]);
});

describe('names that mean something to JavaScript', () => {
  it('are columns like others', () => {
    const parsed = parseWith('chains.csv', (text) =>
      text.replace('confidence\n', 'confidence,__proto__\n').replace(',low\n', ',low,x\n'),
    );
    expect(places(parsed)).toEqual([['unknown-column', 'chains.csv', 1, '__proto__']]);
  });

  it.each(['__proto__', 'constructor', 'toString'])('are no ids: %s', (name) => {
    const parsed = parseWith('chains.csv', (text) => text.replace(',food,', `,${name},`));
    expect(places(parsed)).toEqual([['missing-reference', 'chains.csv', 2, 'industry_ids']]);
  });
});

it('what a terminal would obey is escaped wherever it is repeated', () => {
  const evil = '\u001b[2J\u202eevil';
  const files = new Map(readFixture('minimal'));
  files.set(`${evil}.csv`, new Uint8Array());
  const header = new TextDecoder().decode(files.get('events.csv')).trim();
  files.set(
    'events.csv',
    new TextEncoder().encode(`${header},${evil}\n${evil},${evil},${evil},${evil},${evil},${evil}\n`),
  );
  const { issues } = parseDataset(files);
  expect(issues.length).toBeGreaterThan(6);
  const spoken = issues.flatMap(({ file, column, value, message, fix }) => [
    file,
    column,
    value,
    ...Object.values(message),
    ...Object.values(fix),
  ]);
  expect(spoken.filter((text) => text?.includes('\u001b') || text?.includes('\u202e'))).toEqual([]);
});
