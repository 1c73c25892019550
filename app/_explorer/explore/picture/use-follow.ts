// Brings into sight what was selected elsewhere: by search, tree or panel. May import: scene, react.
// Invariants: what stands on the stage moves no camera, neither does the selection that a page opens with.
import { useEffect, useRef } from 'react';
import type { NodeId } from '#graph/model/ids';
import type { Arrangement } from '#graph/scene/explore/arrangement';
import type { PictureWindow } from '#graph/scene/explore/export/draw-picture';
import { findCircle } from '#graph/scene/explore/ground-at';

type Sight = {
  readonly arrangement: Arrangement;
  readonly readWindow: () => PictureWindow | undefined;
  readonly approach: (id: NodeId) => void;
};

export function useFollow(select: NodeId | undefined, { arrangement, readWindow, approach }: Sight): void {
  const followed = useRef(select);
  useEffect(() => {
    if (followed.current === select) return;
    followed.current = select;
    const circle = select === undefined ? undefined : findCircle(arrangement, select);
    const window = readWindow();
    if (select === undefined || circle === undefined || window === undefined) return;
    const { x, y, scale } = window.view;
    const [left, top] = [x + circle.x * scale, y + circle.y * scale];
    if (left < 0 || top < 0 || left > window.width || top > window.height) approach(select);
  });
}
