import type { Atlas } from '#graph/scene/explore/atlas';
import type { StressLook } from '#graph/scene/explore/stress/run-stress';
import { drawLook, STRESS_INK } from '#graph/scene/explore/stress/stress-lines';
import type { Locale } from '../../../_i18n/define-messages';
import { exploreStressMessages } from '../../../_i18n/explore-stress';
import { MixedText } from '../../../_ui/mixed-text';
import { ExploreLink, useExploreAddress } from '../explore-address';
import styles from './stress.module.css';
import { toStressPage, toStressSentence, toStressWord } from './stress-words';
import { useStressResult } from './use-stress';

type Props = { readonly atlas: Atlas; readonly locale: Locale };

const LOOKS: readonly StressLook[] = ['off', 'stopped', 'strained'];

/** While something is switched off: the answer, what the marks mean, and the way to every reason. */
export function StressBar({ atlas, locale }: Props) {
  const m = exploreStressMessages[locale];
  const { off, outside } = useExploreAddress().state;
  const result = useStressResult();
  if (off.length + outside.length === 0) return undefined;
  return (
    <section className={styles['bar']} aria-label={m.title}>
      <p role="status">
        {result === undefined ? (
          m.working
        ) : (
          <MixedText locale={locale}>{toStressSentence({ off, outside }, result, { atlas, locale })}</MixedText>
        )}
      </p>
      {atlas.view.truncated === null ? undefined : <p>{m.partial}</p>}
      <ul>
        {LOOKS.map((look) => (
          <li key={look}>
            <Sample look={look} />
            {toStressWord(look, locale)}
          </li>
        ))}
        <li>
          <a href={toStressPage({ off, outside })}>{m.page}</a>
        </li>
        <li>
          <ExploreLink change={{ off: [], outside: [] }} step={m.restartAll}>
            {m.restartAll}
          </ExploreLink>
        </li>
      </ul>
    </section>
  );
}

/** The mark as the picture draws it. */
function Sample({ look }: { readonly look: StressLook }) {
  const { width, opacity } = STRESS_INK[look];
  const lines = drawLook({ kind: 'box', x: 1, y: 1, width: 16, height: 12 }, look);
  return (
    <svg width="18" height="14" viewBox="0 0 18 14" aria-hidden="true">
      <rect x="1" y="1" width="16" height="12" fill="var(--surface)" stroke="var(--line-strong)" strokeWidth="0.8" />
      {lines.map(({ from, to }) => (
        <path
          key={`${from.x} ${from.y} ${to.x} ${to.y}`}
          d={`M${from.x} ${from.y}L${to.x} ${to.y}`}
          stroke="var(--ink)"
          strokeWidth={width}
          strokeOpacity={opacity}
        />
      ))}
    </svg>
  );
}
