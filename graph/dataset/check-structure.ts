// What rows must be together: an acyclic supply graph, one state per segment, groups and flags that agree.
// May import: tables, issue, find-cycle. Invariants: reads only parsed values; a table that is incomplete is not accused of lacking rows.

import type { ReadTables } from './check-references';
import { findCycles } from './find-cycle';
import { buildIssue, type Issue } from './issue';
import { type Row, TABLES, type TableName } from './tables';

type Placed<N extends TableName> = { readonly row: number; readonly value: Partial<Row<N>> };
type Words = { readonly zh: string; readonly en: string };
type Columns<N extends TableName> = keyof Row<N> & string;

export function checkStructure(tables: ReadTables): readonly Issue[] {
  return [
    ...checkSupplyLinks(tables),
    ...checkParents(tables, 'regions', 'id', 'parent_id'),
    ...checkParents(tables, 'programs', 'id', 'parent_id'),
    ...checkParents(tables, 'gbt4754', 'code', 'parent_code'),
    ...checkCodes(tables),
    ...checkSegmentIds(tables),
    ...checkStatuses(tables),
    ...checkFindings(tables),
    ...checkSelfLinks(tables),
  ];
}

/** Rows of a table with their places; a faulty cell is `undefined`. */
function rowsOf<N extends TableName>(tables: ReadTables, name: N): readonly Placed<N>[] {
  return tables[name].rows.map(({ row, values }) => ({ row, value: Object.fromEntries(values) as Partial<Row<N>> }));
}

function at<N extends TableName>(name: N, row: number, column: Columns<N>, value?: string) {
  return { file: TABLES[name].file, row, column, ...(value === undefined ? {} : { value }) };
}

function words(zh: string, en: string): Words {
  return { zh, en };
}

function checkSupplyLinks(tables: ReadTables): readonly Issue[] {
  const name = 'segment-links';
  const issues: Issue[] = [];
  const users = new Map<string, string[]>();
  const rowOfLink = new Map<string, number>();
  const necessities = new Map<string, { readonly row: number; readonly necessity: string }>();
  for (const { row, value } of rowsOf(tables, name)) {
    const { from_segment: from, to_segment: to, input_group: group, necessity, cross_chain: crosses } = value;
    if (from === undefined || to === undefined) continue;
    if (from === to) continue;
    users.set(from, [...(users.get(from) ?? []), to]);
    rowOfLink.set(`${from} ${to}`, row);
    const really = toChain(from) !== toChain(to);
    if (crosses !== undefined && crosses !== really) {
      issues.push(
        buildIssue('cross-chain-flag', at(name, row, 'cross_chain', String(crosses)), {
          message: words(
            `两端${really ? '属于不同的链' : '在同一条链'}`,
            `both ends are ${really ? 'in different chains' : 'in the same chain'}`,
          ),
          fix: words(`改为 ${really}`, `write ${really}`),
        }),
      );
    }
    if (group === undefined || necessity === undefined) continue;
    const first = necessities.get(`${to} ${group}`);
    if (first === undefined) necessities.set(`${to} ${group}`, { row, necessity });
    else if (first.necessity !== necessity) {
      issues.push(
        buildIssue('mixed-necessity', at(name, row, 'necessity', necessity), {
          message: words(
            `同一输入组在第 ${first.row} 行是 ${first.necessity}`,
            `the same input group is ${first.necessity} in row ${first.row}`,
          ),
          fix: words(
            '同一 to_segment 和 input_group 只能有一种',
            'use one value for all links of a to_segment and input_group',
          ),
        }),
      );
    }
  }
  return [...issues, ...findCycles(users).map((cycle) => toCycleIssue(name, cycle, rowOfLink))];
}

function toCycleIssue(name: 'segment-links', cycle: readonly string[], rowOfLink: ReadonlyMap<string, number>): Issue {
  const [last, first] = cycle.slice(-2);
  const walk = cycle.join(' → ');
  const row = rowOfLink.get(`${last} ${first}`);
  return buildIssue(
    'cycle',
    { file: TABLES[name].file, column: 'to_segment', value: walk, ...(row === undefined ? {} : { row }) },
    {
      message: words(`供应关系绕成一圈：${walk}`, `the supply links form a cycle: ${walk}`),
      fix: words(
        '删去其中一条；回收等回流不写成供应',
        'remove one link; return flows such as recycling are no supply links',
      ),
    },
  );
}

