// The picture by keyboard: arrows step, Enter selects and then opens, Esc lets go, plus, minus and 0 zoom.
// May import: scene, sigma folder, react. Invariant: keys that mean nothing here keep their meaning in the page.
import type { KeyboardEvent, RefObject } from 'react';
import type { NodeId } from '#graph/model/ids';
import { isArrow, stepTo } from '#graph/scene/city/point-at';
import type { Thing } from '#graph/scene/city/things';
import type { CityRenderer } from '../../sigma/city-renderer';
import { ZOOM_STEP } from './zoom-buttons';

type Keys = {
  readonly things: readonly Thing[];
  readonly selected: NodeId | undefined;
  readonly keyed: NodeId | undefined;
  readonly setKeyed: (id: NodeId | undefined) => void;
  readonly choose: (id: NodeId | undefined) => void;
  readonly onOpen: (id: NodeId) => void;
  readonly renderer: RefObject<CityRenderer | undefined>;
};

export function useCityKeys(keys: Keys) {
  return {
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
      if (answerKey(event.key, keys)) event.preventDefault();
    },
    onBlur: () => keys.setKeyed(undefined),
  };
}

/** Whether the key meant something. */
function answerKey(key: string, { things, selected, keyed, setKeyed, choose, onOpen, renderer }: Keys): boolean {
  if (isArrow(key)) {
    const from = keyed ?? (things.some(({ id }) => id === selected) ? selected : undefined);
    setKeyed(
      from === undefined ? things.find(({ kind }) => kind === 'chain')?.id : (stepTo(things, from, key) ?? from),
    );
    return true;
  }
  if (key === 'Enter' && (keyed ?? selected) !== undefined) {
    const id = keyed ?? selected;
    if (id !== undefined && id === selected) onOpen(id);
    else choose(id);
    return true;
  }
  if (key === 'Escape' && (keyed !== undefined || selected !== undefined)) {
    setKeyed(undefined);
    choose(undefined);
    return true;
  }
  if (key === '+' || key === '=') renderer.current?.zoomBy(ZOOM_STEP);
  else if (key === '-') renderer.current?.zoomBy(1 / ZOOM_STEP);
  else if (key === '0') renderer.current?.showWhole();
  return ['+', '=', '-', '0'].includes(key);
}
