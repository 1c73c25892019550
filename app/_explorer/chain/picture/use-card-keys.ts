// The picture by keyboard: arrows walk along supply, plus, minus and 0 zoom; Enter selects, as on any link.
// May import: scene, react. Invariant: keys that mean nothing here keep their meaning in the page.
import type { KeyboardEvent, RefObject } from 'react';
import { type Direction, findNextCard, toCardKey } from '#graph/scene/lanes/supply-paths';
import type { Lanes } from '#graph/wire/lanes';
import type { StageHandle } from './use-stage-camera';

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'suppliers',
  ArrowRight: 'users',
  ArrowUp: 'above',
  ArrowDown: 'below',
};
const STEP = 1.3;

type Input = {
  readonly lanes: Lanes;
  readonly room: RefObject<HTMLElement | null>;
  readonly handle: StageHandle;
};

export function useCardKeys({ lanes, room, handle }: Input) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.target instanceof Element ? event.target.closest('[data-card]')?.getAttribute('data-card') : null;
    const direction = DIRECTIONS[event.key];
    if (direction !== undefined && key !== null && key !== undefined) {
      event.preventDefault();
      const next = findNextCard(lanes, key, direction);
      if (next !== undefined) focusCard(room.current, next);
      const card = lanes.cards.find((item) => toCardKey(item) === next);
      if (card !== undefined) handle.reveal(card);
      return;
    }
    if (zoom(event.key, handle)) event.preventDefault();
  };
}

function focusCard(room: HTMLElement | null, key: string): void {
  room?.querySelector<HTMLElement>(`[data-card="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
}

/** Whether the key meant something. */
function zoom(key: string, handle: StageHandle): boolean {
  if (key === '+' || key === '=') handle.zoomBy(STEP);
  else if (key === '-') handle.zoomBy(1 / STEP);
  else if (key === '0') handle.showWhole();
  else return false;
  return true;
}
