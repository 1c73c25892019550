'use client';

import { usePathname } from 'next/navigation';
import type { Locale } from '../_i18n/define-messages';
import { frameMessages } from '../_i18n/frame';
import styles from './place-links.module.css';
import { PLACES, toCurrent } from './places';

/** The places, the current one marked. */
export function PlaceLinks({ locale }: { readonly locale: Locale }) {
  const path = usePathname();
  const m = frameMessages[locale];
  return (
    <nav className={styles['places']} aria-label={m.places}>
      {PLACES.map((place) => (
        <a key={place.href} href={place.href} aria-current={toCurrent(place, path)}>
          {m[place.word]}
        </a>
      ))}
    </nav>
  );
}
