import type { ReactNode } from 'react';
import type { NodeKind } from '#graph/model/ids';
import styles from './kind-mark.module.css';

/** Shape of a kind, as the pictures draw it; the word always stands beside it. */
export function KindMark({ kind }: { readonly kind: NodeKind }) {
  return (
    <svg className={`${styles['mark']} ${styles[kind]}`} width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
      {SHAPES[kind]}
    </svg>
  );
}

const PAGE = <path d="M4.5 2.5h6l3 3v10h-9zM6.8 8h4.6M6.8 10.6h4.6M6.8 13h3" />;

const SHAPES: Readonly<Record<NodeKind, ReactNode>> = {
  city: <path d="M2.5 15.5v-6l4-3v9m0-6V3.5l5-1.5v13.5m0-8 4 2v6zM1.5 15.5h15" />,
  industry: <rect x="3" y="3" width="12" height="12" />,
  chain: <circle cx="9" cy="9" r="5.5" strokeWidth="3" />,
  segment: <rect x="1.5" y="5" width="15" height="8" rx="1.5" />,
  enterprise: <path d="M2.5 15.5v-7l4 2.5v-2.5l4 2.5V4h4v11.5z" />,
  district: <path d="M9 2l7 7-7 7-7-7z" className={styles['solid']} />,
  region: <path d="M9 2l7 7-7 7-7-7z" />,
  program: <path d="M9 3l6.5 11.5h-13z" />,
  indicator: <path d="M3 15.5v-5m4 5v-8m4 8V4.5m4 11v-13" />,
  finding: <path d="M4.5 16V2.5h8.5l-2 3 2 3H4.5" />,
  event: <path d="M3 4.5h12v11H3zM3 8h12M6 2.5v3m6-3v3" />,
  source: PAGE,
  'industry-code': <path d="M6.5 2.5l-2 13m8-13l-2 13M2.5 6.5h13m-13.5 5h13" />,
};
