import type { CompletenessView } from '#graph/wire/diagnosis';
import type { Locale } from '../_i18n/define-messages';
import { diagnosisMessages } from '../_i18n/diagnosis';
import styles from './completeness-ring.module.css';

type Props = { readonly completeness: CompletenessView; readonly locale: Locale };

const RADIUS = 20;
const LENGTH = 2 * Math.PI * RADIUS;
const KEYS = ['count', 'weighted', 'mustHave'] as const;

/** How complete a chain is: the count as a ring, the other two versions and the share to be verified beside it. */
export function CompletenessRing({ completeness, locale }: Props) {
  const m = diagnosisMessages[locale];
  const { count, unknownShare } = completeness;
  return (
    <div className={styles['part']}>
      <svg className={styles['ring']} width="52" height="52" viewBox="0 0 52 52" aria-hidden="true">
        <circle className={styles['ground']} cx="26" cy="26" r={RADIUS} />
        <circle
          className={styles['value']}
          cx="26"
          cy="26"
          r={RADIUS}
          strokeDasharray={`${(count.value ?? 0) * LENGTH} ${LENGTH}`}
          transform="rotate(-90 26 26)"
        />
        <text x="26" y="31" textAnchor="middle">
          {count.value === undefined ? m.notKnown : m.percent(count.value)}
        </text>
      </svg>
      <dl className={styles['figures']}>
        {KEYS.map((key) => {
          const { value, known } = completeness[key];
          return (
            <div key={key} title={m[`${key}Help`]}>
              <dt>{m[key]}</dt>
              <dd>{value === undefined ? m.nothingKnown : m.ofKnown(value, known)}</dd>
            </div>
          );
        })}
        <div>
          <dt>{m.unknown}</dt>
          <dd>{unknownShare === undefined ? m.nothingKnown : m.unknownShare(count.unknown, unknownShare)}</dd>
        </div>
      </dl>
    </div>
  );
}
