import type { Fact } from '#graph/wire/thing';
import type { Locale } from '../_i18n/define-messages';
import { thingMessages } from '../_i18n/thing';
import { toFactWord, toWord } from '../_i18n/vocabulary';
import styles from './fact-list.module.css';
import { Panel } from './panel';

/** Facts of a thing as a list of terms; closed words translated, numbers with their unit. */
export function FactList({ facts, locale }: { readonly facts: readonly Fact[]; readonly locale: Locale }) {
  const m = thingMessages[locale];
  if (facts.length === 0) return undefined;
  return (
    <Panel title={m.facts}>
      <dl className={styles['list']}>
        {facts.map((fact) => (
          <div key={fact.key}>
            <dt>{toWord('fact', fact.key, locale)}</dt>
            <dd>
              <FactValue fact={fact} locale={locale} />
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

function FactValue({ fact, locale }: { readonly fact: Fact; readonly locale: Locale }) {
  const m = thingMessages[locale];
  const { key, value, unit } = fact;
  if (key === 'url' && typeof value === 'string') {
    return (
      <a href={value} rel="noreferrer noopener" target="_blank" title={m.openSource}>
        {value}
      </a>
    );
  }
  if (typeof value === 'boolean') return value ? m.yes : m.no;
  if (typeof value === 'number') return unit === undefined ? value : `${value} ${unit}`;
  const parts = typeof value === 'string' ? [value] : value;
  const lang = locale === 'en' ? 'zh-CN' : undefined;
  const words = parts.map((part) => toFactWord(key, part, locale));
  const translated = words.some((word, index) => word !== parts[index]);
  return <span lang={translated ? undefined : lang}>{words.join(locale === 'zh' ? '、' : ', ')}</span>;
}
