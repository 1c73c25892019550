// Columns and cards of lanes side by side: chosen so that as many names as possible are read in full at first sight.
// May import: wire, model, explore. Invariants: the cards of all lanes stand in shared columns; a layer stays in its stage; the same lanes give the
// same grid.
import type { NodeId } from '#graph/model/ids';
import type { Stage } from '#graph/model/vocabulary';
import { type CardSize, countNameLines, measureCard, toCardForm } from './card-form';
import { type Layer, STAGES } from './layers';

/** Cards of a lane in a column: a layer, or a part of one that is too tall. */
export type LaneColumn = {
  readonly at: number;
  /** Which of the lane's layers it belongs to. */
  readonly layer: number;
  readonly rows: number;
};
/** A column that all lanes share; places are px of the picture. */
export type GridColumn = { readonly stage: Stage; readonly x: number; readonly width: number };
export type CardGrid = {
  readonly columnsOf: ReadonlyMap<NodeId, readonly LaneColumn[]>;
  readonly columns: readonly GridColumn[];
  /** Rows of each lane in its tallest column. */
  readonly rowsOf: ReadonlyMap<NodeId, number>;
  /** Height of such a row. */
  readonly pitch: number;
  readonly channel: number;
};
export type GridSpace = {
  readonly left: number;
  readonly width: number;
  /** Height of all rows of all lanes together. */
  readonly height: number;
  readonly unit: number;
};
export type GridAsked = {
  readonly layersOf: ReadonlyMap<NodeId, readonly Layer[]>;
  readonly nameOf: (id: NodeId) => string;
  readonly space: GridSpace;
};

const MOST_ROWS = 9;
const CARD_MOST = { width: 168, height: 88 } as const;
/** Width between two columns: lines take the most of it, cards what is left over. */
const CHANNEL = { least: 18, most: 36 } as const;
/** How much more than the least width a card may have, as a part of what its names ask for. */
const SLACK = 1.8;
/** Air between two cards of a column as a part of a row, and at most, px of the stage: lines pass there. */
const AIR = { part: 0.2, most: 18 } as const;

export function planCardGrid(asked: GridAsked): CardGrid {
  let best: Priced | undefined;
  for (const mostRows of listChoices([...asked.layersOf.keys()])) {
    const next = buildGrid(asked, mostRows);
    if (best === undefined || next.cost < best.cost - 1e-9) best = next;
  }
  return (best ?? buildGrid(asked, new Map())).grid;
}

/** Rows of each lane before a layer takes a second column. Two lanes choose each for itself; of more all choose alike. */
function listChoices(chains: readonly NodeId[]): readonly ReadonlyMap<NodeId, number>[] {
  const rows = Array.from({ length: MOST_ROWS - 1 }, (_, index) => index + 2);
  const [first, second] = chains;
  return first !== undefined && second !== undefined && chains.length === 2
    ? rows.flatMap((a) => rows.map((b) => new Map([[first, a] as const, [second, b] as const])))
    : rows.map((most) => new Map(chains.map((chain) => [chain, most])));
}

type Priced = { readonly grid: CardGrid; readonly cost: number };

function buildGrid(asked: GridAsked, mostRows: ReadonlyMap<NodeId, number>): Priced {
  const { layersOf, space } = asked;
  const split = new Map(
    [...layersOf].map(([chain, layers]) => [chain, splitLayers(layers, mostRows.get(chain) ?? MOST_ROWS)]),
  );
  const widths = STAGES.map((stage) => Math.max(0, ...[...split.values()].map((all) => countOf(all, stage))));
  const stages = STAGES.flatMap((stage, index) => new Array<Stage>(widths[index] ?? 0).fill(stage));
  const columnsOf = new Map([...split].map(([chain, parts]) => [chain, seatParts(parts, stages)]));
  const rowsOf = new Map([...columnsOf].map(([chain, own]) => [chain, Math.max(1, ...own.map(({ rows }) => rows))]));
  const pitch =
    space.height /
    Math.max(
      1,
      [...rowsOf.values()].reduce((sum, rows) => sum + rows, 0),
    );
  const draft = { columnsOf, rowsOf, pitch };
  const wanted = stages.map((_, at) => Math.max(LEAST_CARD, ...listWishes(asked, draft, at)));
  const room = space.width / space.unit - (stages.length + 1) * CHANNEL.least;
  const total = wanted.reduce((sum, width) => sum + width, 0);
  const base = stages.length * LEAST_CARD;
  const factor = Math.min(SLACK, Math.max(0, room - base) / Math.max(1, total - base));
  const fitted = wanted.map((width) => LEAST_CARD + (width - LEAST_CARD) * factor);
  const spare =
    space.width / space.unit - (stages.length + 1) * CHANNEL.most - fitted.reduce((sum, width) => sum + width, 0);
  const extra = Math.max(0, spare) / Math.max(1, stages.length);
  const cards = fitted.map((width) => Math.min(CARD_MOST.width, width + extra));
  // A little is lost with each column, and with each px that names lack.
  const cost = countCut(asked, draft, cards) + 0.02 * stages.length + Math.max(0, total - room) / 1000;
  return { grid: { ...draft, ...placeColumns(stages, cards, space) }, cost };
}

