// Relations of one thing as tables of a report. May import: wire, query. Invariants: every row cites what its relation cites; all rows are there
// up to a limit, and the total is said.
import type { NodeId } from '#graph/model/ids';
import type { Sentence } from '#graph/wire/ref';
import type { ReportBlock } from '#graph/wire/report';
import type { NeighbourView, RelationGroup } from '#graph/wire/thing';
import { toNameSentence } from '../sentences';
import type { Snapshot } from '../snapshot';
import { buildNeighbours } from '../thing-view';
import { DEPLOYMENT_WORDS, NECESSITY_WORDS, OPERATION_WORDS, STATUS_WORDS, SUBSTITUTABLE_WORDS } from '../words';
import { cell, type Notes, nameCell, table } from './report-draft';

/** Most rows of a table. */
const MOST_ROWS = 100;

export type Rows = Pick<RelationGroup, 'items' | 'total'>;
type Asked = { readonly caption: Sentence; readonly rows: Rows; readonly notes: Notes };

/** Neighbours of one relation, the first of them. */
export function readRows(
  snapshot: Snapshot,
  id: NodeId,
  key: Pick<RelationGroup, 'type' | 'direction' | 'kind'>,
): Promise<Rows> {
  return buildNeighbours(snapshot, id, { ...key, limit: MOST_ROWS });
}

/** Firms in a segment, or segments of a firm. */
export function toWorkTable({ caption, rows: { items, total }, notes }: Asked, of: 'firm' | 'segment'): ReportBlock {
  const named = of === 'firm' ? (['企业', 'Firm'] as const) : (['环节', 'Segment'] as const);
  const placed = of === 'firm' ? (['区县', 'District'] as const) : (['链', 'Chain'] as const);
  return table({
    caption,
    heads: [named, placed, ['情况', 'State'], ['做什么', 'What it does'], ['年份', 'Year']],
    rows: items.map((item) => [
      nameCell(item),
      toContext(item),
      cell(OPERATION_WORDS[item.relation.operation ?? 'operating']),
      toNote(item, notes),
      cell(item.relation.asOf ?? ''),
    ]),
    total,
  });
}

/** Segments that a segment is made with, or that are made with it. */
export function toLinkTable({ caption, rows: { items, total }, notes }: Asked): ReportBlock {
  return table({
    caption,
    heads: [
      ['环节', 'Segment'],
      ['链', 'Chain'],
      ['状态', 'State'],
      ['需要', 'Need'],
      ['外购', 'Elsewhere'],
    ],
    rows: items.map((item) => [
      nameCell(item),
      toContext(item),
      cell(STATUS_WORDS[item.status ?? 'unknown']),
      cell(NECESSITY_WORDS[item.relation.necessity ?? 'optional'], notes.cite(item.relation.sources)),
      cell(SUBSTITUTABLE_WORDS[item.relation.substitutable ?? 'medium']),
    ]),
    total,
  });
}

/** Firms that supply a firm, or that it supplies. */
export function toSupplyTable({ caption, rows: { items, total }, notes }: Asked): ReportBlock {
  return table({
    caption,
    heads: [
      ['企业', 'Firm'],
      ['区县', 'District'],
      ['供什么', 'What'],
      ['年份', 'Year'],
    ],
    rows: items.map((item) => [nameCell(item), toContext(item), toNote(item, notes), cell(item.relation.asOf ?? '')]),
    total,
  });
}

/** Districts a firm stands in. */
export function toSiteTable({ caption, rows: { items, total }, notes }: Asked): ReportBlock {
  return table({
    caption,
    heads: [
      ['区县', 'District'],
      ['厂址', 'Site'],
    ],
    rows: items.map((item) => {
      const word = item.relation.main === false ? { zh: '其他厂址', en: 'further' } : { zh: '主要厂址', en: 'main' };
      return [nameCell(item), cell(word, notes.cite(item.relation.sources))];
    }),
    total,
  });
}

/** Districts a chain is placed in by texts, or chains placed in a district. */
export function toPlanTable({ caption, rows: { items, total }, notes }: Asked, of: 'chain' | 'district'): ReportBlock {
  return table({
    caption,
    heads: [of === 'chain' ? ['区县', 'District'] : ['链', 'Chain'], ['布局', 'Plan'], ['年份', 'Year']],
    rows: items.map((item) => [
      nameCell(item),
      cell(DEPLOYMENT_WORDS[item.relation.role ?? 'mentioned'], notes.cite(item.relation.sources)),
      cell(item.relation.asOf ?? ''),
    ]),
    total,
  });
}

/** Names in one line; names have commas of their own. */
export function joinNames(things: readonly Parameters<typeof toNameSentence>[0][], by?: string): Sentence {
  const told = things.map(toNameSentence);
  return { zh: told.map(({ zh }) => zh).join(by ?? '；'), en: told.map(({ en }) => en).join(by ?? '; ') };
}

function toContext({ contextZh = '', contextEn }: NeighbourView) {
  return cell({ zh: contextZh, en: contextEn ?? contextZh });
}

function toNote({ relation: { note = '', sources } }: NeighbourView, notes: Notes) {
  return cell(note, notes.cite(sources));
}
