// States of segments held against the firms that work in them.
// May import: issue, read-table, read-tables, tables. Invariants: no firm never makes a segment absent; a table that could not be read
// proves nothing.
import { buildIssue, type Report, words } from './issue';
import type { ReadTables } from './read-tables';
import { TABLES } from './tables';

/** Reports segments without a state, and states that the table of firms contradicts. */
export function checkPresence(tables: ReadTables, report: Report): void {
  checkStates(tables, report);
  checkContradictions(tables, report);
}

function checkStates(tables: ReadTables, report: Report): void {
  const { file } = TABLES.segments;
  const statuses = tables['segment-status'];
  if (!statuses.complete) return;
  for (const { row, values } of tables.segments.rows) {
    if (values.id === undefined || statuses.keys.has(values.id)) continue;
    report(
      buildIssue(
        'missing-status',
        { file, row, column: 'id', value: values.id },
        {
          message: words('segment_status.csv 里没有它的状态', 'has no row in segment_status.csv'),
          fix: words('补一行；没有查过就写 unknown', 'add a row; write unknown where you have not looked'),
        },
      ),
    );
  }
}

function checkContradictions(tables: ReadTables, report: Report): void {
  const operating = findOperating(tables);
  const hasFirms = tables['enterprise-segments'].complete;
  const { file } = TABLES['segment-status'];
  for (const { row, values } of tables['segment-status'].rows) {
    const { segment_id: segment, status, evidence } = values;
    if (segment === undefined || status === undefined) continue;
    const place = { file, row, column: 'status', value: status };
    const isOperating = operating.get(segment);
    if (isOperating === true && (status === 'absent' || status === 'unknown')) {
      const message = words(
        `${segment} 写着 ${status}，enterprise_segments.csv 里却有在产的企业`,
        `${segment} is ${status}, yet enterprise_segments.csv has a firm operating in it`,
      );
      const fix = words(
        '改为 present 或 weak，或改正企业那一行',
        'write present or weak, or correct the row of the firm',
      );
      const severity = status === 'absent' ? 'error' : 'warning';
      report(buildIssue('status-contradiction', place, { message, fix, severity }));
    }
    if (isOperating === undefined && hasFirms && status === 'present' && evidence === 'general') {
      const message = words(
        `${segment} 没有在产企业，present 只凭一般知识`,
        `no firm operates in ${segment}; only general knowledge makes it present`,
      );
      const fix = words('补企业或来源，或改为 weak / unknown', 'add a firm or a source, or write weak or unknown');
      report(buildIssue('status-contradiction', place, { message, fix, severity: 'warning' }));
    }
  }
}

/** true = a firm operates there, false = a row is there whose status cannot be read. */
function findOperating(tables: ReadTables): ReadonlyMap<string, boolean> {
  const operating = new Map<string, boolean>();
  for (const { values } of tables['enterprise-segments'].rows) {
    const { segment_id: segment, status } = values;
    if (segment === undefined) continue;
    if (status === 'operating') operating.set(segment, true);
    else if (status === undefined && !operating.has(segment)) operating.set(segment, false);
  }
  return operating;
}
