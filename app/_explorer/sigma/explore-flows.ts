// Flows of deliveries over the map, on the canvas of the names. May import: scene, colours.
// Invariants: as wide on the stage at every zoom; the strongest lie under the weaker, so that none is hidden; names lie over them.
import type { NodeId } from '#graph/model/ids';
import type { Spot } from '#graph/scene/explore/arrangement';
import type { Line } from '#graph/scene/explore/lines';
import { toFlowRing } from '#graph/scene/explore/map/flow-shape';
import type { ExploreColours } from './explore-colours';
import type { Transform } from './explore-renderer';

const OPACITY = 0.8;
/** Of flows that do not touch what is selected. */
const BACK = 0.16;
const EDGE = 1;
/** Marks are kept clear of by this much at least, px of the stage. */
const LEAST = 3;

export type Flows = {
  readonly flows: readonly Line[];
  readonly ends: ReadonlyMap<NodeId, Spot>;
  readonly isBack: (flow: Line) => boolean;
};

export function paintFlows(
  context: CanvasRenderingContext2D,
  { flows, ends, isBack }: Flows,
  { view, colours }: { readonly view: Transform; readonly colours: ExploreColours },
): void {
  const toStage = ({ x, y, r }: Spot): Spot => ({
    x: x * view.scale + view.x,
    y: y * view.scale + view.y,
    r: Math.max(LEAST, r * view.scale),
  });
  context.fillStyle = colours.token('accent');
  context.strokeStyle = colours.token('surface');
  context.lineWidth = EDGE;
  context.lineJoin = 'round';
  for (const flow of flows) {
    const [from, to] = [ends.get(flow.from), ends.get(flow.to)];
    const ring = from && to && toFlowRing(toStage(from), toStage(to), flow.count ?? 1);
    if (ring === undefined) continue;
    context.globalAlpha = isBack(flow) ? BACK : OPACITY;
    context.beginPath();
    for (const [at, { x, y }] of ring.entries()) at === 0 ? context.moveTo(x, y) : context.lineTo(x, y);
    context.closePath();
    context.stroke();
    context.fill();
  }
  context.globalAlpha = 1;
}
