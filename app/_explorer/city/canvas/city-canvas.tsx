'use client';
// The picture of the whole city. The island loads it with next/dynamic and `ssr: false`, because sigma needs a browser.
// May import: scene, wire, _i18n, sigma folder. Invariants: fills the box it is given and scrolls inside it where the picture is higher;
// without WebGL 2 the same picture comes as SVG with links.
import { type ReactElement, useCallback, useRef, useState } from 'react';
import { AxisRow } from './axis-row';
import type { CityCanvasProps } from './canvas-props';
import styles from './city-canvas.module.css';
import { CityStage } from './city-stage';
import { StaticCity } from './static-city';
import { useStageSize } from './use-stage-size';

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
