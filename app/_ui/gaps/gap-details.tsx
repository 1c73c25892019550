import type { GapItem } from '#graph/wire/gaps';
import type { Locale } from '../../_i18n/define-messages';
import { gapsMessages } from '../../_i18n/gaps';
import { toWord } from '../../_i18n/vocabulary';
import { SourceLine } from '../source-line';
import { ThingLink } from '../thing-link';
import { ZhText } from '../zh-text';
import styles from './gap-table.module.css';

/** What a row rests on, folded: the segments that use it, what texts say of it, the source of its state. */
export function GapDetails({ item, locale }: { readonly item: GapItem; readonly locale: Locale }) {
  const m = gapsMessages[locale];
  const { usedBy, findingItems, state } = item;
  if (usedBy.length === 0 && findingItems.length === 0 && state.source === undefined) return undefined;
  return (
    <details className={styles['details']}>
      <summary>{m.details(usedBy.length, findingItems.length)}</summary>
      {usedBy.length === 0 ? undefined : (
        <>
          <h3>{m.usedBy}</h3>
          <ul>
            {usedBy.map(({ required, ...segment }) => (
              <li key={segment.id}>
                <ThingLink thing={segment} locale={locale} />
                <small>{toWord('necessity', required ? 'required' : 'optional', locale)}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      {findingItems.length === 0 ? undefined : (
        <>
          <h3>{m.findings}</h3>
          <ul>
            {findingItems.map((finding) => (
              <li key={finding.id}>
                <small>{toWord('finding', finding.findingKind, locale)}</small>
                <ZhText locale={locale}>{finding.nameZh}</ZhText>
                {finding.sources.map((source) => (
                  <SourceLine key={source.id} source={source} locale={locale} />
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
      {state.source === undefined ? undefined : (
        <>
          <h3>{m.stateSource}</h3>
          <SourceLine source={state.source} locale={locale} />
        </>
      )}
    </details>
  );
}
