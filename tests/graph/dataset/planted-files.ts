// Faults of whole files: names, encodings, headers, the descriptor.
import { encodeGbk } from './encode-gbk';
import type { Folder } from './folder';
import type { PlantedFault } from './planted-fault';

function edit(folder: Folder, file: string, change: (text: string) => string): void {
  folder.setText(file, change(folder.text(file)));
}

function rename(folder: Folder, from: string, to: string): void {
  folder.files.set(to, folder.files.get(from) ?? new Uint8Array());
  folder.files.delete(from);
}

function dropColumn(folder: Folder, file: string, column: string): void {
  const records = folder.records(file);
  const position = records[0]?.indexOf(column) ?? -1;
  folder.setRecords(
    file,
    records.map((record) => record.toSpliced(position, 1)),
  );
}

function addColumn(folder: Folder, file: string, column: string): void {
  const records = folder.records(file);
  folder.setRecords(
    file,
    records.map((record, index) => [...record, index === 0 ? column : 'x']),
  );
}

export const PLANTED_FILES: readonly PlantedFault[] = [
  [
    'a missing file',
    (folder) => {
      folder.files.delete('enterprises.csv');
      return { code: 'missing-file', file: 'enterprises.csv', fix: 'add the file' };
    },
  ],
  [
    'a misspelt file name',
    (folder) => {
      rename(folder, 'chains.csv', 'chain.csv');
      return { code: 'missing-file', file: 'chains.csv', value: 'chain.csv', fix: 'rename chain.csv to chains.csv' };
    },
  ],
  [
    'a file name in the wrong case',
    (folder) => {
      rename(folder, 'segments.csv', 'Segments.CSV');
      return { code: 'file-name-case', file: 'segments.csv', value: 'Segments.CSV', fix: 'rename it to segments.csv' };
    },
  ],
  [
    'a file that no table uses',
    (folder) => {
      folder.setText('notes.csv', 'a,b\n');
      return { code: 'unknown-file', file: 'notes.csv', severity: 'warning' };
    },
  ],
  [
    'an empty file',
    (folder) => {
      folder.setText('enterprises.csv', '');
      return { code: 'empty-file', file: 'enterprises.csv', fix: 'header' };
    },
  ],
  [
    'a file of spaces and line breaks',
    (folder) => {
      folder.setText('districts.csv', ' \n');
      return { code: 'empty-file', file: 'districts.csv' };
    },
  ],
  [
    'only a header where rows are needed',
    (folder) => {
      edit(folder, 'chains.csv', (text) => `${text.split('\n')[0]}\n`);
      return { code: 'no-rows', file: 'chains.csv', row: 1 };
    },
  ],
  [
    'a workbook named .csv',
    (folder) => {
      folder.files.set('events.csv', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0, 0, 0]));
      return { code: 'not-csv', file: 'events.csv', fix: 'save it from Excel' };
    },
  ],
  [
    'a byte order mark',
    (folder) => {
      edit(folder, 'sources.csv', (text) => `\uFEFF${text}`);
      return { code: 'bom', file: 'sources.csv', row: 1, value: 'EF BB BF', fix: 'without BOM' };
    },
  ],
  [
    'GBK',
    (folder) => {
      folder.files.set('districts.csv', encodeGbk(folder.text('districts.csv')));
      return { code: 'gbk', file: 'districts.csv', row: 1, value: 'GBK/GB18030', fix: 'iconv -f GB18030 -t UTF-8' };
    },
  ],
  [
    'UTF-16 with its mark',
    (folder) => {
      folder.files.set('chains.csv', Buffer.from(`\uFEFF${folder.text('chains.csv')}`, 'utf16le'));
      return { code: 'utf16', file: 'chains.csv', row: 1, value: 'UTF-16', fix: 'iconv -f UTF-16' };
    },
  ],
  [
    'UTF-16 without its mark',
    (folder) => {
      folder.files.set('chains.csv', Buffer.from(folder.text('chains.csv'), 'utf16le'));
      return { code: 'utf16', file: 'chains.csv', row: 1, value: 'UTF-16' };
    },
  ],
  [
    'CRLF everywhere',
    (folder) => {
      edit(folder, 'segments.csv', (text) => text.replaceAll('\n', '\r\n'));
      return { code: 'crlf', file: 'segments.csv', row: 1, value: '\\r\\n', fix: 'LF' };
    },
  ],
  [
    'CRLF in one line',
    (folder) => {
      folder.setLine('chains.csv', 7, (line) => `${line}\r`);
      return { code: 'crlf', file: 'chains.csv', row: 7, value: '\\r\\n' };
    },
  ],
  [
    'CR alone',
    (folder) => {
      edit(folder, 'regions.csv', (text) => text.replaceAll('\n', '\r'));
      return { code: 'crlf', file: 'regions.csv', row: 1, value: '\\r' };
    },
  ],
  [
    'a missing column',
    (folder) => {
      dropColumn(folder, 'segment_status.csv', 'source_id');
      return { code: 'missing-column', file: 'segment_status.csv', row: 1, column: 'source_id', fix: 'add the column' };
    },
  ],
  [
    'a missing id column',
    (folder) => {
      dropColumn(folder, 'enterprises.csv', 'id');
      return { code: 'missing-column', file: 'enterprises.csv', row: 1, column: 'id' };
    },
  ],
  [
    'a misspelt column',
    (folder) => {
      edit(folder, 'enterprises.csv', (text) => text.replace('district_id', 'distict_id'));
      return {
        code: 'missing-column',
        file: 'enterprises.csv',
        row: 1,
        column: 'district_id',
        value: 'distict_id',
        fix: 'rename "distict_id" to district_id',
      };
    },
  ],
  [
    'a column nobody knows',
    (folder) => {
      addColumn(folder, 'chains.csv', 'colour');
      return { code: 'unknown-column', file: 'chains.csv', row: 1, column: 'colour', value: 'colour', fix: 'remove' };
    },
  ],
  [
    'a column without a name',
    (folder) => {
      addColumn(folder, 'chains.csv', '');
      return { code: 'unknown-column', file: 'chains.csv', row: 1, column: '', value: '' };
    },
  ],
  [
    'a column that stands twice',
    (folder) => {
      addColumn(folder, 'chains.csv', 'name_zh');
      return { code: 'duplicate-column', file: 'chains.csv', row: 1, column: 'name_zh', value: 'name_zh' };
    },
  ],
  [
    'a column name with spaces',
    (folder) => {
      edit(folder, 'chains.csv', (text) => text.replace('name_zh', ' name_zh '));
      return { code: 'padded-cell', file: 'chains.csv', row: 1, column: 'name_zh', value: ' name_zh ' };
    },
  ],
  [
    'a column name with a zero-width space',
    (folder) => {
      edit(folder, 'chains.csv', (text) => text.replace('name_zh', 'name_zh\u200b'));
      return { code: 'control-character', file: 'chains.csv', row: 1, column: 'name_zh', value: 'name_zh\\u200b' };
    },
  ],
  [
    'semicolons between columns',
    (folder) => {
      edit(folder, 'chains.csv', (text) => text.replaceAll(',', ';'));
      return { code: 'wrong-delimiter', file: 'chains.csv', row: 1, value: ';', fix: 'comma-separated' };
    },
  ],
  [
    'no header at all',
    (folder) => {
      edit(folder, 'regions.csv', (text) => text.slice(text.indexOf('\n') + 1));
      return {
        code: 'missing-header',
        file: 'regions.csv',
        row: 1,
        value: 'central,中心城区,Central urban districts,metro-area,bulletin-2021;dushiquan',
      };
    },
  ],
  [
    'no descriptor',
    (folder) => {
      folder.files.delete('datapackage.json');
      return { code: 'missing-file', file: 'datapackage.json', severity: 'warning' };
    },
  ],
  [
    'a descriptor that is no JSON',
    (folder) => {
      edit(folder, 'datapackage.json', (text) => text.replace(',', ''));
      return { code: 'bad-descriptor', file: 'datapackage.json', row: 3 };
    },
  ],
  [
    'a descriptor that is a list',
    (folder) => {
      folder.setText('datapackage.json', '[]');
      return { code: 'bad-descriptor', file: 'datapackage.json' };
    },
  ],
  [
    'a descriptor without a version',
    (folder) => {
      edit(folder, 'datapackage.json', (text) => text.replace('"version"', '"edition"'));
      return { code: 'bad-descriptor', file: 'datapackage.json', column: 'version', fix: '"version"' };
    },
  ],
  [
    'a version that is a number',
    (folder) => {
      edit(folder, 'datapackage.json', (text) => text.replace('"0.1.0"', '0.1'));
      return { code: 'bad-descriptor', file: 'datapackage.json', column: 'version', value: '0.1' };
    },
  ],
  [
    'a resource that names no table',
    (folder) => {
      edit(folder, 'datapackage.json', (text) => text.replace('"path": "chains.csv"', '"path": "chain.csv"'));
      const column = 'resources[2].path';
      const fix = 'did you mean chains.csv?';
      return { code: 'bad-descriptor', file: 'datapackage.json', column, value: 'chain.csv', severity: 'warning', fix };
    },
  ],
];
