// The relations of the view and the sources they cite, as tables. May import: wire, scene.
// Invariants: every relation between two things of the view is a row, drawn or not, and says which.
import type { ExploreEdge } from '#graph/wire/explore';
import type { Cited, ExportAsked, ExportContent } from './export-content';
import { RELATION_COLUMNS, SOURCE_COLUMNS } from './export-words';
import { buildTable, type Table } from './table';
import { listNames } from './thing-table';

export function buildRelationTable(asked: ExportAsked, { relations }: ExportContent): Table {
  const { atlas, words } = asked;
  const { texts, word } = words;
  const drawn = new Set(asked.lines.map(({ key }) => key));
  const cellsOf = (edge: ExploreEdge) => {
    const { type, from, to, sourceIds = [] } = edge;
    const urls = sourceIds.flatMap((id) => atlas.sources.get(id)?.url ?? []);
    return {
      relation: words.relation(type),
      type,
      from,
      fromName: listNames([from], asked),
      to,
      toName: listNames([to], asked),
      what: edge.whatZh,
      detail: toDetail(edge, asked),
      inputGroup: edge.inputGroup,
      confidence: edge.confidence && word('confidence', edge.confidence),
      year: edge.asOf,
      drawn: drawn.has(toLineKey(edge)) ? texts.yes : texts.no,
      sources: sourceIds.join(' '),
      sourceTitles: listNames(sourceIds, asked),
      sourceUrls: urls.join(' '),
    };
  };
  return buildTable({ key: 'relations', columns: RELATION_COLUMNS, rows: relations, cellsOf }, words);
}

export function buildSourceTable({ words }: ExportAsked, { sources }: ExportContent): Table {
  const { texts, word } = words;
  const cellsOf = ({ source, times }: Cited) => ({
    id: source.id,
    title: words.name(source),
    publisher: source.publisher,
    date: source.date === undefined ? undefined : toDate(source.date, source.dateInferred, texts.dateInferred),
    kind: word('source', source.sourceKind),
    quality: word('quality', source.quality),
    url: source.url === undefined ? undefined : { text: source.url, href: source.url },
    cited: times,
  });
  return buildTable({ key: 'sources', columns: SOURCE_COLUMNS, rows: sources, cellsOf }, words);
}

/** Name of a relation's line, as `listLines` gives it. */
export function toLineKey({ type, from, to }: ExploreEdge): string {
  return `${type} ${from} ${to}`;
}

/** A date that was worked out and not read says so. */
export function toDate(date: string, isInferred: boolean, toInferred: (date: string) => string): string {
  return isInferred ? toInferred(date) : date;
}

function toDetail({ operation, necessity, deployment, main }: ExploreEdge, { words }: ExportAsked): string | undefined {
  if (operation !== undefined) return words.word('operation', operation);
  if (necessity !== undefined) return words.word('necessity', necessity);
  if (deployment !== undefined) return words.word('deployment', deployment);
  if (main === undefined) return undefined;
  return main ? words.texts.mainSite : words.texts.otherSite;
}
