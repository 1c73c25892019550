import type { NodeKind } from '#graph/model/ids';
import type { Fact } from '#graph/wire/thing';
import type { Locale } from '../_i18n/define-messages';
import { toFigureWords, toPeriodWords } from '../_i18n/figures';
import { thingMessages } from '../_i18n/thing';
import { toFactWord, toWord } from '../_i18n/vocabulary';
import styles from './fact-list.module.css';
import { MixedText } from './mixed-text';
import { OutsideLink } from './outside-link';
import { Panel } from './panel';

type Props = { readonly facts: readonly Fact[]; readonly kind: NodeKind; readonly locale: Locale };

/** Facts of a thing as a list of terms; closed words translated, numbers with their unit. */
export function FactList({ facts, kind, locale }: Props) {
  const m = thingMessages[locale];
  if (facts.length === 0) return undefined;
  return (
    <Panel title={m.facts}>
      <dl className={styles['list']}>
        {facts.map((fact) => (
          <div key={fact.key}>
            <dt>{isOfStructure(fact, kind) ? m.structureConfidence : toWord('fact', fact.key, locale)}</dt>
            <dd>
              <FactValue fact={fact} locale={locale} />
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

/** How sure a segment's place in its chain is; how sure its state is stands with the state. */
function isOfStructure({ key }: Fact, kind: NodeKind): boolean {
  return kind === 'segment' && key === 'confidence';
}

function FactValue({ fact, locale }: { readonly fact: Fact; readonly locale: Locale }) {
  const m = thingMessages[locale];
  const { key, value, unit } = fact;
  if (key === 'url' && typeof value === 'string')
    return <OutsideLink url={value} label={`${m.openSource}: ${value}`} locale={locale} />;
  if (key === 'period' && typeof value === 'string') return toPeriodWords(value, locale);
  if (typeof value === 'boolean') return value ? m.yes : m.no;
  if (typeof value === 'number') return toNumberText(value, unit, locale);
  const parts = typeof value === 'string' ? [value] : value;
  const words = parts.map((part) => toFactWord(key, part, locale));
  return <MixedText locale={locale}>{words.join(locale === 'zh' ? '、' : ', ')}</MixedText>;
}

function toNumberText(value: number, unit: string | undefined, locale: Locale): string {
  if (unit === undefined) return String(value);
  const words = toFigureWords(value, unit, locale);
  return `${words.amount} ${words.unit}`.trim();
}
