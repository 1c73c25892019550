// Names over the picture: chains with their number, industries, districts upright, captions of rows. Placed in px of the picture;
// the layer around them moves with the camera. May import: scene, _i18n. Invariants: every name can be found by its thing's id;
// a label never takes the pointer, the picture under it does.
import { memo } from 'react';
import type { NodeId } from '#graph/model/ids';
import type { CityLayout, Slot } from '#graph/scene/city/layout-types';
import styles from './city-labels.module.css';

export type LabelText = {
  readonly number: string | undefined;
  readonly sub: string | undefined;
  /** The number stands on a dark step of the heat scale. */
  readonly isOnDark: boolean;
};
type LabelsProps = {
  readonly layout: CityLayout;
  readonly textOf: (slot: Slot) => LabelText;
  readonly captions: readonly string[];
  readonly isBack: (id: NodeId) => boolean;
  /** Under the plate of an expanded thing. */
  readonly isCovered: (id: NodeId) => boolean;
  readonly shift: (id: NodeId) => number;
  readonly shownPrograms: ReadonlySet<NodeId>;
};

export function CityLabels({ layout, textOf, captions, isBack, isCovered, shift, shownPrograms }: LabelsProps) {
  return (
    <>
      {layout.slots.map((slot) =>
        isCovered(slot.id) || (slot.kind === 'program' && !shownPrograms.has(slot.id)) ? null : (
          <SlotLabel
            key={slot.id}
            slot={slot}
            language={layout.language}
            isBack={isBack(slot.id)}
            shift={shift(slot.id)}
            {...textOf(slot)}
          />
        ),
      )}
      {layout.captions.map(({ kind, key, rect }, index) => (
        <span
          key={`${kind} ${key} ${rect.x} ${rect.y}`}
          className={styles['caption']}
          style={{ left: rect.x, top: rect.y, width: rect.width }}
        >
          {captions[index]}
        </span>
      ))}
    </>
  );
}

type SlotLabelProps = LabelText & {
  readonly slot: Slot;
  readonly language: CityLayout['language'];
  readonly isBack: boolean;
  readonly shift: number;
};

const SlotLabel = memo(function SlotLabel({ slot, language, isBack, shift, number, sub, isOnDark }: SlotLabelProps) {
  const { id, kind, x, y, radius, lines } = slot;
  const look = `${isBack ? styles['back'] : ''} ${shift === 0 ? '' : styles['raised']}`;
  return (
    <div
      className={`${styles['label']} ${styles[kind]} ${styles[language]} ${look}`}
      data-thing={id}
      style={{ left: x, top: y }}
    >
      {number === undefined ? null : (
        <span className={`${styles['number']} ${isOnDark ? styles['on-dark'] : ''}`}>{number}</span>
      )}
      <span
        className={styles['text']}
        style={kind === 'district' && shift > 0 ? { bottom: shift } : { top: toTextTop(kind, radius) + shift }}
      >
        {lines.map((line) => (
          <span key={line} className={styles['line']}>
            {line}
          </span>
        ))}
        {sub === undefined || shift > 0 ? null : <span className={styles['sub']}>{sub}</span>}
      </span>
    </div>
  );
});

function toTextTop(kind: Slot['kind'], radius: number): number {
  if (kind === 'chain') return radius + 3;
  return kind === 'district' ? 13 : 0;
}
