'use client';
// The explorer: filters, picture, details, and the same as a tree of sentences. May import: wire, scene, _ui, _i18n.
// Invariants: the address is the view; whatever the picture shows, the tree shows too, with the same selection and filters.
import { useMemo } from 'react';
import { buildAtlas } from '#graph/scene/explore/atlas';
import type { ExploreView } from '#graph/wire/explore';
import type { Sentence } from '#graph/wire/ref';
import type { Locale } from '../../_i18n/define-messages';
import { exploreMessages } from '../../_i18n/explore';
import { toSentence } from '../../_i18n/names';
import { ExploreAddressProvider, useExploreBar } from './explore-address';
import { ExploreScene } from './explore-scene';
import styles from './explorer.module.css';
import { useExploreView } from './use-explore-view';

type Props = { readonly headline: Sentence; readonly locale: Locale };

export function Explorer({ headline, locale }: Props) {
  const m = exploreMessages[locale];
  const address = useExploreBar(m.start);
  const { loaded, retry } = useExploreView();
  return (
    <ExploreAddressProvider value={address}>
      <div className={styles['page']}>
        <h1 className={styles['title']}>{toSentence(headline, locale)}</h1>
        {loaded.phase === 'ready' ? (
          <LoadedScene view={loaded.view} locale={locale} />
        ) : (
          <p className={styles['waiting']} role="status">
            {loaded.phase === 'loading' ? m.loading : loaded.phase === 'lost' ? m.lost : m.failed}
            {loaded.phase === 'failed' ? (
              <button type="button" onClick={retry}>
                {m.retry}
              </button>
            ) : undefined}
          </p>
        )}
      </div>
    </ExploreAddressProvider>
  );
}

function LoadedScene({ view, locale }: { readonly view: ExploreView; readonly locale: Locale }) {
  const atlas = useMemo(() => buildAtlas(view), [view]);
  return <ExploreScene atlas={atlas} locale={locale} />;
}
