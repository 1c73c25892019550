// The columns that all lanes share: 上游, 中游, 下游.
// May import: model, explore. Invariants: columns do not overlap; a stage without segments has no column.
import type { Stage } from '#graph/model/vocabulary';
import type { Ground } from '../arrangement';
import { STAGES } from './layers';

export type StageColumn = { readonly stage: Stage; readonly x: number; readonly width: number };

const NAMES: Readonly<Record<Stage, readonly [string, string]>> = {
  upstream: ['上游', 'Upstream'],
  midstream: ['中游', 'Midstream'],
  downstream: ['下游', 'Downstream'],
};

/** Columns from `x` on, with `gap` px between them. */
export function placeStages(
  widths: ReadonlyMap<Stage, number>,
  { x, gap }: { readonly x: number; readonly gap: number },
): ReadonlyMap<Stage, StageColumn> {
  const columns = new Map<Stage, StageColumn>();
  let left = x;
  for (const stage of STAGES) {
    const width = widths.get(stage) ?? 0;
    if (width === 0) continue;
    columns.set(stage, { stage, x: left, width });
    left += width + gap;
  }
  return columns;
}

export function toStageGrounds(
  columns: ReadonlyMap<Stage, StageColumn>,
  { top, bottom, head }: { readonly top: number; readonly bottom: number; readonly head: number },
): readonly Ground[] {
  return [...columns.values()].map(({ stage, x, width }) => ({
    id: stage,
    thing: undefined,
    look: 'stage',
    shape: { kind: 'box', x, y: top, width, height: bottom - top },
    level: 0,
    nameZh: NAMES[stage][0],
    nameEn: NAMES[stage][1],
    label: { x: x + 10, y: top + head / 2, width: width - 20 },
  }));
}

/** Right edge of the last column. */
export function toRight(columns: ReadonlyMap<Stage, StageColumn>, fallback: number): number {
  return Math.max(fallback, ...[...columns.values()].map(({ x, width }) => x + width));
}
