'use client';
// Scenarios kept under a name on this device. May import: kept-addresses, words.
// Invariant: a scenario is its address; without a script nothing is shown, because nothing could be kept.
import { useEffect, useState } from 'react';
import type { Locale } from '../../_i18n/define-messages';
import { scenarioMessages } from '../../_i18n/scenario';
import { type Kept, keptSchema, mergeKept, readKept, storeKept } from '../kept-addresses';
import styles from './scenario.module.css';

const KEY = 'chainatlas.scenarios';

type Props = { readonly name: string; readonly hasEdits: boolean; readonly locale: Locale };

export function KeptScenarios({ name: given, hasEdits, locale }: Props) {
  const m = scenarioMessages[locale];
  const [kept, setKept] = useState<readonly Kept[]>();
  const [name, setName] = useState(given);
  const [isRefused, setRefused] = useState(false);
  useEffect(() => setKept(readKept(window.localStorage.getItem(KEY))), []);
  if (kept === undefined) return undefined;
  const keep = (next: readonly Kept[]) => {
    setKept(next);
    setRefused(!storeKept(KEY, next));
  };
  const save = () => {
    const parsed = keptSchema.safeParse({ name, search: window.location.search });
    if (parsed.success) keep(mergeKept(kept, [parsed.data]));
  };
  return (
    <section className={styles['part']} aria-label={m.keep}>
      <h3>{m.keep}</h3>
      {hasEdits ? (
        <form
          className={styles['row']}
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <input
            value={name}
            maxLength={80}
            required
            aria-label={m.keepLabel}
            placeholder={m.keepLabel}
            onChange={(event) => setName(event.target.value)}
          />
          <button type="submit">{m.keepDo}</button>
        </form>
      ) : undefined}
      {kept.length === 0 ? <p className={styles['note']}>{hasEdits ? m.keepNone : m.keepNeedsEdits}</p> : undefined}
      {kept.map((item) => (
        <p key={item.name} className={styles['row']}>
          <a href={`/scenario${item.search}`}>{item.name}</a>
          <button type="button" onClick={() => keep(kept.filter((other) => other !== item))}>
            {m.keepRemove}
          </button>
        </p>
      ))}
      {isRefused ? <p role="status">{m.keepFailed}</p> : undefined}
    </section>
  );
}
