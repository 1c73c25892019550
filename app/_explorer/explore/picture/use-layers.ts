// The two canvases around sigma: grounds under it, names over it, drawn in the same frame. May import: sigma folder, scene, react.
// Invariants: drawn in device pixels; names are placed once the camera rests and move with the picture until then.
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import type { NodeId } from '#graph/model/ids';
import type { Arrangement, Ground } from '#graph/scene/explore/arrangement';
import type { Atlas } from '#graph/scene/explore/atlas';
import type { AppliedLens } from '#graph/scene/explore/lenses';
import { LOOKS } from '#graph/scene/explore/marks';
import type { Locale } from '../../../_i18n/define-messages';
import type { ExploreColours } from '../../sigma/explore-colours';
import { paintGrounds } from '../../sigma/explore-grounds';
import type { Transform } from '../../sigma/explore-renderer';

type Input = {
  readonly atlas: Atlas;
  readonly arrangement: Arrangement;
  readonly colours: AppliedLens;
  /** Things that stay in front; empty while nothing is selected. */
  readonly front: ReadonlySet<NodeId>;
  readonly select: NodeId | undefined;
  readonly hovered: NodeId | undefined;
  readonly locale: Locale;
};
export type Layers = {
  readonly under: RefObject<HTMLCanvasElement | null>;
  readonly over: RefObject<HTMLCanvasElement | null>;
  readonly paint: (view: Transform) => void;
  /** The theme's colours, once they are known. */
  readonly use: (colours: ExploreColours | undefined) => void;
};

export function useLayers(input: Input): Layers {
  const under = useRef<HTMLCanvasElement>(null);
  const over = useRef<HTMLCanvasElement>(null);
  const latest = useRef(input);
  const theme = useRef<ExploreColours>(undefined);
  const view = useRef<Transform>({ x: 0, y: 0, scale: 1 });
  const layers = useMemo<Layers>(() => {
    const paint = (next: Transform) => {
      view.current = next;
      if (theme.current === undefined) return;
      const stage = fitPixels(under.current);
      const context = under.current?.getContext('2d');
      if (stage === undefined || context == null) return;
      const { arrangement, front } = latest.current;
      paintGrounds(context, arrangement.grounds, {
        view: next,
        stage,
        look: {
          colours: theme.current,
          tintOf: (ground) => toTint(ground, latest.current),
          isBack: ({ thing }) => front.size > 0 && thing !== undefined && !isNear(latest.current, thing),
        },
      });
    };
    return {
      under,
      over,
      paint,
      use: (colours) => {
        theme.current = colours;
      },
    };
  }, []);
  useEffect(() => {
    latest.current = input;
    layers.paint(view.current);
  });
  return layers;
}

/** A segment's ground has the tone of its mark. */
function toTint({ thing, level }: Ground, { atlas, colours }: Input): string | undefined {
  if (thing === undefined || level < 2 || atlas.nodes.get(thing)?.kind !== 'segment') return undefined;
  const key = colours.tones.get(thing);
  return key === undefined ? undefined : LOOKS[key].tone;
}

/** A ground stays in front with its thing, and with what stands in it. */
function isNear({ atlas, front }: Input, thing: NodeId): boolean {
  if (front.has(thing)) return true;
  for (const id of front) if (atlas.parentOf.get(id) === thing) return true;
  return false;
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
