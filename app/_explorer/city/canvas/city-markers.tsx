// Rims round the selected thing and the one pointed at, and the words about the latter. In px of the picture.
// May import: scene. Invariant: a tip stays on the side where there is room and never takes the pointer.
import type { Thing } from '#graph/scene/city/things';
import styles from './city-canvas.module.css';
import type { Description } from './describe-thing';

/** A round rim for chains, a flat one round the mark and name of everything else. */
export function Marker({ thing, look }: { readonly thing: Thing; readonly look: 'selected' | 'pointed' | 'keyed' }) {
  const { kind, x, y, radius, cell } = thing;
  if (kind === 'chain') {
    const size = 2 * (radius * 1.06 + 3);
    return (
      <div
        className={`${styles['marker']} ${styles[look]}`}
        data-marker={look}
        style={{ left: x, top: y, width: size, height: size }}
      />
    );
  }
  const place = {
    left: cell.x + cell.width / 2,
    top: cell.y + cell.height / 2,
    width: cell.width,
    height: cell.height,
  };
  return <div className={`${styles['marker']} ${styles['flat']} ${styles[look]}`} data-marker={look} style={place} />;
}

type TipProps = {
  readonly thing: Thing;
  readonly words: Description;
  readonly isRight: boolean;
  readonly isUp: boolean;
};

export function ThingTip({ thing, words, isRight, isUp }: TipProps) {
  const { cell } = thing;
  const side = isRight ? { left: cell.x + cell.width } : { left: cell.x };
  const shift = `scale(var(--px)) translate(${isRight ? '6px' : 'calc(-100% - 6px)'}, ${isUp ? '-100%' : '0'})`;
  return (
    <div
      className={styles['tip']}
      style={{ ...side, top: isUp ? cell.y + cell.height : cell.y, transform: shift, transformOrigin: '0 0' }}
    >
      <b>{words.name}</b>
      <small>{words.kind}</small>
      {words.lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}
