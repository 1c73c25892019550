// The two canvases around sigma: grounds under it, names over it, drawn in the same frame. May import: sigma folder, scene, react.
// Invariants: drawn in device pixels; names are placed once the camera rests and move with the picture until then; the pointer paints nothing but
// the ways of lanes.
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import type { NodeId } from '#graph/model/ids';
import type { Arrangement } from '#graph/scene/explore/arrangement';
import type { Atlas } from '#graph/scene/explore/atlas';
import { toGroundStyle } from '#graph/scene/explore/ground-style';
import type { LabelView } from '#graph/scene/explore/labels/label-view';
import { listLabels } from '#graph/scene/explore/labels/list-labels';
import { placeLabels } from '#graph/scene/explore/labels/place-labels';
import { listBubbles, listMarksToSpare } from '#graph/scene/explore/labels/spared-marks';
import type { DrawnRoute } from '#graph/scene/explore/lanes/drawn-routes';
import type { AppliedLens } from '#graph/scene/explore/lenses';
import type { Line } from '#graph/scene/explore/lines';
import type { FirmClasses } from '#graph/scene/explore/map/firm-classes';
import { listFlowEnds } from '#graph/scene/explore/map/flow-shape';
import type { StepBack } from '#graph/scene/explore/step-back';
import type { StressLine } from '#graph/scene/explore/stress/stress-lines';
import type { Locale } from '../../../_i18n/define-messages';
import type { ExploreColours } from '../../sigma/explore-colours';
import { paintFlows } from '../../sigma/explore-flows';
import { paintGrounds } from '../../sigma/explore-grounds';
import { buildMeasure, clearLayer, type PlacedNames, paintNames } from '../../sigma/explore-names';
import type { Transform } from '../../sigma/explore-renderer';
import { paintStress } from '../../sigma/explore-stress';

/** The same object as long as nothing in it changes. */
export type LayersInput = {
  readonly atlas: Atlas;
  readonly arrangement: Arrangement;
  readonly colours: AppliedLens;
  /** Things that stay in front; empty while nothing is selected. */
  readonly front: ReadonlySet<NodeId>;
  readonly select: NodeId | undefined;
  /** Of the map alone: its fills, and what flows over it. */
  readonly firms: FirmClasses | undefined;
  readonly flows: readonly Line[];
  /** Marks of a stress test. */
  readonly stress: readonly StressLine[];
  /** Of lanes alone. */
  readonly routes: readonly DrawnRoute[];
  readonly isGroundBack: StepBack['isGroundBack'];
  readonly locale: Locale;
};
export type Layers = {
  readonly under: RefObject<HTMLCanvasElement | null>;
  readonly over: RefObject<HTMLCanvasElement | null>;
  readonly paint: (view: Transform) => void;
  /** The theme's colours, once they are known. */
  readonly use: (colours: ExploreColours | undefined) => void;
};

/** Names are placed anew this long after the last movement, ms. */
const NAMES_REST = 90;

export function useLayers(input: LayersInput): Layers {
  const under = useRef<HTMLCanvasElement>(null);
  const over = useRef<HTMLCanvasElement>(null);
  const latest = useRef(input);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const own = useRef<Painted>({ view: { x: 0, y: 0, scale: 1 }, names: undefined, colours: undefined });
  const layers = useMemo<Layers>(() => {
    const canvases = () => ({ under: under.current, over: over.current });
    const placeAgain = () => {
      own.current.names = placeNames(over.current, latest.current, own.current.view);
      paintOver(canvases(), own.current, latest.current);
    };
    return {
      under,
      over,
      paint: (view) => {
        own.current.view = view;
        paintUnder(canvases(), own.current, latest.current);
        paintOver(canvases(), own.current, latest.current);
        clearTimeout(timer.current);
        timer.current = setTimeout(placeAgain, NAMES_REST);
      },
      use: (colours) => {
        own.current.colours = colours;
      },
    };
  }, []);
  useEffect(() => {
    latest.current = input;
    // Where sigma draws as well, its frame comes first and puts this off.
    clearTimeout(timer.current);
    timer.current = setTimeout(() => layers.paint(own.current.view), 0);
  }, [input, layers]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return layers;
}

type Painted = {
  view: Transform;
  names: PlacedNames | undefined;
  colours: ExploreColours | undefined;
};
type Canvases = { readonly under: HTMLCanvasElement | null; readonly over: HTMLCanvasElement | null };

function paintUnder({ under }: Canvases, { view, colours }: Painted, input: LayersInput): void {
  const stage = fitPixels(under);
  const context = under?.getContext('2d');
  if (stage === undefined || context == null || colours === undefined) return;
  const { arrangement, atlas, firms, routes, isGroundBack } = input;
  const { tones } = input.colours;
  paintGrounds(context, arrangement.grounds, {
    view,
    stage,
    look: {
      colours,
      styleOf: (ground) => toGroundStyle(ground, { atlas, tones, firms }),
      isBack: isGroundBack,
      routes,
    },
  });
}

function paintOver({ over }: Canvases, { view, names, colours }: Painted, input: LayersInput): void {
  const stage = fitPixels(over);
  const context = over?.getContext('2d');
  if (stage === undefined || over === null || context == null || colours === undefined) return;
  clearLayer(context, stage);
  const { front, flows, arrangement, stress } = input;
  const isBack = ({ from, to }: Line) => front.size > 0 && !front.has(from) && !front.has(to);
  paintFlows(context, { flows, isBack, ends: listFlowEnds(arrangement) }, { view, colours });
  paintStress(context, stress, { view, colours });
  if (names === undefined) return;
  paintNames(context, names, { view, colours, font: getComputedStyle(over).fontFamily });
}

/** Names for where the camera stands. */
function placeNames(over: HTMLCanvasElement | null, input: LayersInput, view: Transform): PlacedNames | undefined {
  const stage = fitPixels(over);
  const context = over?.getContext('2d');
  if (stage === undefined || over === null || context == null) return undefined;
  const { arrangement, atlas, front, select, firms, locale } = input;
  const look: LabelView = {
    view,
    ...stage,
    language: locale,
    selected: select,
    important: front,
    counts: firms?.counts,
  };
  const labels = placeLabels(listLabels(arrangement, atlas, look), {
    ...stage,
    measure: buildMeasure(context, getComputedStyle(over).fontFamily),
    marks: listMarksToSpare(arrangement, look),
    bubbles: listBubbles(arrangement, look),
  });
  return { labels, view };
}

/** Gives a canvas the pixels of its place; what it measures in px of the page. */
function fitPixels(canvas: HTMLCanvasElement | null): { readonly width: number; readonly height: number } | undefined {
  if (canvas === null) return undefined;
  const { clientWidth: width, clientHeight: height } = canvas;
  const density = window.devicePixelRatio || 1;
  const [wide, high] = [Math.round(width * density), Math.round(height * density)];
  if (canvas.width !== wide) canvas.width = wide;
  if (canvas.height !== high) canvas.height = high;
  return width === 0 || height === 0 ? undefined : { width, height };
}
