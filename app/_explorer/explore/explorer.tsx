'use client';
// The explorer: filters, picture, details, and the same as a tree of sentences. May import: wire, scene, _ui, _i18n.
// Invariants: the address is the view; whatever the picture shows, the tree shows too, with the same selection and filters.
import { useMemo } from 'react';
import { buildAtlas } from '#graph/scene/explore/atlas';
import { toKnownState } from '#graph/scene/explore/known-state';
import type { ExploreView } from '#graph/wire/explore';
import type { Sentence } from '#graph/wire/ref';
import type { Locale } from '../../_i18n/define-messages';
import { exploreMessages } from '../../_i18n/explore';
import { toSentence } from '../../_i18n/names';
import { type ExploreAddress, ExploreAddressProvider, useExploreBar, useSteady } from './explore-address';
import { ExploreScene } from './explore-scene';
import styles from './explorer.module.css';
import { useExploreView } from './use-explore-view';

type Props = { readonly headline: Sentence; readonly locale: Locale };

export function Explorer({ headline, locale }: Props) {
  const m = exploreMessages[locale];
  const names = useMemo(() => ({ start: m.start, camera: m.stepCamera, found: m.stepFound }), [m]);
  const address = useExploreBar(names);
  const { loaded, retry } = useExploreView();
  return (
    <div className={styles['page']}>
      {loaded.phase === 'ready' ? (
        <LoadedScene view={loaded.view} address={address} locale={locale} />
      ) : (
        <>
          <h1 className={styles['title']}>{toSentence(headline, locale)}</h1>
          <p className={styles['waiting']} role="status">
            {loaded.phase === 'loading' ? m.loading : loaded.phase === 'lost' ? m.lost : m.failed}
            {loaded.phase === 'failed' ? (
              <button type="button" onClick={retry}>
                {m.retry}
              </button>
            ) : undefined}
          </p>
        </>
      )}
    </div>
  );
}

type LoadedProps = { readonly view: ExploreView; readonly address: ExploreAddress; readonly locale: Locale };

/** From here on the view names only what the data hold. */
function LoadedScene({ view, address, locale }: LoadedProps) {
  const atlas = useMemo(() => buildAtlas(view), [view]);
  const { state: found, unknown } = useMemo(() => toKnownState(atlas, address.state), [atlas, address.state]);
  const state = useSteady(found);
  const known = useMemo(() => ({ ...address, state }), [address, state]);
  return (
    <ExploreAddressProvider value={known}>
      <ExploreScene atlas={atlas} unknown={unknown} locale={locale} />
    </ExploreAddressProvider>
  );
}
