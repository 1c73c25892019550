// Faults of a row as a whole, and of characters that nobody typed on purpose.
// May import: issue, odd-characters. Invariant: builds issues, decides nothing.
import { buildIssue, type Issue, words } from './issue';
import { findOddCharacter } from './odd-characters';

type CellPlace = { readonly file: string; readonly row: number; readonly column: string };

export function oddCharacter(place: CellPlace, value: string): Issue {
  if (value.includes('\uFFFD')) {
    return buildIssue(
      'broken-utf8',
      { ...place, value },
      {
        message: words('有不是 UTF-8 的字节（显示为 �）', 'holds bytes that are not UTF-8 (shown as �)'),
        fix: words('重新录入 � 处的文字，并存为 UTF-8', 'retype the text at � and save as UTF-8'),
      },
    );
  }
  const code = (findOddCharacter(value)?.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return buildIssue(
    'control-character',
    { ...place, value },
    {
      message: words(`有看不见的字符 U+${code}`, `holds an invisible character U+${code}`),
      fix: words('删去这个字符', 'delete this character'),
    },
  );
}

export function emptyFile(file: string): Issue {
  const message = words('文件是空的，连表头也没有', 'the file is empty, it has not even a header');
  const fix = words('至少保留表头一行', 'keep at least the header row');
  return buildIssue('empty-file', { file }, { message, fix });
}

export function noRows(file: string): Issue {
  const message = words('只有表头，没有一行数据', 'holds only its header, not one row');
  const fix = words('这个文件至少要有一行', 'this file needs at least one row');
  return buildIssue('no-rows', { file, row: 1 }, { message, fix });
}

export function tooManyRows(file: string, limit: number): Issue {
  const message = words(`超过 ${limit} 行，后面的没有读`, `holds more than ${limit} rows; the others were not read`);
  const fix = words('确认是不是放错了文件', 'see whether it is the right file');
  return buildIssue('too-large', { file, row: limit + 2 }, { message, fix });
}

export function paddedName(file: string, name: string): Issue {
  const message = words('列名前后有空格', 'the column name has spaces around it');
  const fix = words(`改为“${name.trim()}”`, `write "${name.trim()}"`);
  return buildIssue('padded-cell', { file, row: 1, column: name.trim(), value: name }, { message, fix });
}

export function unreadable(file: string, row: number, value: string): Issue {
  return buildIssue(
    'unreadable-csv',
    { file, row, value },
    {
      message: words(
        '引号没有成对，或引号出现在未加引号的格里',
        'a quote is not closed, or stands inside a cell that is not quoted',
      ),
      fix: words(
        '补上或删去引号；文字里的引号要写两个，整格再加引号',
        'close or remove the quote; inside a quoted cell write ""',
      ),
    },
  );
}

export function blankRow(file: string, row: number): Issue {
  const message = words('空行，没有 id', 'blank row, without an id');
  return buildIssue('blank-row', { file, row }, { message, fix: words('删去这一行', 'delete the row') });
}

type RaggedPlace = { readonly file: string; readonly row: number; readonly columns: number };

export function raggedRow({ file, row, columns }: RaggedPlace, record: readonly string[]): Issue {
  const over = record.length > columns;
  return buildIssue(
    'ragged-row',
    { file, row, value: record.slice(0, 100).join(',') },
    {
      message: words(
        `有 ${record.length} 格，表头有 ${columns} 列`,
        `has ${record.length} cells, the header has ${columns} columns`,
      ),
      fix: over
        ? words('含逗号的文字要加引号，或删去多出的格', 'quote text that holds commas, or remove the surplus cells')
        : words('补齐缺少的逗号', 'add the missing commas'),
    },
  );
}
