'use client';
import { useEffect, useRef } from 'react';
import { chainMessages } from '../../../_i18n/chain';
import { toName } from '../../../_i18n/names';
import { useNarrow } from '../../view/use-narrow';
import { findSelection } from '../chain-index';
import { ChainLegend } from './chain-legend';
import styles from './chain-picture.module.css';
import { ChainStage, type StageProps } from './chain-stage';

/** The picture with what its marks mean and how much of the chain is drawn. */
export function ChainPicture(props: StageProps) {
  const { index, locale, state } = props;
  const m = chainMessages[locale];
  const chosen = index.cards.get(state.select ?? '');
  const isOpen = findSelection(index, state.select) !== undefined;
  const section = useScrolledPicture(isOpen && state.lens === 'supply');
  return (
    <section
      ref={section}
      data-open={isOpen ? '' : undefined}
      className={styles['picture']}
      aria-label={m.pictureSection}
      aria-describedby="chain-picture-help"
    >
      <p id="chain-picture-help" className="visually-hidden">
        {m.pictureHelp}
      </p>
      <p className="visually-hidden" role="status">
        {chosen === undefined ? '' : m.chosen(toName(chosen, locale))}
      </p>
      <ChainStage {...props} />
      <ChainLegend view={index.view} states={state.states} locale={locale} />
    </section>
  );
}

/** On a phone the picture moves up into the room that the sheet leaves. */
function useScrolledPicture(isOpen: boolean) {
  const section = useRef<HTMLElement>(null);
  const isNarrow = useNarrow() === true;
  useEffect(() => {
    if (isOpen && isNarrow) section.current?.scrollIntoView({ block: 'start' });
  }, [isOpen, isNarrow]);
  return section;
}
