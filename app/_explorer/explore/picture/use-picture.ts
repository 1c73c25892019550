// The picture of the scene that is looked at: where things stand and which lines are drawn. May import: scene, react.
// Invariant: picture and export are made of the same arrangement and the same lines.
import { useMemo } from 'react';
import type { NodeId } from '#graph/model/ids';
import type { ArrangeRequest } from '#graph/scene/explore/arrange';
import type { Atlas } from '#graph/scene/explore/atlas';
import type { Kept } from '#graph/scene/explore/filters';
import { holdLaneLines } from '#graph/scene/explore/lanes/drawn-routes';
import { type Line, listFlowLines, listLines } from '#graph/scene/explore/lines';
import { findPaths } from '#graph/scene/explore/paths';
import { useUpright } from '../../view/use-narrow';
import { useExploreAddress } from '../explore-address';
import { MOST_PATHS } from '../path-view';
import { type Arranged, useArrangement } from './use-arrangement';
import { useBoundaries } from './use-boundaries';

export type Picture = {
  /** `undefined` until the first picture is arranged. */
  readonly arranged: Arranged | undefined;
  readonly lines: readonly Line[];
  /** Supplies of the lanes that wait until what they join is pointed at or selected. */
  readonly held: number;
};

export function usePicture(atlas: Atlas, { ids }: Kept): Picture {
  const { reading, scope, grouping, tiles } = useExploreAddress().state;
  const boundaries = useBoundaries(reading === 'map');
  const isTall = useUpright() === true;
  const isReady = reading !== 'map' || tiles || boundaries !== undefined;
  const request = useMemo<ArrangeRequest | undefined>(
    () => (isReady ? { reading, ids, scope, grouping, tiles, isTall, boundaries } : undefined),
    [isReady, reading, ids, scope, grouping, tiles, isTall, boundaries],
  );
  return { arranged: useArrangement(atlas, request), ...useLines(atlas, ids) };
}

/** Lines of what is switched on, opened, selected and walked. */
function useLines(atlas: Atlas, ids: ReadonlySet<NodeId>): Pick<Picture, 'lines' | 'held'> {
  const { reading, scope, lines, open, select, path } = useExploreAddress().state;
  const steps = useMemo(() => {
    const found = path === undefined ? undefined : findPaths(atlas, path, { most: MOST_PATHS });
    return (found?.paths ?? []).flatMap(({ hops }) => hops);
  }, [atlas, path]);
  return useMemo(() => {
    // On the map what a segment takes in general is no way between places; what firms deliver is.
    const isMap = reading === 'map';
    const kept = isMap ? lines.filter((type) => type !== 'FEEDS') : lines;
    const drawn = listLines(atlas, ids, { lines: kept, open, select, steps });
    if (reading === 'lanes') {
      const { drawn: lines, held } = holdLaneLines(atlas, drawn, { scope, select });
      return { lines, held };
    }
    return { lines: isMap ? [...listFlowLines(atlas, ids), ...drawn] : drawn, held: 0 };
  }, [atlas, ids, reading, scope, lines, open, select, steps]);
}