function checkParents<N extends 'regions' | 'programs' | 'gbt4754'>(
  tables: ReadTables,
  name: N,
  idColumn: string,
  parentColumn: string,
): readonly Issue[] {
  const parents = new Map<string, readonly string[]>();
  const rows = new Map<string, number>();
  for (const { row, values } of tables[name].rows) {
    const id = values.get(idColumn);
    const parent = values.get(parentColumn);
    if (typeof id !== 'string') continue;
    rows.set(id, row);
    parents.set(id, typeof parent === 'string' ? [parent] : []);
  }
  return findCycles(parents).map((cycle) => {
    const row = rows.get(cycle[0] ?? '');
    const walk = cycle.join(' → ');
    return buildIssue(
      'cycle',
      { file: TABLES[name].file, column: parentColumn, value: walk, ...(row === undefined ? {} : { row }) },
      {
        message: words(`上级绕成一圈：${walk}`, `the parents form a cycle: ${walk}`),
        fix: words('改正其中一个上级', 'correct one of the parents'),
      },
    );
  });
}

function checkCodes(tables: ReadTables): readonly Issue[] {
  const name = 'gbt4754';
  const rows = rowsOf(tables, name);
  const levels = new Map(rows.map(({ value }) => [value.code, value.level]));
  return rows.flatMap(({ row, value: { code, level, parent_code: parent } }) => {
    if (code === undefined || level === undefined) return [];
    const expected = /^[A-T]$/.test(code) ? 1 : code.length;
    if (level !== expected) {
      return [
        buildIssue('wrong-parent', at(name, row, 'level', String(level)), {
          message: words(`代码 ${code} 应为第 ${expected} 级`, `code ${code} is of level ${expected}`),
          fix: words(`改为 ${expected}`, `write ${expected}`),
        }),
      ];
    }
    const parentLevel = levels.get(parent);
    if (parent === undefined ? level === 1 : parentLevel === undefined || isParent(parent, parentLevel, code))
      return [];
    return [
      buildIssue('wrong-parent', at(name, row, 'parent_code', parent ?? ''), {
        message: words(`${parent ?? '空'} 不是 ${code} 的上级`, `${parent ?? 'blank'} is not the parent of ${code}`),
        fix: words(
          level > 2 ? `改为 ${code.slice(0, -1)}` : '写门类字母',
          level > 2 ? `write ${code.slice(0, -1)}` : 'write the section letter',
        ),
      }),
    ];
  });
}

/** Divisions hang on a section letter; below, a code starts with its parent's (a class `1830` may hang on division `18`). */
function isParent(parent: string, parentLevel: number, code: string): boolean {
  return code.length === 2
    ? parentLevel === 1
    : code.length > parent.length && parentLevel > 1 && code.startsWith(parent);
}

function checkSegmentIds(tables: ReadTables): readonly Issue[] {
  return rowsOf(tables, 'segments').flatMap(({ row, value: { id, chain_id: chain } }) => {
    if (id === undefined || chain === undefined || toChain(id) === chain) return [];
    return [
      buildIssue('id-mismatch', at('segments', row, 'id', id), {
        message: words(`id 应以“${chain}.”开头`, `the id must start with "${chain}."`),
        fix: words(
          `改为 ${chain}.${id.split('.')[1] ?? ''}，或改 chain_id`,
          `write ${chain}.${id.split('.')[1] ?? ''} or change chain_id`,
        ),
      }),
    ];
  });
}

function checkStatuses(tables: ReadTables): readonly Issue[] {
  const name = 'segment-status';
  const statuses = rowsOf(tables, name);
  const known = new Set(tables[name].rows.map(({ texts }) => texts.get('segment_id')));
  const missing = tables[name].complete
    ? rowsOf(tables, 'segments').filter(({ value }) => value.id !== undefined && !known.has(value.id))
    : [];
  return [
    ...missing.map(({ row, value }) =>
      buildIssue('missing-status', at('segments', row, 'id', value.id), {
        message: words('segment_status.csv 里没有它的状态', 'has no row in segment_status.csv'),
        fix: words('补一行；没有查过就写 unknown', 'add a row; write unknown where you have not looked'),
      }),
    ),
    ...statuses.flatMap(({ row, value }) => checkEvidence(row, value)),
  ];
}

