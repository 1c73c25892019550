// Elliptical arcs of SVG paths as cubic curves (SVG 1.1, appendix F.6). May import: path steps.
// Invariant: the last curve ends exactly where the arc ends; an ellipse too small for its ends grows until it reaches them.
import type { Step } from './svg-step';

type Arc = {
  readonly rx: number;
  readonly ry: number;
  /** Turn of the ellipse, degrees. */
  readonly turn: number;
  readonly isLarge: boolean;
  readonly isSweep: boolean;
  readonly to: readonly [number, number];
};

/** A line where the ellipse has no extent, nothing where the arc has none. */
export function toArc([x1, y1]: readonly [number, number], arc: Arc): readonly Step[] {
  const [x2, y2] = arc.to;
  if (x1 === x2 && y1 === y2) return [];
  if (arc.rx === 0 || arc.ry === 0) return [{ op: 'l', to: [x2, y2] }];
  const phi = (arc.turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(phi), Math.sin(phi)];
  const [dx, dy] = [(x1 - x2) / 2, (y1 - y2) / 2];
  const [px, py] = [cos * dx + sin * dy, cos * dy - sin * dx];
  const grow = Math.max(1, Math.sqrt((px / arc.rx) ** 2 + (py / arc.ry) ** 2));
  const [rx, ry] = [Math.abs(arc.rx) * grow, Math.abs(arc.ry) * grow];
  const part = (rx * py) ** 2 + (ry * px) ** 2;
  const root = Math.sqrt(Math.max(0, (rx * ry) ** 2 - part) / part) * (arc.isLarge === arc.isSweep ? -1 : 1);
  const [qx, qy] = [(root * rx * py) / ry, (-root * ry * px) / rx];
  const centre = [cos * qx - sin * qy + (x1 + x2) / 2, sin * qx + cos * qy + (y1 + y2) / 2] as const;
  const start = Math.atan2((py - qy) / ry, (px - qx) / rx);
  const end = Math.atan2((-py - qy) / ry, (-px - qx) / rx);
  const full = 2 * Math.PI;
  const sweep = arc.isSweep ? (end - start + full) % full : -((start - end + full) % full);
  const pieces = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
  const step = sweep / pieces;
  const reach = (4 / 3) * Math.tan(step / 4);
  const place = (ux: number, uy: number) =>
    [centre[0] + cos * rx * ux - sin * ry * uy, centre[1] + sin * rx * ux + cos * ry * uy] as const;
  return Array.from({ length: pieces }, (_, at) => {
    const [from, to] = [start + step * at, start + step * (at + 1)];
    const [c1, s1, c2, s2] = [Math.cos(from), Math.sin(from), Math.cos(to), Math.sin(to)];
    const one = place(c1 - reach * s1, s1 + reach * c1);
    const two = place(c2 + reach * s2, s2 - reach * c2);
    return { op: 'c', to: [...one, ...two, ...(at === pieces - 1 ? arc.to : place(c2, s2))] } as const;
  });
}
