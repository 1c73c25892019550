'use client';

import { usePathname } from 'next/navigation';
import type { Locale } from '../_i18n/define-messages';
import { frameMessages } from '../_i18n/frame';
import styles from './site-header.module.css';

const PLACES = [
  { href: '/', word: 'city', kinds: [] },
  { href: '/chains', word: 'chains', kinds: ['chain', 'industry', 'industries', 'segment', 'segments'] },
  { href: '/gaps', word: 'gaps', kinds: [] },
  { href: '/districts', word: 'districts', kinds: ['district', 'region', 'enterprise', 'enterprises'] },
  {
    href: '/sources',
    word: 'data',
    kinds: ['source', 'indicator', 'finding', 'program', 'programs', 'event', 'industry-code'],
  },
] as const;

/** The five places, the current one marked; the page of a thing belongs to the place that lists it. */
export function PlaceLinks({ locale }: { readonly locale: Locale }) {
  const path = usePathname();
  const first = path.split('/')[1] ?? '';
  const m = frameMessages[locale];
  return (
    <nav className={styles['places']} aria-label={m.places}>
      {PLACES.map(({ href, word, kinds }) => {
        const here = href === path ? 'page' : kinds.some((kind) => kind === first) ? 'true' : undefined;
        return (
          <a key={href} href={href} aria-current={here}>
            {m[word]}
          </a>
        );
      })}
    </nav>
  );
}
