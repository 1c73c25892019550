import type { ChainView } from '#graph/wire/chain';
import type { Lanes } from '#graph/wire/lanes';
import styles from './weakest-path.module.css';

type Props = {
  readonly view: Pick<ChainView, 'diagnosis'>;
  readonly lanes: Lanes;
  /** Something else stands out now. */
  readonly isBack: boolean;
};

/** The way from input to end use that meets most gaps, as a wide line under the links it follows; the panel says it in words. */
export function WeakestPath({ view, lanes, isBack }: Props) {
  const ids = (view.diagnosis?.weakestPath?.segments ?? []).map(({ id }) => id);
  const steps = ids.slice(1).flatMap((to, at) => {
    const route = lanes.routes.find((item) => item.from === ids[at] && item.to === to);
    return route === undefined ? [] : [route];
  });
  if (steps.length === 0) return undefined;
  return (
    <svg
      className={`${styles['path']} ${isBack ? styles['back'] : ''}`}
      width={lanes.width}
      height={lanes.height}
      viewBox={`0 0 ${lanes.width} ${lanes.height}`}
      data-weakest={steps.length}
      aria-hidden="true"
    >
      {steps.map(({ id, points }) => (
        <polyline key={id} points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      ))}
    </svg>
  );
}
