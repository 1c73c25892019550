// Brings a thing into view that was chosen elsewhere: by search, by the panel, by the address.
// May import: sigma folder, scene, react. Invariant: a thing that is in view, or was clicked in the picture, moves nothing.
import { type RefObject, useEffect } from 'react';
import type { NodeId } from '#graph/model/ids';
import type { Thing } from '#graph/scene/city/things';
import type { CityRenderer, Transform } from '../../sigma/city-renderer';

const MARGIN = 24;

type Reveal = {
  readonly thing: Thing | undefined;
  /** What the reader clicked here last. */
  readonly own: RefObject<NodeId | undefined>;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly renderer: RefObject<CityRenderer | undefined>;
  readonly transform: RefObject<Transform>;
};

export function useReveal({ thing, own, scroller, renderer, transform }: Reveal): void {
  const id = thing?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a thing that moved, as on resize, was not chosen again
  useEffect(() => {
    const element = scroller.current;
    if (thing === undefined || element === null || own.current === id) return;
    const { x, y, scale } = transform.current;
    const at = { x: x + thing.x * scale, y: y + thing.y * scale };
    const isAside =
      at.x < MARGIN || at.x > element.clientWidth - MARGIN || at.y < MARGIN || at.y > element.scrollHeight - MARGIN;
    if (isAside) renderer.current?.flyTo(thing);
    const top = isAside ? element.scrollHeight / 2 : at.y;
    if (top < element.scrollTop + MARGIN || top > element.scrollTop + element.clientHeight - 2 * MARGIN) {
      const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
      element.scrollTo({ top: top - element.clientHeight / 2, behavior: isStill ? 'auto' : 'smooth' });
    }
  }, [id, own, scroller, renderer, transform]);
}
