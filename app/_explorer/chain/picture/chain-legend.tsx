import type { KeyboardEvent } from 'react';
import type { SegmentStatus } from '#graph/model/vocabulary';
import type { ChainView } from '#graph/wire/chain';
import { chainMessages } from '../../../_i18n/chain';
import type { Locale } from '../../../_i18n/define-messages';
import { diagnosisMessages } from '../../../_i18n/diagnosis';
import { ConfidenceBars } from '../../../_ui/confidence-bars';
import { StateMark } from '../../../_ui/state-mark';
import { VerdictShape } from '../../../_ui/verdict-mark';
import styles from './chain-legend.module.css';
import { FlagMark } from './flag-mark';
import { LineMark } from './line-mark';

type Props = { readonly view: ChainView; readonly states: readonly SegmentStatus[]; readonly locale: Locale };

/** Under the picture: what each mark means, and how much of the chain is drawn. */
export function ChainLegend({ view, states, locale }: Props) {
  return (
    <div className={styles['legend']}>
      <Marks locale={locale} />
      <p className={styles['drawn']}>{toDrawnText(view, states, locale)}</p>
    </div>
  );
}

function Marks({ locale }: { readonly locale: Locale }) {
  const m = chainMessages[locale];
  const marks = listMarks(locale);
  return (
    <div className={styles['marks']}>
      {marks.map(({ key, mark, word, help }) => (
        <span key={key} className={styles['mark']} title={help}>
          {mark}
          {word}
        </span>
      ))}
      <details className={styles['help']} onKeyDown={closeOnEscape}>
        <summary>{m.legendHelp}</summary>
        <dl>
          {(['present', 'weak', 'absent', 'unknown'] as const).map((status) => (
            <div key={status}>
              <dt>
                <StateMark status={status} locale={locale} />
              </dt>
              <dd>{m[STATE_HELP[status]]}</dd>
            </div>
          ))}
          {marks.map(({ key, mark, word, help }) => (
            <div key={key}>
              <dt>
                {mark}
                {word}
              </dt>
              <dd>{help}</dd>
            </div>
          ))}
          <div>
            <dt>{m.legendMove}</dt>
            <dd>{m.pictureHelp}</dd>
          </div>
        </dl>
      </details>
    </div>
  );
}

/** Escape closes the help and leaves the selection as it is. */
function closeOnEscape(event: KeyboardEvent<HTMLDetailsElement>): void {
  if (event.key !== 'Escape' || !event.currentTarget.open) return;
  event.currentTarget.open = false;
  event.preventDefault();
}

const STATE_HELP = {
  present: 'helpPresent',
  weak: 'helpWeak',
  absent: 'helpAbsent',
  unknown: 'helpUnknown',
} as const satisfies Record<SegmentStatus, string>;

function listMarks(locale: Locale) {
  const m = chainMessages[locale];
  const d = diagnosisMessages[locale];
  return [
    { key: 'required', mark: <LineMark look="solid" />, word: m.legendRequired, help: m.legendRequiredHelp },
    { key: 'optional', mark: <LineMark look="dashed" />, word: m.legendOptional, help: m.legendOptionalHelp },
    { key: 'across', mark: <LineMark look="across" />, word: m.legendAcross, help: m.legendAcrossHelp },
    { key: 'hollow', mark: <LineMark look="hollow" />, word: m.legendHollow, help: m.legendHollowHelp },
    { key: 'flag', mark: <FlagMark />, word: m.legendFlag, help: m.legendFlagHelp },
    {
      key: 'bars',
      mark: <ConfidenceBars confidence="medium" locale={locale} />,
      word: m.legendBars,
      help: m.legendBarsHelp,
    },
    {
      key: 'verdict',
      mark: <VerdictShape verdict="fill" size={16} locale={locale} />,
      word: d.verdictLegend,
      help: d.verdictLegendHelp,
    },
    { key: 'weakest', mark: <LineMark look="weakest" />, word: d.weakestLegend, help: d.weakestLegendHelp },
  ] as const;
}

/** "链内 23/23 条、跨链 14/14 条供应全部画出", and under a filter how many segments stand out. */
function toDrawnText(view: ChainView, states: readonly SegmentStatus[], locale: Locale): string {
  const m = chainMessages[locale];
  const rims = [...view.rims.in, ...view.rims.out];
  const inside = { drawn: countDrawn(view, new Set(view.links.map(({ id }) => id))), all: view.links.length };
  const acrossIds = new Set(rims.flatMap((rim) => rim.links.map(({ id }) => id)));
  const across = { drawn: countDrawn(view, acrossIds), all: acrossIds.size };
  const kept = view.segments.filter((card) => states.includes(card.state.status)).length;
  const filtered = states.length === 0 ? [] : [m.filteredOut(kept, view.segments.length)];
  return [...filtered, m.drawn(inside, across, rims.length)].join(locale === 'zh' ? '；' : '; ');
}

/** Links of a set that stand in a route of the picture. */
function countDrawn({ lanes }: ChainView, ids: ReadonlySet<string>): number {
  return new Set((lanes?.routes ?? []).flatMap((route) => route.links.filter((id) => ids.has(id)))).size;
}
