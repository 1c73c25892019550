// What the reader looks at: the thing selected, the one pointed at, the one the keyboard stands on, and all that belongs to them.
// May import: scene, react. Invariants: pointing changes links only, selecting makes everything else step back.
import { useCallback, useMemo, useState } from 'react';
import type { NodeId } from '#graph/model/ids';
import { type Attention, buildCityLines, type CityLines } from '../../sigma/city-sheets';
import type { CityCanvasProps } from './canvas-props';
import type { CityScene } from './use-city-scene';

export type Gaze = {
  readonly attention: Attention;
  readonly lines: CityLines;
  readonly hovered: NodeId | undefined;
  readonly keyed: NodeId | undefined;
  readonly setHovered: (id: NodeId | undefined) => void;
  readonly setKeyed: (id: NodeId | undefined) => void;
  readonly isBack: (id: NodeId) => boolean;
};

export function useAttention({ lens, selected }: CityCanvasProps, { picture, things }: CityScene): Gaze {
  const [hovered, setHovered] = useState<NodeId>();
  const [keyed, setKeyed] = useState<NodeId>();
  const chosen = things.find(selected)?.id;
  const pointed = things.find(hovered)?.id ?? things.find(keyed)?.id;
  const attention = useMemo(
    () => ({ selected: chosen, pointed: pointed === chosen ? undefined : pointed }),
    [chosen, pointed],
  );
  const lines = useMemo(() => buildCityLines(picture, lens, attention), [picture, lens, attention]);
  const isBack = useCallback(
    (id: NodeId) => {
      if (chosen === undefined || id === pointed) return false;
      const item = things.byId.get(id);
      const near = item !== undefined && 'centre' in item ? item.centre : id;
      const centre = things.byId.get(chosen);
      const focus = centre !== undefined && 'centre' in centre ? centre.centre : chosen;
      return !picture.focusOf(focus).related.has(near);
    },
    [chosen, pointed, picture, things],
  );
  return { attention, lines, hovered, keyed, setHovered, setKeyed, isBack };
}
