import styles from './lens-switch.module.css';
import { useNarrow } from './use-narrow';
import { useViewAddress, ViewLink } from './view-address';

/** Names of lenses, in the order in which they are offered. */
export type LensWords<Lens extends string> = Readonly<Record<Lens, string>>;

/** The lenses side by side. Each is a link; the camera belongs to the picture one leaves. */
export function LensSwitch({ words, label }: { readonly words: LensWords<string>; readonly label: string }) {
  const { state } = useViewAddress();
  const isNarrow = useNarrow() === true;
  const current = state.lens ?? (isNarrow ? 'table' : 'supply');
  return (
    <nav className={styles['lenses']} aria-label={label}>
      {Object.entries(words).map(([lens, word]) => (
        <ViewLink
          key={lens}
          change={{ lens, camera: undefined }}
          className={styles['lens']}
          aria-current={lens === current ? 'true' : undefined}
        >
          {word}
        </ViewLink>
      ))}
    </nav>
  );
}
