'use client';
// The picture as a tree of sentences: the same things, the same selection, reached by keys alone. May import: scene, words, react.
// Invariants: one row takes the focus at a time; what is folded in is counted; selecting a row selects the thing in the picture.
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { CITY_ID, type NodeId } from '#graph/model/ids';
import { type Atlas, toTrail } from '#graph/scene/explore/atlas';
import { walk } from '#graph/scene/explore/walk';
import type { Locale } from '../../_i18n/define-messages';
import { exploreMessages } from '../../_i18n/explore';
import { toName } from '../../_i18n/names';
import { MixedText } from '../../_ui/mixed-text';
import { StateShape } from '../../_ui/state-mark';
import { describeNode } from './describe-node';
import { useExploreAddress } from './explore-address';
import { useStressResult } from './stress/use-stress';
import { listRows, type TwinRow } from './twin-rows';
import styles from './twin-tree.module.css';

type Props = { readonly atlas: Atlas; readonly ids: ReadonlySet<NodeId>; readonly locale: Locale };

export function TwinTree({ atlas, ids, locale }: Props) {
  const m = exploreMessages[locale];
  const { state, go } = useExploreAddress();
  const { select } = state;
  const [open, setOpen] = useState<ReadonlySet<NodeId>>(() => new Set([CITY_ID]));
  const [focus, setFocus] = useState<NodeId>(CITY_ID);
  const box = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => listRows(atlas, ids, open), [atlas, ids, open]);
  useEffect(() => {
    if (select === undefined || !ids.has(select)) return;
    // What is selected anywhere is unfolded here.
    setOpen((known) => new Set([...known, ...toTrail(atlas, select).slice(0, -1)]));
    setFocus(select);
  }, [select, atlas, ids]);
  const current = rows.some(({ id }) => id === focus) ? focus : rows[0]?.id;
  const choose = (id: NodeId) => {
    const node = atlas.nodes.get(id);
    if (node !== undefined) go({ select: id, camera: undefined }, m.stepSelect(toName(node, locale)));
  };
  const reach = (id: NodeId | undefined) => {
    if (id === undefined) return;
    setOpen((known) => new Set([...known, ...toTrail(atlas, id).slice(0, -1)]));
    setFocus(id);
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)?.focus());
  };
  const fold = (id: NodeId, isOpen: boolean) =>
    setOpen((known) => {
      const next = new Set(known);
      if (isOpen) next.add(id);
      else next.delete(id);
      return next;
    });
  const onKey = (event: KeyboardEvent) => {
    const at = rows.findIndex(({ id }) => id === current);
    const row = rows[at];
    if (row === undefined) return;
    const handled = readKey(event, { row, rows, at, atlas, ids, reach, fold, choose });
    if (handled) event.preventDefault();
  };
  return (
    <section className={styles['twin']} aria-label={m.twin}>
      <h2>
        {m.twin} <small>{m.twinHint}</small>
      </h2>
      <div ref={box} role="tree" className={styles['tree']} aria-label={m.twin} onKeyDown={onKey}>
        {rows.map((row) => (
          <Row
            key={row.id}
            {...{ row, atlas, ids, locale }}
            isCurrent={row.id === current}
            isSelected={row.id === select}
            onFold={() => fold(row.id, !row.isOpen)}
            onChoose={() => choose(row.id)}
          />
        ))}
      </div>
    </section>
  );
}

type KeyMeans = {
  readonly row: TwinRow;
  readonly rows: readonly TwinRow[];
  readonly at: number;
  readonly atlas: Atlas;
  readonly ids: ReadonlySet<NodeId>;
  readonly reach: (id: NodeId | undefined) => void;
  readonly fold: (id: NodeId, isOpen: boolean) => void;
  readonly choose: (id: NodeId) => void;
};

/** Keys of a tree; with Alt the arrows walk up and down the chain. */
function readKey({ key, altKey }: KeyboardEvent, means: KeyMeans): boolean {
  const { row, rows, at, atlas, ids, reach, fold, choose } = means;
  if (altKey && (key === 'ArrowLeft' || key === 'ArrowRight')) {
    reach(walk(atlas, ids, { from: row.id, step: key === 'ArrowLeft' ? 'upstream' : 'downstream' }));
    return true;
  }
  switch (key) {
    case 'ArrowDown':
      reach(rows[at + 1]?.id);
      return true;
    case 'ArrowUp':
      reach(rows[at - 1]?.id);
      return true;
    case 'Home':
      reach(rows[0]?.id);
      return true;
    case 'End':
      reach(rows.at(-1)?.id);
      return true;
    case 'ArrowRight':
      if (row.children > 0 && !row.isOpen) fold(row.id, true);
      else if (row.children > 0) reach(rows[at + 1]?.id);
      return true;
    case 'ArrowLeft':
      if (row.isOpen) fold(row.id, false);
      else reach(row.parent);
      return true;
    case 'Enter':
    case ' ':
      choose(row.id);
      return true;
    default:
      return false;
  }
}

type RowProps = Props & {
  readonly row: TwinRow;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly onFold: () => void;
  readonly onChoose: () => void;
};

function Row({ row, atlas, ids, locale, isCurrent, isSelected, onFold, onChoose }: RowProps) {
  const looks = useStressResult()?.looks;
  const node = atlas.nodes.get(row.id);
  if (node === undefined) return undefined;
  const sentence = describeNode(node, { atlas, ids, looks, locale });
  return (
    <div
      role="treeitem"
      data-id={row.id}
      tabIndex={isCurrent ? 0 : -1}
      aria-level={row.level}
      aria-expanded={row.children === 0 ? undefined : row.isOpen}
      aria-selected={isSelected}
      style={{ paddingInlineStart: `${(row.level - 1) * 18}px` }}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the tree hears the keys of its rows */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above; the row itself is the control */}
      <span className={styles['fold']} data-leaf={row.children === 0 ? '' : undefined} onClick={onFold} />
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the tree hears the keys of its rows */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
      <span className={styles['name']} onClick={onChoose}>
        {node.status === undefined ? undefined : <StateShape status={node.status} size={13} />}
        <MixedText locale={locale}>{toName(node, locale)}</MixedText>
        <small>
          <MixedText locale={locale}>{sentence}</MixedText>
        </small>
      </span>
    </div>
  );
}
