// Rows of small marks above and below the boxes: programs by kind, districts by region.
// May import: scene. Invariants: a group is never torn unless it is wider than the picture; order is the order given.

import type { CaptionKey } from './layout-types';

/** A run of marks with a caption. */
export type RowGroup<T> = {
  readonly caption: CaptionKey;
  readonly items: readonly T[];
  readonly captionWidth: number;
};
export type PlacedGroup<T> = {
  readonly caption: CaptionKey;
  readonly line: number;
  readonly x: number;
  readonly width: number;
  readonly items: readonly { readonly item: T; readonly x: number }[];
  readonly count: number;
  /** A group that is wider than the picture goes on in further lines; only its first one has a caption. */
  readonly isFirst: boolean;
};
type RowSpace = {
  readonly left: number;
  readonly width: number;
  readonly gap: number;
  readonly narrowest: number;
  readonly widest: number;
  /** Captions stand before the marks (`beside`) or under them. */
  readonly caption: 'beside' | 'under';
};

/** All groups in one line if the marks keep their distance, in several lines otherwise. */
export function placeGroups<T>(groups: readonly RowGroup<T>[], space: RowSpace): readonly PlacedGroup<T>[] {
  const gaps = space.gap * (groups.length - 1);
  const fixed = gaps + groups.reduce((sum, group) => sum + toCaptionWidth(group, space), 0);
  const marks = groups.reduce((sum, group) => sum + group.items.length, 0);
  let pitch = Math.min(space.widest, (space.width - fixed) / Math.max(1, marks));
  // Where a caption is wider than its marks, the others give way.
  while (pitch >= space.narrowest && toLineWidth(groups, space, pitch) + gaps > space.width) pitch -= 0.25;
  return pitch >= space.narrowest ? placeLine(groups, space, pitch) : placeLines(groups, space);
}

function toCaptionWidth<T>(group: RowGroup<T>, space: RowSpace): number {
  return space.caption === 'beside' ? group.captionWidth : 0;
}

function toLineWidth<T>(groups: readonly RowGroup<T>[], space: RowSpace, pitch: number): number {
  return groups.reduce((sum, group) => sum + toGroupWidth(group, space, pitch), 0);
}

function toGroupWidth<T>(group: RowGroup<T>, space: RowSpace, pitch: number): number {
  const marks = group.items.length * pitch;
  return space.caption === 'beside' ? group.captionWidth + marks : Math.max(marks, group.captionWidth);
}

function placeLine<T>(groups: readonly RowGroup<T>[], space: RowSpace, pitch: number): readonly PlacedGroup<T>[] {
  const used = toLineWidth(groups, space, pitch);
  const gap = groups.length > 1 ? (space.width - used) / (groups.length - 1) : 0;
  let x = space.left;
  return groups.map((group) => {
    const placed = placeGroup(group, { x, line: 0, pitch }, space);
    x += placed.width + gap;
    return placed;
  });
}

function placeLines<T>(groups: readonly RowGroup<T>[], space: RowSpace): readonly PlacedGroup<T>[] {
  const pitch = Math.max(space.narrowest, 26);
  const widest = Math.max(0, ...groups.map((group) => toCaptionWidth(group, space)));
  const perLine = Math.max(1, Math.floor((space.width - widest) / pitch));
  const placed: PlacedGroup<T>[] = [];
  let x = space.left;
  let line = 0;
  for (const piece of groups.flatMap((group) => cutGroup(group, perLine))) {
    const width = toGroupWidth(piece, space, pitch);
    if (x > space.left && x + width > space.left + space.width) {
      line += 1;
      x = space.left;
    }
    placed.push(placeGroup(piece, { x, line, pitch }, space));
    x += width + space.gap;
  }
  return placed;
}

type Piece = { readonly total: number; readonly isFirst: boolean };

function cutGroup<T>(group: RowGroup<T>, perLine: number): readonly (RowGroup<T> & Piece)[] {
  const pieces = Math.max(1, Math.ceil(group.items.length / perLine));
  return Array.from({ length: pieces }, (_, index) => ({
    ...group,
    total: group.items.length,
    isFirst: index === 0,
    items: group.items.slice(index * perLine, (index + 1) * perLine),
  }));
}

type Place = { readonly x: number; readonly line: number; readonly pitch: number };

function placeGroup<T>(
  group: RowGroup<T> & Partial<Piece>,
  { x, line, pitch }: Place,
  space: RowSpace,
): PlacedGroup<T> {
  const start = x + toCaptionWidth(group, space);
  return {
    caption: group.caption,
    line,
    x,
    width: toGroupWidth(group, space, pitch),
    items: group.items.map((item, index) => ({ item, x: start + (index + 0.5) * pitch })),
    count: group.total ?? group.items.length,
    isFirst: group.isFirst ?? true,
  };
}
