import type { ReactNode } from 'react';
import { EXPLORE_LENSES, type ExploreLens, GROUPINGS, READINGS } from '#graph/wire/explore-state';
import type { Locale } from '../../_i18n/define-messages';
import { exploreMessages } from '../../_i18n/explore';
import { CopyLink } from '../view/copy-link';
import { ExploreLink, useExploreAddress } from './explore-address';
import styles from './explore-toolbar.module.css';
import { toLensWord, toReadingWord } from './explore-words';
import { StepButtons } from './step-buttons';

type Props = { readonly locale: Locale; readonly children?: ReactNode };

/** Readings at the left, lens and grouping in the middle, steps and links at the right. */
export function ExploreToolbar({ locale, children }: Props) {
  return (
    <div className={styles['toolbar']}>
      <ReadingSwitch locale={locale} />
      <LensMenu locale={locale} />
      <GroupingSwitch locale={locale} />
      <div className={styles['end']}>
        <StepButtons locale={locale} />
        {children}
        <CopyLink locale={locale} />
      </div>
    </div>
  );
}

function ReadingSwitch({ locale }: Props) {
  const m = exploreMessages[locale];
  const { state } = useExploreAddress();
  const hints = { lanes: m.readingLanesHint, force: m.readingForceHint, map: m.readingMapHint };
  return (
    <nav className={styles['switch']} aria-label={m.readings}>
      {READINGS.map((reading) => {
        const word = toReadingWord(reading, locale);
        return (
          <ExploreLink
            key={reading}
            change={{ reading, camera: undefined }}
            step={m.stepReading(word)}
            aria-current={state.reading === reading ? 'true' : undefined}
            title={hints[reading]}
          >
            {word}
          </ExploreLink>
        );
      })}
    </nav>
  );
}

function LensMenu({ locale }: Props) {
  const m = exploreMessages[locale];
  const { state, go } = useExploreAddress();
  const choose = (lens: ExploreLens) => go({ lens }, m.stepLens(toLensWord(lens, locale)));
  return (
    <label className={styles['field']}>
      {m.lenses}
      <select value={state.lens} onChange={(event) => choose(toLens(event.target.value))}>
        {EXPLORE_LENSES.map((lens) => (
          <option key={lens} value={lens}>
            {toLensWord(lens, locale)}
          </option>
        ))}
      </select>
    </label>
  );
}

function toLens(value: string): ExploreLens {
  return EXPLORE_LENSES.find((lens) => lens === value) ?? 'state';
}

function GroupingSwitch({ locale }: Props) {
  const m = exploreMessages[locale];
  const { state, go } = useExploreAddress();
  const words = { segment: m.groupingSegment, district: m.groupingDistrict };
  // The map gathers firms in their districts whatever is chosen here.
  if (state.reading === 'map') return <TilesSwitch locale={locale} />;
  return (
    <label className={styles['field']}>
      {m.grouping}
      <select
        value={state.grouping}
        onChange={(event) => {
          const grouping = GROUPINGS.find((item) => item === event.target.value) ?? 'segment';
          go({ grouping, camera: undefined }, m.stepGroup(words[grouping]));
        }}
      >
        {GROUPINGS.map((grouping) => (
          <option key={grouping} value={grouping}>
            {words[grouping]}
          </option>
        ))}
      </select>
    </label>
  );
}

function TilesSwitch({ locale }: Props) {
  const m = exploreMessages[locale];
  const { state } = useExploreAddress();
  return (
    <nav className={styles['switch']} aria-label={m.readingMap}>
      {[false, true].map((tiles) => (
        <ExploreLink
          key={String(tiles)}
          change={{ tiles, camera: undefined }}
          step={m.stepTiles}
          aria-current={state.tiles === tiles ? 'true' : undefined}
        >
          {tiles ? m.tiles : m.shapes}
        </ExploreLink>
      ))}
    </nav>
  );
}
