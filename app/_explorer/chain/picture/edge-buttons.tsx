import type { HiddenCards, Side } from '#graph/scene/lanes/stage-view';
import { chainMessages } from '../../../_i18n/chain';
import type { Locale } from '../../../_i18n/define-messages';
import styles from './edge-buttons.module.css';
import type { StageHandle } from './use-stage-camera';

const TURNS = { left: { x: -1, y: 0 }, right: { x: 1, y: 0 }, above: { x: 0, y: -1 }, below: { x: 0, y: 1 } } as const;
/** Under the cards, so that the names of the lanes stay in sight. */
const BOTTOM = ['left', 'below', 'right'] as const;
const ARROWS = { left: 'M10 3L5 8l5 5', right: 'M6 3l5 5-5 5', above: 'M3 10l5-5 5 5', below: 'M3 6l5 5 5-5' } as const;

type Props = { readonly hidden: HiddenCards; readonly onTurn: StageHandle['turn']; readonly locale: Locale };

/** Where the picture goes on out of view, how many cards stand there, and the way to them. */
export function EdgeButtons({ hidden, onTurn, locale }: Props) {
  const m = chainMessages[locale];
  const button = (side: Side) => (
    <button key={side} type="button" className={styles['edge']} title={m.moreHelp} onClick={() => onTurn(TURNS[side])}>
      {side === 'right' || side === 'below' ? m.more(side, hidden[side]) : undefined}
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d={ARROWS[side]} stroke="currentColor" strokeWidth="1.8" fill="none" />
      </svg>
      {side === 'left' || side === 'above' ? m.more(side, hidden[side]) : undefined}
    </button>
  );
  return (
    <>
      {hidden.above === 0 ? undefined : <div className={styles['top']}>{button('above')}</div>}
      {BOTTOM.every((side) => hidden[side] === 0) ? undefined : (
        <div className={styles['bottom']}>
          {BOTTOM.map((side) => (hidden[side] > 0 ? button(side) : <span key={side} />))}
        </div>
      )}
    </>
  );
}
