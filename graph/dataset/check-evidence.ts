// How sure a statement may claim to be (data/README.md, "How a fact is graded").
// May import: issue, read-table, read-tables, tables. Invariant: a rule stands here only when a machine can decide it.
import { buildIssue, type Report, type Words, words } from './issue';
import { isBlank, toText } from './read-table';
import type { ReadTables } from './read-tables';
import { TABLES } from './tables';

/** Reports every state whose evidence does not carry it, and every `high` that rests on weak sources. */
export function checkEvidence(tables: ReadTables, report: Report): void {
  checkStatuses(tables, report);
  checkConfidence(tables, report);
}

/** Without evidence there is no source and no other state than unknown; with evidence there is a source. */
function checkStatuses(tables: ReadTables, report: Report): void {
  const read = tables['segment-status'];
  const { file } = TABLES['segment-status'];
  for (const entry of read.rows) {
    const { status, evidence, source_id: source } = entry.values;
    const broken = (column: string, value: string, parts: { readonly message: Words; readonly fix: Words }) =>
      report(buildIssue('evidence-rule', { file, row: entry.row, column, value }, parts));
    if (evidence === undefined) continue;
    if (evidence === 'none' && source !== undefined) {
      broken('evidence', evidence, {
        message: words('evidence 是 none，却写了来源', 'evidence is none, yet a source is given'),
        fix: words('写明 evidence，或清空 source_id', 'state the evidence or clear source_id'),
      });
    } else if (evidence === 'none' && status !== undefined && status !== 'unknown') {
      broken('status', status, {
        message: words(`没有依据，不能写 ${status}`, `${status} needs evidence`),
        fix: words(
          '没有查过就写 unknown；查过就写明 evidence',
          'write unknown where you have not looked, else give the evidence',
        ),
      });
    } else if (evidence !== 'none' && isBlank(read, entry, 'source_id')) {
      broken('source_id', '', {
        message: words(`evidence 是 ${evidence}，却没有来源`, `evidence is ${evidence}, yet there is no source`),
        fix: words('补上来源，或把 evidence 改为 none', 'give the source or write none'),
      });
    }
  }
}

/** Tables whose rows are facts about the city; the structure of chains is general knowledge and may be sure. */
const GRADED = [
  ['chain-districts', 'source_id'],
  ['segment-status', 'source_id'],
  ['findings', 'source_id'],
  ['enterprises', 'source_ids'],
  ['enterprise-segments', 'source_id'],
  ['supply-relations', 'source_id'],
] as const;

function checkConfidence(tables: ReadTables, report: Report): void {
  const weak = findWeakSources(tables);
  for (const [name, column] of GRADED) {
    for (const entry of tables[name].rows) {
      const cited = toText(tables[name], entry, column);
      if (entry.values.confidence !== 'high' || cited === '' || !cited.split(';').every((id) => weak.has(id))) continue;
      report(
        buildIssue(
          'evidence-rule',
          { file: TABLES[name].file, row: entry.row, column: 'confidence', value: 'high' },
          {
            message: words(
              '只凭一般知识或低质量来源，不能写 high',
              'rests on general knowledge or low-quality sources only, so it cannot be high',
            ),
            fix: words('改为 medium 或 low，或补更好的来源', 'write medium or low, or add a better source'),
          },
        ),
      );
    }
  }
}

function findWeakSources(tables: ReadTables): ReadonlySet<string> {
  const weak = tables.sources.rows.flatMap(({ values: { id, kind, quality } }) =>
    id !== undefined && (kind === 'general' || quality === 'low') ? [id] : [],
  );
  return new Set(weak);
}
