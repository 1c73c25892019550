import type { Stage } from '#graph/model/vocabulary';
import type { ChainView } from '#graph/wire/chain';
import type { LaneBox, Lanes } from '#graph/wire/lanes';
import { chainMessages } from '../../../_i18n/chain';
import type { Locale } from '../../../_i18n/define-messages';
import { toWord } from '../../../_i18n/vocabulary';
import { StateRow } from '../../../_ui/state-counts';
import { listStage } from '../chain-index';
import styles from './lane-grounds.module.css';

type Props = { readonly view: ChainView; readonly lanes: Lanes; readonly locale: Locale };

/** The grounds of the lanes with their titles: what comes in, three stages, what goes out. */
export function LaneGrounds({ view, lanes, locale }: Props) {
  return lanes.lanes.map((lane) => (
    <div
      key={lane.lane}
      className={`${styles['lane']} ${isRim(lane) ? '' : styles['stage']}`}
      style={{ left: lane.x, width: lane.width, height: lane.height }}
    >
      {lane.lane === 'rim-in' || lane.lane === 'rim-out' ? (
        <RimTitle view={view} lane={lane.lane} locale={locale} />
      ) : (
        <StageTitle view={view} stage={lane.lane} locale={locale} />
      )}
    </div>
  ));
}

function isRim({ lane }: LaneBox): boolean {
  return lane === 'rim-in' || lane === 'rim-out';
}

function StageTitle({ view, stage, locale }: Pick<Props, 'view' | 'locale'> & { readonly stage: Stage }) {
  const m = chainMessages[locale];
  const cards = listStage(view, stage);
  const states = { present: 0, weak: 0, absent: 0, unknown: 0 };
  for (const { state } of cards) states[state.status] += 1;
  return (
    <>
      <p className={styles['title']}>
        <b>{toWord('stage', stage, locale)}</b>
        {cards.length === 0 ? m.laneEmpty : m.laneCount(cards.length)}
        <StateRow states={states} locale={locale} />
      </p>
      {cards.length === 0 ? <p className={styles['empty']}>{m.laneEmptyStage}</p> : undefined}
    </>
  );
}

function RimTitle({ view, lane, locale }: Pick<Props, 'view' | 'locale'> & { readonly lane: 'rim-in' | 'rim-out' }) {
  const m = chainMessages[locale];
  const rims = lane === 'rim-in' ? view.rims.in : view.rims.out;
  return (
    <>
      <p className={styles['rimTitle']}>{lane === 'rim-in' ? m.laneIn : m.laneOut}</p>
      {rims.length === 0 ? <p className={styles['empty']}>{m.noRecord}</p> : undefined}
    </>
  );
}
