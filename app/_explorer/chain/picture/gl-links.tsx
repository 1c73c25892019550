'use client';
// The links drawn by sigma, one WebGL context. Loaded in the browser only.
// May import: sigma folder, scene, react. Invariants: the context is given back on leave; while there is none, the caller shows its SVG.
import { useEffect, useRef } from 'react';
import type { PictureLook } from '#graph/scene/lanes/picture-look';
import { watchTheme } from '../../sigma/city-colours';
import { readLanesColours } from '../../sigma/lanes-colours';
import { buildLanesGraph, paintLanesGraph } from '../../sigma/lanes-graph';
import { type LanesRenderer, openLanesRenderer } from '../../sigma/lanes-renderer';
import styles from './chain-stage.module.css';
import type { PictureScene } from './picture-scene';
import type { StageHandle } from './use-stage-camera';

type Props = {
  readonly scene: PictureScene;
  readonly look: PictureLook;
  readonly handle: StageHandle;
  /** Whether WebGL shows the links now. */
  readonly onShown: (isShown: boolean) => void;
};

export function GlLinks({ scene, look, handle, onShown }: Props) {
  const container = useRef<HTMLDivElement>(null);
  const opened = useRef<Opened>(undefined);
  const paint = useRef<() => void>(() => undefined);
  const lookNow = useRef(look);
  useEffect(() => {
    const { current: element } = container;
    if (element === null) return;
    const graph = buildLanesGraph(scene.pieces, scene.heads);
    paint.current = () => {
      paintLanesGraph(graph, scene, { colours: readLanesColours(element), emphasisOf: lookNow.current.emphasisOf });
      opened.current?.renderer.repaint();
    };
    paint.current();
    opened.current = openOrNothing(() =>
      openLanesRenderer(graph, element, { onFrame: handle.paintLayers, onContext: (isLost) => onShown(!isLost) }),
    );
    if (opened.current === undefined) return;
    handle.follow(opened.current.renderer.follow);
    onShown(true);
    return () => {
      handle.follow(undefined);
      onShown(false);
      opened.current?.renderer.close();
      opened.current = undefined;
    };
  }, [scene, handle, onShown]);
  useEffect(() => {
    lookNow.current = look;
    paint.current();
  }, [look]);
  useEffect(() => watchTheme(() => paint.current()), []);
  return <div ref={container} className={styles['gl']} aria-hidden="true" />;
}

type Opened = { readonly renderer: LanesRenderer };

/** Without WebGL 2 there is no renderer, and nothing is lost. */
function openOrNothing(open: () => LanesRenderer): Opened | undefined {
  try {
    return { renderer: open() };
  } catch {
    return undefined;
  }
}
