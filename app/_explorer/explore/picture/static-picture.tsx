'use client';
import { useEffect, useState } from 'react';
import type { Locale } from '../../../_i18n/define-messages';
import { exploreMessages } from '../../../_i18n/explore';
import { graphicsCardMessages } from '../../../_i18n/graphics-card';
import styles from '../explore-picture.module.css';
import type { ExportView } from '../export/export-view';

type Props = { readonly view: ExportView; readonly locale: Locale };

/** The same picture as one still file, where the browser has no WebGL or lost it. The tree of sentences and the panel work as ever. */
export function StaticPicture({ view, locale }: Props) {
  const m = exploreMessages[locale];
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    let isGone = false;
    const choice = { format: 'svg', times: 1, paper: 'a4', window: undefined } as const;
    import('../export/make-file')
      .then(({ makeFile }) => makeFile(view, choice, locale))
      .then(
        ({ blob }) => {
          if (!isGone) setAddress(URL.createObjectURL(blob));
        },
        () => undefined,
      );
    return () => {
      isGone = true;
    };
  }, [view, locale]);
  return (
    <figure className={styles['still']}>
      <figcaption>{graphicsCardMessages[locale].missing}</figcaption>
      {address === undefined ? undefined : (
        // Given back once it is read: what was read stays, and what still waits to be read must not be taken away.
        // biome-ignore lint/performance/noImgElement: it is made in the browser, there is nothing to load better
        <img src={address} alt={m.picture} onLoad={() => URL.revokeObjectURL(address)} />
      )}
    </figure>
  );
}
