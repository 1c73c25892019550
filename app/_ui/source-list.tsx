import type { SourceRef } from '#graph/wire/ref';
import type { Locale } from '../_i18n/define-messages';
import { listMessages } from '../_i18n/lists';
import { thingMessages } from '../_i18n/thing';
import { OutsideLink } from './outside-link';
import { Panel } from './panel';
import { SourceLine } from './source-line';
import styles from './source-list.module.css';

/** Sources of a thing, each a link to its own page and to where it was published. */
export function SourceList({ sources, locale }: { readonly sources: readonly SourceRef[]; readonly locale: Locale }) {
  const m = thingMessages[locale];
  return (
    <Panel title={m.sources} note={sources.length}>
      {sources.length === 0 ? <p>{m.noSources}</p> : undefined}
      <ul className={styles['list']}>
        {sources.map((source) => (
          <li key={source.id}>
            <SourceLine source={source} locale={locale} />
            {source.url === undefined ? undefined : (
              <small>
                <OutsideLink url={source.url} label={listMessages[locale].openPage(source.nameZh)} locale={locale} />
              </small>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
