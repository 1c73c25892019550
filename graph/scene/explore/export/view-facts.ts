// What the view is, in words: where it was taken, what colours it, what it leaves out, and how it is to be read.
// May import: wire, model, scene. Invariants: what is hidden stands with its number; a filter that is off is not listed.
import type { NodeId } from '#graph/model/ids';
import { EXPLORE_KINDS, type ExploreKind, type ExploreRelation } from '#graph/wire/explore';
import { FACETS } from '#graph/wire/explore-state';
import type { ExportAsked } from './export-content';
import { VIEW_COLUMNS } from './export-words';
import { buildTable, type Cell, type Table, toCellText } from './table';
import { listNames } from './thing-table';

export type ViewFact = { readonly item: string; readonly value: Cell };

export function buildViewTable(asked: ExportAsked): Table {
  const rows = listViewFacts(asked);
  return buildTable({ key: 'view', columns: VIEW_COLUMNS, rows, cellsOf: (fact) => fact }, asked.words);
}

export function listViewFacts(asked: ExportAsked): readonly ViewFact[] {
  const { words, address, at, atlas } = asked;
  const { texts } = words;
  const { name, version, digest } = atlas.view.dataset;
  return [
    { item: texts.itemTitle, value: toViewSentence(asked) },
    ...(asked.stress === undefined ? [] : [{ item: texts.itemStress, value: asked.stress.sentence }]),
    { item: texts.itemRule, value: texts.noRecordIsNotAbsence },
    { item: texts.itemAddress, value: { text: address, href: address } },
    { item: texts.itemAt, value: at },
    ...listSettings(asked),
    ...listLegend(asked),
    ...listCounts(asked),
    { item: texts.itemDataset, value: name },
    { item: texts.itemVersion, value: version },
    { item: texts.itemDigest, value: digest },
  ];
}

/** `新型显示：图中 1 条产业链、12 个环节、88 家企业机构，另有 3 个相邻环节作背景`. */
export function toViewSentence(asked: ExportAsked): string {
  const counts = countKinds(asked);
  const { texts } = asked.words;
  const { size } = asked.kept.context;
  const parts = [
    texts.sentence(toPlace(asked), counts.get('chain') ?? 0, counts.get('segment') ?? 0),
    texts.sentenceFirms(counts.get('enterprise') ?? 0),
    size === 0 ? '' : texts.sentenceContext(size),
  ];
  return parts.join('');
}

/** What is looked at: the chains of the scope, otherwise the whole city. */
export function toPlace({ state, atlas, words }: Pick<ExportAsked, 'state' | 'atlas' | 'words'>): string {
  return listNames(state.scope, { atlas, words }) ?? words.texts.city;
}

/** Each filter that is on, in words. */
export function listFilterFacts({ state, words }: ExportAsked): readonly ViewFact[] {
  return FACETS.flatMap((facet) => {
    const values = state.filters[facet];
    if (values.length === 0) return [];
    const names = values.map((value) => words.facetValue(facet, value)).join(words.texts.separator);
    return [{ item: `${words.texts.itemFilters} · ${words.facet(facet)}`, value: names }];
  });
}

/** Reading, lens, filters and moment in one paragraph: all that decides what the picture shows. */
export function toSettingsText(asked: ExportAsked): string {
  const { texts } = asked.words;
  const facts = [...listSettings(asked), { item: texts.itemAt, value: asked.at }];
  const settings = facts.map(({ item, value }) => `${item}${texts.colon}${toCellText(value)}`).join(' · ');
  return asked.stress === undefined ? settings : `${asked.stress.sentence} · ${settings}`;
}

function listSettings(asked: ExportAsked): readonly ViewFact[] {
  const { state, words } = asked;
  const { texts } = words;
  const filters = listFilterFacts(asked);
  const things = (ids: readonly NodeId[]) => listNames(ids, asked);
  const drawn = [
    ...listTypes(state).map((type) => words.line(type)),
    ...(state.open.length === 0 ? [] : [texts.openings(state.open.length)]),
  ];
  const optional: readonly ViewFact[] = [
    { item: texts.itemLensOf, value: state.lens === 'share' && state.of ? things([state.of]) : undefined },
    { item: texts.itemSelect, value: state.select && things([state.select]) },
    { item: texts.itemPath, value: state.path && things([state.path.from, state.path.to]) },
  ];
  return [
    { item: texts.itemReading, value: words.reading(state.reading) },
    { item: texts.itemScope, value: toPlace(asked) },
    ...(filters.length === 0 ? [{ item: texts.itemFilters, value: texts.all }] : filters),
    // The map gathers firms in their districts whatever is chosen.
    { item: texts.itemGrouping, value: words.grouping(state.reading === 'map' ? 'district' : state.grouping) },
    { item: texts.itemLines, value: drawn.length === 0 ? texts.none : drawn.join(texts.separator) },
    ...optional.filter(({ value }) => value !== undefined),
    { item: texts.itemLens, value: words.lens(state.lens) },
  ];
}

/** The map draws what firms deliver instead of what a segment takes in general. */
function listTypes({ reading, lines }: ExportAsked['state']): readonly ExploreRelation[] {
  if (reading !== 'map') return lines;
  return ['SUPPLIES', ...lines.filter((type) => type !== 'FEEDS' && type !== 'SUPPLIES')];
}

function listLegend({ legend, words }: ExportAsked): readonly ViewFact[] {
  return legend.map((entry) => ({
    item: `${words.texts.itemLegend} · ${words.legend(entry)}`,
    value: entry.count,
  }));
}

function listCounts(asked: ExportAsked): readonly ViewFact[] {
  const { words, kept, placeless, atlas } = asked;
  const { texts } = words;
  const shown = [...countKinds(asked)];
  const hidden = EXPLORE_KINDS.flatMap((kind) => (kept.hidden[kind] > 0 ? [[kind, kept.hidden[kind]] as const] : []));
  const toFacts = (item: string, counts: readonly (readonly [ExploreKind, number])[]) =>
    counts.map(([kind, count]) => ({ item: `${item} · ${words.kind(kind)}`, value: count }));
  const { truncated } = atlas.view;
  return [
    ...toFacts(texts.itemShown, shown),
    ...(kept.context.size === 0
      ? []
      : [{ item: `${texts.itemShown} · ${texts.itemContext}`, value: kept.context.size }]),
    ...(hidden.length === 0 ? [{ item: texts.itemHidden, value: texts.none }] : toFacts(texts.itemHidden, hidden)),
    ...(placeless.length === 0 ? [] : [{ item: texts.itemPlaceless, value: placeless.length }]),
    ...(truncated === null
      ? []
      : [{ item: texts.itemTruncated, value: texts.truncatedFirms(truncated.shown, truncated.total) }]),
  ];
}

/** Things in the view by kind, in reading order; segments of the background stand apart and are not among them. */
export function countKinds({ atlas, kept }: Pick<ExportAsked, 'atlas' | 'kept'>): ReadonlyMap<ExploreKind, number> {
  const counts = new Map<ExploreKind, number>();
  for (const kind of EXPLORE_KINDS) {
    const count = [...kept.ids].filter((id) => atlas.nodes.get(id)?.kind === kind && !kept.context.has(id)).length;
    if (count > 0) counts.set(kind, count);
  }
  return counts;
}
