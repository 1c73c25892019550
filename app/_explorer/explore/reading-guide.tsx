import type { Atlas } from '#graph/scene/explore/atlas';
import type { Locale } from '../../_i18n/define-messages';
import { exploreMessages } from '../../_i18n/explore';
import { exploreLensMessages } from '../../_i18n/explore-lens';
import { useExploreAddress } from './explore-address';
import styles from './explore-panel.module.css';
import { toLensWord, toReadingWord } from './explore-words';

type Props = { readonly atlas: Atlas; readonly locale: Locale };

/** What the picture says and how to go on, while nothing is selected. */
export function ReadingGuide({ atlas, locale }: Props) {
  const m = exploreMessages[locale];
  const lm = exploreLensMessages[locale];
  const { reading, lens } = useExploreAddress().state;
  const { name, version } = atlas.view.dataset;
  const readings = { lanes: m.readingLanesHint, force: m.readingForceHint, map: m.readingMapHint };
  const lenses = {
    state: lm.lensStateHint,
    confidence: lm.lensConfidenceHint,
    year: lm.lensYearHint,
    share: lm.lensShareHint,
    programs: lm.lensProgramsHint,
    concentration: lm.lensConcentrationHint,
  };
  return (
    <section className={styles['overview']}>
      <h2>{m.overview}</h2>
      <dl className={styles['guide']}>
        <dt>{toReadingWord(reading, locale)}</dt>
        <dd>{readings[reading]}</dd>
        <dt>{toLensWord(lens, locale)}</dt>
        <dd>{lenses[lens]}</dd>
        <dt>{m.guideMove}</dt>
        <dd>{m.guideMoveText}</dd>
        <dt>{m.guideSelect}</dt>
        <dd>{m.guideSelectText}</dd>
        <dt>{m.guideKeys}</dt>
        <dd>{m.guideKeysText}</dd>
      </dl>
      <p className={styles['none']}>
        {name} {version}
      </p>
    </section>
  );
}
