// Grounds of the industries, under the marks and links. May import: scene. Invariant: pure decoration, named by the labels above.
import type { CityLayout } from '#graph/scene/city/layout-types';
import styles from './city-canvas.module.css';

export function CityBoxes({ layout }: { readonly layout: CityLayout }) {
  return (
    <>
      {layout.boxes.map(({ id, rect }) => (
        <div
          key={id}
          className={styles['box']}
          style={{ left: rect.x, top: rect.y, width: rect.width, height: rect.height }}
        />
      ))}
    </>
  );
}
