// Boxes in a grid, so that one question looks at a few of them only.
// May import: nothing. Invariant: boxes that share an edge do not touch.

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type BoxGrid = { readonly put: (box: Box) => void; readonly isTaken: (box: Box) => boolean };

/** Px of the stage: about the size of a name. */
const CELL = { width: 96, height: 28 } as const;
const ROW = 4096;

export function buildBoxGrid(): BoxGrid {
  const cells = new Map<number, Box[]>();
  const some = ({ x, y, width, height }: Box, test: (cell: number) => boolean): boolean => {
    const [right, bottom] = [Math.floor((x + width) / CELL.width), Math.floor((y + height) / CELL.height)];
    for (let column = Math.floor(x / CELL.width); column <= right; column += 1) {
      for (let row = Math.floor(y / CELL.height); row <= bottom; row += 1) if (test(column * ROW + row)) return true;
    }
    return false;
  };
  return {
    put: (box) => {
      some(box, (cell) => {
        const known = cells.get(cell);
        if (known === undefined) cells.set(cell, [box]);
        else known.push(box);
        return false;
      });
    },
    isTaken: (box) => some(box, (cell) => cells.get(cell)?.some((other) => overlaps(other, box)) === true),
  };
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
