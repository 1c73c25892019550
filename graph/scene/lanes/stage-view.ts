// Which part of a chain's picture its stage shows, and how large. Positions are px of the picture, transforms lead to px of the stage.
// May import: wire. Invariants: pure; what fits stands in the middle, what does not can be moved until its edge is in view;
// an unmoved picture starts with its names legible and the start of the chain in view.
import type { CardBox } from '#graph/wire/lanes';
import type { CameraView } from '#graph/wire/view-text';

export type Size = { readonly width: number; readonly height: number };
/** From px of the picture to px of the stage. */
export type StageTransform = { readonly x: number; readonly y: number; readonly scale: number };
export type Point = { readonly x: number; readonly y: number };
type Box = Point & Size;

export type Stage = {
  readonly picture: Size;
  readonly room: Size;
  /** Smallest scale at which names are still legible. */
  readonly legible: number;
};

const MOST_AT_REST = 1.25;
export const CLOSEST = 2.5;
/** Room left between a card brought into view and the edge of the stage, in px of the stage. */
const MARGIN = 16;
const HAIR = 4;

/** Scale at which the whole picture is in view. */
export function toWholeScale({ picture, room }: Stage): number {
  return Math.min(room.width / picture.width, room.height / picture.height);
}

/** The picture nobody has moved: whole where its names stay legible, otherwise legible from its start. */
export function toRestView(stage: Stage): StageTransform {
  const scale = Math.min(MOST_AT_REST, Math.max(stage.legible, toWholeScale(stage)));
  return keepInRoom({ x: 0, y: 0, scale }, stage);
}

/** The whole picture, however small. */
export function toWholeView(stage: Stage): StageTransform {
  return keepInRoom({ x: 0, y: 0, scale: Math.min(MOST_AT_REST, toWholeScale(stage)) }, stage);
}

/** The nearest allowed transform: scale within bounds, picture in the middle or at most at its edge. */
export function keepInRoom({ x, y, scale }: StageTransform, stage: Stage): StageTransform {
  const least = Math.min(toWholeScale(stage), stage.legible);
  const bounded = Math.min(CLOSEST, Math.max(least, scale));
  return {
    x: keepAxis(x, stage.picture.width * bounded, stage.room.width),
    y: keepAxis(y, stage.picture.height * bounded, stage.room.height),
    scale: bounded,
  };
}

function keepAxis(offset: number, length: number, room: number): number {
  return length <= room ? (room - length) / 2 : Math.min(0, Math.max(room - length, offset));
}

/** Zooms by a factor and keeps a point of the stage where it is. */
export function zoomAt(
  view: StageTransform,
  { factor, at }: { factor: number; at: Point },
  stage: Stage,
): StageTransform {
  const least = Math.min(toWholeScale(stage), stage.legible);
  const scale = Math.min(CLOSEST, Math.max(least, view.scale * factor));
  const grown = scale / view.scale;
  return keepInRoom({ x: at.x - (at.x - view.x) * grown, y: at.y - (at.y - view.y) * grown, scale }, stage);
}

/** Moves no more than it takes to bring a box into view. */
export function revealBox(view: StageTransform, box: Box, stage: Stage): StageTransform {
  return keepInRoom(
    {
      x: revealAxis(view.x, { start: box.x * view.scale, length: box.width * view.scale }, stage.room.width),
      y: revealAxis(view.y, { start: box.y * view.scale, length: box.height * view.scale }, stage.room.height),
      scale: view.scale,
    },
    stage,
  );
}

function revealAxis(offset: number, span: { readonly start: number; readonly length: number }, room: number): number {
  const start = span.start + offset;
  if (start < MARGIN) return MARGIN - span.start;
  const end = start + span.length;
  return end > room - MARGIN ? room - MARGIN - span.length - span.start : offset;
}

/** The address of a view: its middle in px of the picture and the ratio, as three decimals. */
export function toCameraView({ x, y, scale }: StageTransform, { room }: Stage): CameraView {
  return {
    x: toDecimals((room.width / 2 - x) / scale),
    y: toDecimals((room.height / 2 - y) / scale),
    ratio: toDecimals(1 / scale),
  };
}

/** The view of an address, as near as the room allows. */
export function fromCameraView({ x, y, ratio }: CameraView, stage: Stage): StageTransform {
  const scale = 1 / ratio;
  return keepInRoom({ x: stage.room.width / 2 - x * scale, y: stage.room.height / 2 - y * scale, scale }, stage);
}

export type Side = 'left' | 'right' | 'above' | 'below';
export type HiddenCards = Readonly<Record<Side, number>>;

/** Cards that are out of view by more than a hair, by side; a card past a corner counts once, at its left or right. */
export function countHidden(cards: readonly CardBox[], view: StageTransform, { room }: Stage): HiddenCards {
  const hidden = { left: 0, right: 0, above: 0, below: 0 };
  for (const card of cards) {
    const [left, top] = [card.x * view.scale + view.x, card.y * view.scale + view.y];
    const [right, bottom] = [left + card.width * view.scale, top + card.height * view.scale];
    if (left < -HAIR) hidden.left += 1;
    else if (right > room.width + HAIR) hidden.right += 1;
    else if (top < -HAIR) hidden.above += 1;
    else if (bottom > room.height + HAIR) hidden.below += 1;
  }
  return hidden;
}

function toDecimals(value: number): number {
  return Math.round(value * 1000) / 1000;
}