/** Three characters and the air beside them, px of the stage. */
const LEAST_CARD = 48;

function placeColumns(
  stages: readonly Stage[],
  cards: readonly number[],
  { left, width, unit }: GridSpace,
): Pick<CardGrid, 'columns' | 'channel'> {
  const taken = cards.reduce((sum, card) => sum + card, 0) * unit;
  const channel = (width - taken) / (stages.length + 1);
  let x = left + channel;
  const columns = stages.map((stage, at) => {
    const column = { stage, x, width: (cards[at] ?? 0) * unit };
    x += column.width + channel;
    return column;
  });
  return { columns, channel };
}

type Part = { readonly stage: Stage; readonly layer: number; readonly rows: number };

function splitLayers(layers: readonly Layer[], mostRows: number): readonly Part[] {
  return layers.flatMap(({ stage, ids }, layer) => {
    const count = Math.ceil(ids.length / mostRows);
    return Array.from({ length: count }, (_, at) => ({ stage, layer, rows: Math.ceil((ids.length - at) / count) }));
  });
}

function countOf(parts: readonly Part[], stage: Stage): number {
  return parts.filter((part) => part.stage === stage).length;
}

/** A lane with fewer columns in a stage than others spreads them over the shared ones. */
function seatParts(parts: readonly Part[], stages: readonly Stage[]): readonly LaneColumn[] {
  return parts.map(({ stage, layer, rows }, index) => {
    const shared = stages.filter((other) => other === stage).length;
    const before = countOf(parts.slice(0, index), stage);
    const at = stages.indexOf(stage) + Math.floor(((before + 0.5) * shared) / countOf(parts, stage));
    return { at, layer, rows };
  });
}

type Draft = Pick<CardGrid, 'columnsOf' | 'rowsOf' | 'pitch'>;

type CardPlace = { readonly chain: NodeId; readonly rows: number; readonly unit: number };

/** Height of the cards of a column: fewer of them are taller. */
export function toCardHeight({ rowsOf, pitch }: Draft, { chain, rows, unit }: CardPlace): number {
  const own = (pitch * (rowsOf.get(chain) ?? 1)) / Math.max(1, rows);
  return Math.min(CARD_MOST.height * unit, own - Math.min(AIR.most * unit, AIR.part * own));
}

/** Cards that may stand in a column, with their height in px of the stage: whoever is of the layer may stand in any of its columns. */
function listCards({ layersOf, space: { unit } }: GridAsked, draft: Draft, at: number) {
  return [...draft.columnsOf].flatMap(([chain, columns]) =>
    columns
      .filter((column) => column.at === at)
      .flatMap(({ layer, rows }) => {
        const height = toCardHeight(draft, { chain, rows, unit }) / unit;
        return (layersOf.get(chain)?.[layer]?.ids ?? []).map((id) => ({ id, height }));
      }),
  );
}

function listWishes(asked: GridAsked, draft: Draft, at: number): readonly number[] {
  return listCards(asked, draft, at).map(({ id, height }) => measureCard(asked.nameOf(id), height, CARD_MOST.width));
}

/** How much of the names would be cut at first sight: one for a name that is cut, and a little by what it lacks. */
function countCut(asked: GridAsked, draft: Draft, cards: readonly number[]): number {
  return cards.reduce((sum, width, at) => {
    const cut = listCards(asked, draft, at).map(({ id, height }) => toLack(asked.nameOf(id), { width, height }));
    return sum + cut.reduce((all, lack) => all + lack, 0);
  }, 0);
}

function toLack(name: string, size: CardSize): number {
  const wanted = measureCard(name, size.height, CARD_MOST.width);
  if (wanted <= size.width + 1e-6 && countNameLines(toCardForm(size).name.height) > 0) return 0;
  return 1 + Math.min(1, (wanted - size.width) / wanted);
}
