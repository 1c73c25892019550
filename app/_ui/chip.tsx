import type { ReactNode } from 'react';
import styles from './chip.module.css';

type Tone = 'plain' | 'district' | 'program' | 'dashed';

/** A short word in a box: a role, a basis, a tag. */
export function Chip({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={`${styles['chip']} ${styles[tone]}`}>{children}</span>;
}
