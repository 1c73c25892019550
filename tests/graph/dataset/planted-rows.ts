// Faults of rows: shape, quotes, ids, characters.
import type { PlantedFault } from './planted-fault';

export const PLANTED_ROWS: readonly PlantedFault[] = [
  [
    'a row with a cell too few, which others refer to',
    (folder) => {
      const row = folder.row('enterprises.csv', 'boe-b8');
      folder.setLine('enterprises.csv', row, (line) => line.slice(0, line.lastIndexOf(',')));
      const value = expectedExcerpt(folder.text('enterprises.csv').split('\n')[row - 1] ?? '');
      return { code: 'ragged-row', file: 'enterprises.csv', row, value, fix: 'missing commas' };
    },
  ],
  [
    'a row with a cell too many, which others refer to',
    (folder) => {
      const row = folder.row('regions.csv', 'central');
      folder.setLine('regions.csv', row, (line) => line.replace('中心城区', '中心,城区'));
      const value = 'central,中心,城区,Central urban districts,metro-area,bulletin-2021;dushiquan';
      return { code: 'ragged-row', file: 'regions.csv', row, value, fix: 'quote text that holds commas' };
    },
  ],
  [
    'a quote that is not closed, in a row that others refer to',
    (folder) => {
      const row = folder.row('regions.csv', 'central');
      folder.setLine('regions.csv', row, (line) => line.replace('中心城区', '"中心城区'));
      const value = 'central,"中心城区,Central urban districts,metro-area,bulletin-2021;dushiquan';
      return { code: 'unreadable-csv', file: 'regions.csv', row, value, fix: 'close or remove the quote' };
    },
  ],
  [
    'a quote inside a cell that is not quoted',
    (folder) => {
      const row = folder.row('chains.csv', 'software');
      folder.setLine('chains.csv', row, (line) => line.replace('软件', '软"件'));
      const value = expectedExcerpt(folder.text('chains.csv').split('\n')[row - 1] ?? '');
      return { code: 'unreadable-csv', file: 'chains.csv', row, value };
    },
  ],
  [
    'a blank line between rows',
    (folder) => {
      const row = folder.row('events.csv', 'impl-20211115');
      folder.setLine('events.csv', row, (line) => `\n${line}`);
      return { code: 'blank-row', file: 'events.csv', row, fix: 'delete' };
    },
  ],
  [
    'a row of commas',
    (folder) => {
      const row = folder.addRow('chains.csv', {});
      return { code: 'blank-row', file: 'chains.csv', row };
    },
  ],
  [
    'a blank id',
    (folder) => {
      const row = folder.row('findings.csv', 'citywide.f01');
      folder.setCell('findings.csv', row, { id: '' });
      return { code: 'blank-id', file: 'findings.csv', row, column: 'id', value: '' };
    },
  ],
  [
    'an id of spaces',
    (folder) => {
      const row = folder.row('events.csv', 'impl-20211115');
      folder.setCell('events.csv', row, { id: '  ' });
      return { code: 'blank-id', file: 'events.csv', row, column: 'id', value: '  ' };
    },
  ],
  [
    'a row pasted twice',
    (folder) => {
      const first = folder.row('enterprises.csv', 'boe-b8');
      const row = folder.addRow('enterprises.csv', folder.rows('enterprises.csv')[first - 2] ?? {});
      return { code: 'duplicate-id', file: 'enterprises.csv', row, column: 'id', value: 'boe-b8', fix: 'another id' };
    },
  ],
  [
    'an id used twice, once in a row with a cell too few',
    (folder) => {
      const row = folder.row('findings.csv', 'citywide.f02');
      folder.setCell('findings.csv', row, { id: 'citywide.f01' });
      return { code: 'duplicate-id', file: 'findings.csv', row, column: 'id', value: 'citywide.f01' };
    },
  ],
  [
    'a pair that stands twice',
    (folder) => {
      const link = folder.rows('segment_links.csv')[10] ?? {};
      const row = folder.addRow('segment_links.csv', link);
      const value = `${link['from_segment']} + ${link['to_segment']}`;
      const column = 'from_segment + to_segment';
      return { code: 'duplicate-id', file: 'segment_links.csv', row, column, value: expectedExcerpt(value) };
    },
  ],
  [
    'a name that must be unique',
    (folder) => {
      const earlier = folder.cell('districts.csv', folder.row('districts.csv', 'beibei'), 'short_zh');
      const row = folder.row('districts.csv', 'yubei');
      folder.setCell('districts.csv', row, { short_zh: earlier });
      return { code: 'duplicate-value', file: 'districts.csv', row, column: 'short_zh', value: '北碚' };
    },
  ],
  [
    'a district that takes one part in an event under two names',
    (folder) => {
      const row = folder.addRow('event_links.csv', {
        event_id: 'banan-park-20211025',
        actor_kind: 'district',
        district_id: 'banan',
        actor_zh: '巴南区政府',
        role_zh: '获认定',
      });
      const column = 'event_id + district_id + role_zh';
      const value = 'banan-park-20211025 + banan + 获认定';
      return { code: 'duplicate-id', file: 'event_links.csv', row, column, value };
    },
  ],
  [
    'bytes that are no UTF-8',
    (folder) => {
      const row = folder.row('chains.csv', 'software');
      const bytes = Buffer.from(folder.text('chains.csv'));
      bytes[bytes.indexOf('\nsoftware,软件') + 11] = 0xff;
      folder.files.set('chains.csv', bytes);
      const value = folder.cell('chains.csv', row, 'name_zh');
      return { code: 'broken-utf8', file: 'chains.csv', row, column: 'name_zh', value, fix: 'retype' };
    },
  ],
  [
    'bytes that are no UTF-8 in an id that others refer to',
    (folder) => {
      const row = folder.row('districts.csv', 'fuling');
      const bytes = Buffer.from(folder.text('districts.csv'));
      bytes[bytes.indexOf('\nfuling,') + 2] = 0xff;
      folder.files.set('districts.csv', bytes);
      return { code: 'broken-utf8', file: 'districts.csv', row, column: 'id', value: 'f\uFFFDling' };
    },
  ],
  [
    'a control character',
    (folder) => {
      const row = folder.row('chains.csv', 'software');
      folder.setCell('chains.csv', row, { summary_zh: '操作\u0007系统' });
      const value = '操作\\u0007系统';
      return { code: 'control-character', file: 'chains.csv', row, column: 'summary_zh', value, fix: 'delete' };
    },
  ],
  [
    'a zero-width space in an id that others refer to',
    (folder) => {
      const row = folder.row('districts.csv', 'fuling');
      folder.setCell('districts.csv', row, { id: 'ful\u200bing' });
      return { code: 'control-character', file: 'districts.csv', row, column: 'id', value: 'ful\\u200bing' };
    },
  ],
  [
    'an id in capitals that others refer to',
    (folder) => {
      const row = folder.row('districts.csv', 'fuling');
      folder.setCell('districts.csv', row, { id: 'Fuling' });
      const fix = 'did you mean fuling?';
      return { code: 'bad-pattern', file: 'districts.csv', row, column: 'id', value: 'Fuling', fix };
    },
  ],
  [
    'an id in full-width letters that others refer to',
    (folder) => {
      const row = folder.row('enterprises.csv', 'boe-b8');
      folder.setCell('enterprises.csv', row, { id: 'ｂｏｅ－ｂ８' });
      const fix = 'did you mean boe-b8?';
      return { code: 'bad-pattern', file: 'enterprises.csv', row, column: 'id', value: 'ｂｏｅ－ｂ８', fix };
    },
  ],
  [
    'a full-width stop in the id of a segment that others refer to',
    (folder) => {
      const row = folder.row('segments.csv', 'new-display.lcd-panel');
      folder.setCell('segments.csv', row, { id: 'new-display。lcd-panel' });
      const fix = 'did you mean new-display.lcd-panel?';
      return { code: 'bad-pattern', file: 'segments.csv', row, column: 'id', value: 'new-display。lcd-panel', fix };
    },
  ],
  [
    'an id with a space after it',
    (folder) => {
      const row = folder.row('chains.csv', 'new-display');
      folder.setCell('chains.csv', row, { id: 'new-display ' });
      const fix = 'write "new-display"';
      return { code: 'padded-cell', file: 'chains.csv', row, column: 'id', value: 'new-display ', fix };
    },
  ],
  [
    'an id that is longer than ids may be',
    (folder) => {
      const row = folder.row('events.csv', 'impl-20211115');
      folder.setCell('events.csv', row, { id: 'a'.repeat(101) });
      return { code: 'too-long', file: 'events.csv', row, column: 'id', value: `${'a'.repeat(79)}…` };
    },
  ],
];

/** Values are shown up to 80 characters. */
function expectedExcerpt(text: string): string {
  const characters = [...text];
  return characters.length > 80 ? `${characters.slice(0, 79).join('')}…` : text;
}
