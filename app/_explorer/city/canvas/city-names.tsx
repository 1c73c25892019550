// The names of the picture with what they say now: numbers by the filter, programs and neighbours as the zoom has room for them.
// May import: scene, _i18n. Invariant: a name under the plate of an expanded thing gives way, except that thing's own.
import { useMemo } from 'react';
import type { NodeId } from '#graph/model/ids';
import type { Rect, Slot } from '#graph/scene/city/layout-types';
import { toGapShare, toHeatStep, toRingNumber } from '#graph/scene/city/ring';
import type { Cluster } from '#graph/scene/city/satellites';
import { pickZoomLabels, toOuterSide } from '#graph/scene/city/zoom-labels';
import { measureText } from '#graph/scene/lanes/text-width';
import { cityCanvasMessages } from '../../../_i18n/city-canvas';
import type { CityCanvasProps } from './canvas-props';
import { CityLabels, type LabelText } from './city-labels';
import styles from './city-labels.module.css';
import { type CityScene, toCaption } from './use-city-scene';

/** Programs have names from this zoom on, neighbours from the other. */
const PROGRAM_ZOOM = 1.7;
const SATELLITE_ZOOM = 1.9;
const NO_TEXT: LabelText = { number: undefined, sub: undefined, isOnDark: false };

type Props = CityCanvasProps & {
  readonly scene: CityScene;
  readonly isBack: (id: NodeId) => boolean;
  /** Quarters of doublings. */
  readonly zoom: number;
};

export function CityNames({ view, locale, lens, states, scene, isBack, zoom }: Props) {
  const { picture, clusters } = scene;
  const { layout } = picture;
  const scale = 2 ** (zoom / 4);
  const m = cityCanvasMessages[locale];
  const chains = useMemo(
    () => new Map<NodeId, (typeof view.chains)[number]>(view.chains.map((chain) => [chain.id, chain])),
    [view],
  );
  const textOf = (slot: Slot): LabelText => {
    const chain = chains.get(slot.id);
    if (chain === undefined) return NO_TEXT;
    return {
      number: String(toRingNumber(chain.states, states)),
      sub: chain.enterprises > 0 ? m.firms(chain.enterprises) : m.noFirms,
      isOnDark: lens === 'gaps' && toHeatStep(toGapShare(chain.states)) >= 4,
    };
  };
  const captions = layout.captions.map((caption) => toCaption(view, caption, { locale, count: caption.count }));
  const shownPrograms = useMemo(() => pickProgramNames(layout.slots, scale), [layout, scale]);
  const { slots } = picture;
  const satellites = useMemo(
    () => pickSatelliteNames(clusters, { slots, scale, locale }),
    [clusters, slots, scale, locale],
  );
  const clusterOf = new Map<NodeId, Cluster>(clusters.map((cluster) => [cluster.id, cluster]));
  return (
    <>
      <CityLabels
        {...{ layout, textOf, captions, isBack, shownPrograms }}
        isCovered={(id) => !clusterOf.has(id) && clusters.some((cluster) => isUnder(picture.slots.get(id), cluster))}
        shift={(id) => {
          const cluster = clusterOf.get(id);
          const slot = picture.slots.get(id);
          return cluster === undefined || slot === undefined ? 0 : toShift(slot, cluster);
        }}
      />
      {satellites.map(({ id, x, y, name, side }) => (
        <div
          key={id}
          className={`${styles['label']} ${styles['satellite']} ${styles[side]}`}
          data-thing={id}
          style={{ left: x, top: y }}
        >
          <span className={styles['text']}>{name}</span>
        </div>
      ))}
    </>
  );
}

function pickProgramNames(slots: readonly Slot[], scale: number): ReadonlySet<NodeId> {
  const labels = slots
    .filter(({ kind }) => kind === 'program')
    .map(({ id, x, y, radius, lines }) => ({
      id,
      x,
      y,
      radius,
      width: measureText(lines.join(''), 12),
      side: 'above' as const,
    }));
  return pickZoomLabels(labels, { scale, from: PROGRAM_ZOOM, marks: [] });
}

type SatelliteZoom = {
  readonly slots: CityScene['picture']['slots'];
  readonly scale: number;
  readonly locale: CityCanvasProps['locale'];
};

function pickSatelliteNames(clusters: readonly Cluster[], { slots, scale, locale }: SatelliteZoom) {
  const labels = clusters.flatMap((cluster) =>
    cluster.satellites.map((item) => {
      const name = locale === 'en' ? (item.nameEn ?? item.nameZh) : item.nameZh;
      const { id, x, y } = item;
      return { id, x, y, name, radius: 5, width: measureText(name, 12), side: toOuterSide(cluster, item) };
    }),
  );
  const centres = clusters.map(({ id, x, y }) => ({ x, y, radius: (slots.get(id)?.radius ?? 0) * 1.3 }));
  const shown = pickZoomLabels(labels, { scale, from: SATELLITE_ZOOM, marks: [...centres, ...labels] });
  return labels.filter(({ id }) => shown.has(id));
}

/** How far the name of an expanded thing moves, to stand clear of its plate. */
function toShift({ kind, radius }: Slot, cluster: Cluster): number {
  if (kind === 'chain') return cluster.radius - radius;
  return kind === 'district' ? cluster.radius : 0;
}

/** Whether a name meets a plate. */
function isUnder(slot: Slot | undefined, { x, y, radius }: Cluster): boolean {
  if (slot === undefined) return false;
  const area = toNameArea(slot);
  const nearest = {
    x: Math.min(Math.max(x, area.x), area.x + area.width),
    y: Math.min(Math.max(y, area.y), area.y + area.height),
  };
  return Math.hypot(nearest.x - x, nearest.y - y) < radius;
}

function toNameArea({ kind, x, y, radius, lines, cell }: Slot): Rect {
  if (kind !== 'chain') return cell;
  const width = Math.max(...lines.map((line) => measureText(line, 13)));
  return { x: x - width / 2, y: y - radius, width, height: 2 * radius + 3 + lines.length * 16 + 15 };
}
