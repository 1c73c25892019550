// Rows of the text twin: the tree of what stands in what, unfolded where the reader unfolded it. May import: scene.
// Invariants: a row's parent stands before it; only things of the picture have rows; what holds nothing of the picture is a leaf.
import { CITY_ID, type NodeId } from '#graph/model/ids';
import type { Atlas } from '#graph/scene/explore/atlas';

export type TwinRow = {
  readonly id: NodeId;
  readonly parent: NodeId | undefined;
  /** From 1. */
  readonly level: number;
  /** Things of the picture that stand in it. */
  readonly children: number;
  readonly isOpen: boolean;
};

export function listRows(atlas: Atlas, ids: ReadonlySet<NodeId>, open: ReadonlySet<NodeId>): readonly TwinRow[] {
  const rows: TwinRow[] = [];
  const visit = (id: NodeId, parent: NodeId | undefined, level: number) => {
    const children = (atlas.childrenOf.get(id) ?? []).filter((child) => ids.has(child));
    const isOpen = children.length > 0 && open.has(id);
    rows.push({ id, parent, level, children: children.length, isOpen });
    if (isOpen) for (const child of children) visit(child, id, level + 1);
  };
  visit(CITY_ID, undefined, 1);
  return rows;
}