/** data/README.md: unknown rests on no evidence, every other state on some; a fact from general knowledge is never high. */
function checkEvidence(row: number, status: Partial<Row<'segment-status'>>): readonly Issue[] {
  const name = 'segment-status';
  const { evidence, source_id: source, confidence } = status;
  const issues: Issue[] = [];
  if (evidence === 'none' && source !== undefined) {
    issues.push(
      buildIssue('evidence-rule', at(name, row, 'source_id', source), {
        message: words('evidence 是 none，却写了来源', 'evidence is none, yet a source is given'),
        fix: words('写明 evidence，或清空 source_id', 'state the evidence or clear source_id'),
      }),
    );
  }
  if (evidence !== undefined && evidence !== 'none' && source === undefined) {
    issues.push(
      buildIssue('evidence-rule', at(name, row, 'source_id', ''), {
        message: words(`evidence 是 ${evidence}，却没有来源`, `evidence is ${evidence}, yet there is no source`),
        fix: words('补上来源，或把 evidence 改为 none', 'give the source or write none'),
      }),
    );
  }
  if (status.status === 'absent' && evidence === 'none') {
    issues.push(
      buildIssue('evidence-rule', at(name, row, 'status', 'absent'), {
        message: words('没有依据，不能写“缺失”', 'absent needs evidence'),
        fix: words('没有查过就写 unknown', 'write unknown where you have not looked'),
      }),
    );
  }
  if (evidence === 'general' && confidence === 'high') {
    issues.push(
      buildIssue('evidence-rule', at(name, row, 'confidence', 'high'), {
        severity: 'warning',
        message: words('只靠一般知识的判断不宜写 high', 'a state that rests on general knowledge should not be high'),
        fix: words('改为 medium 或补来源', 'write medium or add a source'),
      }),
    );
  }
  return issues;
}

function checkFindings(tables: ReadTables): readonly Issue[] {
  return rowsOf(tables, 'findings').flatMap(({ row, value: { chain_id: chain, segment_id: segment } }) => {
    if (segment === undefined || toChain(segment) === chain) return [];
    return [
      buildIssue('id-mismatch', at('findings', row, 'segment_id', segment), {
        message: words(`环节不属于链 ${chain ?? '（空）'}`, `the segment is not of chain ${chain ?? '(blank)'}`),
        fix: words(`chain_id 改为 ${toChain(segment)}？`, `write chain_id ${toChain(segment)}?`),
      }),
    ];
  });
}

const SELF_LINKS = [
  ['segment-links', 'from_segment', 'to_segment'],
  ['supply-relations', 'supplier_enterprise_id', 'customer_enterprise_id'],
] as const;

function checkSelfLinks(tables: ReadTables): readonly Issue[] {
  const pairs = SELF_LINKS.flatMap(([name, from, to]) =>
    tables[name].rows.flatMap(({ row, texts }) => {
      const value = texts.get(from);
      if (value === undefined || value === '' || value !== texts.get(to)) return [];
      return [
        buildIssue(
          'self-link',
          { file: TABLES[name].file, row, column: to, value },
          {
            message: words('连到了自己', 'links to itself'),
            fix: words('改正一端，或删去这一行', 'correct one end or remove the row'),
          },
        ),
      ];
    }),
  );
  const zones = rowsOf(tables, 'districts').flatMap(({ row, value: { id, overlaps } }) =>
    id !== undefined && overlaps?.includes(id) === true
      ? [
          buildIssue('self-link', at('districts', row, 'overlaps', id), {
            message: words('与自己重叠', 'overlaps itself'),
            fix: words('删去自己', 'remove itself'),
          }),
        ]
      : [],
  );
  return [...pairs, ...zones];
}

function toChain(segment: string): string {
  return segment.split('.')[0] ?? '';
}
