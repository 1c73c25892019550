'use client';
import type { KeyboardEvent } from 'react';
import { exploreMessages } from '../../../_i18n/explore';
import { graphicsCardMessages } from '../../../_i18n/graphics-card';
import { useExploreAddress } from '../explore-address';
import styles from '../explore-picture.module.css';
import { type Command, findCommand } from '../keys';
import { SpokenSelection, Tip, ZoomButtons } from './stage-parts';
import { type StageInput, useStage } from './use-stage';

export type StageProps = StageInput & { readonly onCommand: (command: Command) => void };

/** The living picture: grounds, sigma, names, and what pointer and keys do. */
export function ExploreStage({ onCommand, ...input }: StageProps) {
  const { atlas, ids, locale } = input;
  const m = exploreMessages[locale];
  const { select } = useExploreAddress().state;
  const { container, isLost, layers, hovered, onDown, onMove, onLeave } = useStage(input);
  const onKey = (event: KeyboardEvent) => {
    const command = findCommand(event, true);
    if (command === undefined) return;
    event.preventDefault();
    onCommand(command);
  };
  return (
    <>
      <canvas ref={layers.under} className={`${styles['layer']} ${styles['under']}`} />
      <div
        ref={container}
        className={styles['stage']}
        role="application"
        aria-label={m.picture}
        aria-describedby="explore-spoken"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture takes keys; what it shows is read out below
        tabIndex={0}
        onPointerDownCapture={onDown}
        onPointerMove={onMove}
        onPointerLeave={onLeave}
        onKeyDown={onKey}
      />
      <canvas ref={layers.over} className={`${styles['layer']} ${styles['over']}`} />
      <SpokenSelection {...{ atlas, ids, locale, select }} />
      {isLost ? (
        <p className={styles['lost']} role="status">
          {graphicsCardMessages[locale].paused}
        </p>
      ) : undefined}
      <Tip {...{ atlas, ids, locale, hovered }} />
      <ZoomButtons locale={locale} onCommand={onCommand} />
    </>
  );
}
