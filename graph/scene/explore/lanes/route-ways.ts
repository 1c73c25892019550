// Through which gaps a line passes the columns between its ends.
// May import: explore's lanes. Invariants: every column in between is passed through a gap of its own; the way climbs and falls as little as the
// gaps allow, with as few bends; ties by the higher way, so that the same board gives the same ways.
import type { Board, Span, Stand } from './route-board';

/** The columns passed, in order, and the height in each. */
export type Way = {
  readonly columns: readonly number[];
  readonly gaps: readonly Span[];
  readonly ys: readonly number[];
};

/** What a bend costs, in px of climbing. */
const BEND = 14;

/** `undefined` where a column has no gap. */
export function findWay(board: Board, from: Stand, to: Stand): Way | undefined {
  const columns = listBetween(from.out, to.in);
  const [start, end] = [toMiddle(from), toMiddle(to)];
  let tips: readonly Tip[] = [{ y: start, cost: 0, gap: undefined, before: undefined }];
  for (const [step, column] of columns.entries()) {
    const straight = start + ((end - start) * (step + 1)) / (columns.length + 1);
    tips = (board.columns[column] ?? []).flatMap((gap) => reachGap(tips, gap, [start, end, straight]));
    if (tips.length === 0) return undefined;
  }
  const [best] = [...tips].sort((a, b) => a.cost + toStep(a.y, end) - b.cost - toStep(b.y, end) || a.y - b.y);
  const passed = best === undefined ? [] : trace(best);
  return { columns, gaps: passed.map(({ gap }) => gap), ys: passed.map(({ y }) => y) };
}

type Tip = {
  readonly y: number;
  readonly cost: number;
  readonly gap: Span | undefined;
  readonly before: Tip | undefined;
};

/** Columns from one channel to another; leftwards where the second lies left. */
function listBetween(out: number, into: number): readonly number[] {
  return out <= into
    ? Array.from({ length: into - out }, (_, step) => out + step)
    : Array.from({ length: out - into }, (_, step) => out - 1 - step);
}

/** The best way to each height of a gap that may be worth passing at. */
function reachGap(tips: readonly Tip[], gap: Span, wishes: readonly number[]): readonly Tip[] {
  const heights = new Set([...wishes, ...tips.map(({ y }) => y)].map((y) => Math.min(gap.to, Math.max(gap.from, y))));
  return [...heights].flatMap((y) => {
    let best: Tip | undefined;
    for (const before of tips) {
      const cost = before.cost + toStep(before.y, y);
      if (best === undefined || cost < best.cost) best = { y, cost, gap, before };
    }
    return best === undefined ? [] : [best];
  });
}

function toStep(from: number, to: number): number {
  const climb = Math.abs(to - from);
  return climb < 0.5 ? 0 : climb + BEND;
}

function trace(tip: Tip): readonly { readonly gap: Span; readonly y: number }[] {
  const passed: { readonly gap: Span; readonly y: number }[] = [];
  for (let at: Tip | undefined = tip; at?.gap !== undefined; at = at.before) passed.unshift({ gap: at.gap, y: at.y });
  return passed;
}

export function toMiddle({ box }: Stand): number {
  return box.y + box.height / 2;
}
