'use client';
// The picture of the whole city. The island loads it with next/dynamic and `ssr: false`, because sigma needs a browser.
// May import: scene, wire, _i18n, sigma folder. Invariants: fills the box it is given and scrolls inside it where the picture is higher;
// without WebGL 2 the same picture comes as SVG with links.
import { type ReactElement, useCallback, useRef, useState } from 'react';
import type { NodeId } from '#graph/model/ids';
import type { SegmentStatus } from '#graph/model/vocabulary';
import type { DrawnCounts, Expansion } from '#graph/scene/city/drawn-counts';
import type { CityView } from '#graph/wire/city';
import type { CameraView, CityLens } from '#graph/wire/view-state';
import type { Locale } from '../../../_i18n/define-messages';
import { AxisRow } from './axis-row';
import styles from './city-canvas.module.css';
import { CityStage } from './city-stage';
import { StaticCity } from './static-city';
import { useStageSize } from './use-stage-size';

export type CityCanvasProps = {
  readonly view: CityView;
  readonly locale: Locale;
  readonly lens: Exclude<CityLens, 'table'>;
  /** States kept in the picture; empty means all four. */
  readonly states: readonly SegmentStatus[];
  readonly selected: NodeId | undefined;
  /** Neighbours of things, in the order they were asked for. */
  readonly expanded: readonly Expansion[];
  /** Camera of the address; absent means the whole picture. */
  readonly camera: CameraView | undefined;
  readonly onSelect: (id: NodeId | undefined) => void;
  /** The reader wants the page of a thing: double click, or Enter on the selected one. */
  readonly onOpen: (id: NodeId) => void;
  /** After the reader moved the picture and let go. */
  readonly onCamera: (camera: CameraView | undefined) => void;
  readonly onDrawn: (drawn: DrawnCounts) => void;
};

export function CityCanvas(props: CityCanvasProps): ReactElement {
  const scroller = useRef<HTMLDivElement>(null);
  const size = useStageSize(scroller);
  const [hasFailed, setFailed] = useState(false);
  const onFailure = useCallback(() => setFailed(true), []);
  const buttons = useRef<HTMLDivElement>(null);
  return (
    <div className={styles['root']}>
      <AxisRow locale={props.locale} buttons={buttons} />
      <div ref={scroller} className={styles['scroller']}>
        {size === undefined ? null : hasFailed ? (
          <StaticCity {...props} size={size} />
        ) : (
          <CityStage {...props} size={size} scroller={scroller} buttons={buttons} onFailure={onFailure} />
        )}
      </div>
    </div>
  );
}
