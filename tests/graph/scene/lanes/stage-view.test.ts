import { describe, expect, test } from 'vitest';
import {
  countHidden,
  fromCameraView,
  keepInRoom,
  revealBox,
  type Stage,
  toCameraView,
  toRestView,
  toWholeView,
  zoomAt,
} from '#graph/scene/lanes/stage-view';
import { SMALL } from './small-lanes';

const LEGIBLE = 12 / 13;
const stage = (width: number, height: number, picture = { width: 1000, height: 500 }): Stage => ({
  picture,
  room: { width, height },
  legible: LEGIBLE,
});

describe('a picture at rest', () => {
  test('is whole and in the middle where its names stay legible', () => {
    expect(toRestView(stage(1000, 600))).toEqual({ x: 0, y: 50, scale: 1 });
    expect(toRestView(stage(1100, 550))).toEqual({ x: 0, y: 0, scale: 1.1 });
  });

  test('grows with a large screen up to a quarter', () => {
    expect(toRestView(stage(3000, 2000))).toEqual({ x: 875, y: 687.5, scale: 1.25 });
  });

  test('starts legible with the start of the chain where it is too large', () => {
    const view = toRestView(stage(500, 600));
    expect(view.scale).toBeCloseTo(LEGIBLE, 10);
    expect(view.x).toBe(0);
    expect(view.y).toBeCloseTo((600 - 500 * LEGIBLE) / 2, 10);
  });
});

describe('moving', () => {
  test('shows the whole picture, however small', () => {
    expect(toWholeView(stage(500, 600))).toEqual({ x: 0, y: 175, scale: 0.5 });
  });

  test('stops at the edges of the picture', () => {
    const room = stage(500, 500);
    expect(keepInRoom({ x: 40, y: 3, scale: 1 }, room)).toEqual({ x: 0, y: 0, scale: 1 });
    expect(keepInRoom({ x: -900, y: 0, scale: 1 }, room)).toEqual({ x: -500, y: 0, scale: 1 });
  });

  test('zooms about a point and no further than two and a half times', () => {
    const room = stage(500, 250);
    const view = zoomAt({ x: -100, y: -50, scale: 1 }, { factor: 2, at: { x: 100, y: 50 } }, room);
    expect(view).toEqual({ x: -300, y: -150, scale: 2 });
    expect(zoomAt(view, { factor: 9, at: { x: 0, y: 0 } }, room).scale).toBe(2.5);
    expect(zoomAt(view, { factor: 0.01, at: { x: 0, y: 0 } }, room).scale).toBe(0.5);
  });

  test('reveals a box by as little as it takes', () => {
    const room = stage(500, 500);
    const start = { x: 0, y: 0, scale: 1 };
    expect(revealBox(start, { x: 100, y: 100, width: 100, height: 50 }, room)).toEqual(start);
    expect(revealBox(start, { x: 700, y: 100, width: 100, height: 50 }, room).x).toBe(-316);
    expect(revealBox({ ...start, x: -500 }, { x: 100, y: 100, width: 100, height: 50 }, room).x).toBe(-84);
  });
});

describe('the camera of an address', () => {
  test('is the middle in px of the picture and the ratio', () => {
    expect(toCameraView({ x: -300, y: -150, scale: 2 }, stage(500, 250))).toEqual({ x: 275, y: 137.5, ratio: 0.5 });
  });

  test('reads back as it was written', () => {
    const room = stage(500, 250);
    for (const view of [
      { x: -300, y: -150, scale: 2 },
      { x: -20.5, y: -30.25, scale: 1.25 },
    ]) {
      expect(fromCameraView(toCameraView(view, room), room)).toEqual(view);
    }
  });

  test('of nowhere comes back to the picture', () => {
    expect(fromCameraView({ x: 99999, y: -99999, ratio: 1 }, stage(500, 250))).toEqual({ x: -500, y: 0, scale: 1 });
  });
});

describe('cards out of view', () => {
  const room = { ...stage(300, 100, SMALL), picture: SMALL };

  test('are counted by side', () => {
    // Cards stand at x 0, 100, 200, 300, 300 and 400, each 60 wide.
    expect(countHidden(SMALL.cards, { x: 0, y: 0, scale: 1 }, room)).toEqual({ left: 0, right: 3, above: 0, below: 0 });
    expect(countHidden(SMALL.cards, { x: -200, y: 0, scale: 1 }, room)).toEqual({
      left: 2,
      right: 0,
      above: 0,
      below: 0,
    });
  });

  test('are counted above and below where they are not left or right', () => {
    const low = { ...room, room: { width: 500, height: 50 } };
    expect(countHidden(SMALL.cards, { x: 0, y: 0, scale: 1 }, low)).toEqual({ left: 0, right: 0, above: 0, below: 4 });
    expect(countHidden(SMALL.cards, { x: 0, y: -50, scale: 1 }, low)).toEqual({
      left: 0,
      right: 0,
      above: 5,
      below: 0,
    });
  });
});
