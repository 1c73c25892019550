import { describe, expect, it } from 'vitest';
import { splitRecords } from '#graph/dataset/split-records';

const split = (text: string) => splitRecords(text, 1000);

describe('well-formed text', () => {
  it.each([
    ['', []],
    ['a', [['a']]],
    [
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\n1,',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    ['"a,b",c\n', [['a,b', 'c']]],
    ['"say ""hi""",""\n', [['say "hi"', '']]],
    [
      'a,b\n"one\ntwo",2\n',
      [
        ['a', 'b'],
        ['one\ntwo', '2'],
      ],
    ],
    [',"","x",\n', [['', '', 'x', '']]],
    ['a\n\nb\n', [['a'], [''], ['b']]],
  ])('%j', (text, records) => {
    expect(split(text)).toEqual(records);
  });
});

describe('broken quotes', () => {
  it.each([
    ['a,b\n"1,2\n3,4\n', 1],
    ['a,b\n1,2"\n3,4\n', 1],
    ['a,b\n1,"2"x\n3,4\n', 1],
    ['a,b\n1,"2\n3,4\n5,"6"\n', 1],
  ])('%j cost their own row', (text, broken) => {
    const records = split(text);
    const lines = text.trimEnd().split('\n');
    expect(records).toHaveLength(lines.length);
    expect(records[broken]).toEqual({ unreadable: lines[broken] });
    expect(records.filter((record) => 'unreadable' in record)).toHaveLength(1);
  });

  it('that pair up across rows do not swallow the rows between', () => {
    const records = split('a,b,c\n1,"2,3\n4,5,6\n7,8",9\n10,11,12\n');
    expect(records).toEqual([
      ['a', 'b', 'c'],
      { unreadable: '1,"2,3' },
      ['4', '5', '6'],
      { unreadable: '7,8",9' },
      ['10', '11', '12'],
    ]);
  });

  it('do not take more lines than a cell may have', () => {
    const lines = Array.from({ length: 60 }, (_, index) => String(index));
    expect(split(`a\n"${lines.join('\n')}"\n`)).toHaveLength(61);
  });
});

it('stops at the limit', () => {
  expect(splitRecords('a\nb\nc\nd\n', 2)).toEqual([['a'], ['b']]);
});
