// The same picture without WebGL: SVG whose names are links. May import: scene, _i18n.
// Invariant: whatever the living picture shows at rest or selected stands here too, and every thing leads to its page.
import { useEffect, useMemo } from 'react';
import type { NodeId } from '#graph/model/ids';
import { toPath } from '#graph/model/ids';
import { buildMarks, type Glyph, type Mark } from '#graph/scene/city/city-marks';
import { countDrawn } from '#graph/scene/city/drawn-counts';
import type { Slot } from '#graph/scene/city/layout-types';
import { type LinkLine, toLineWidth } from '#graph/scene/city/link-lines';
import { toRingNumber } from '#graph/scene/city/ring';
import { toRingArcs } from '#graph/scene/city/ring-arcs';
import { cityCanvasMessages } from '../../../_i18n/city-canvas';
import { buildCityLines } from '../../sigma/city-sheets';
import type { CityCanvasProps } from './canvas-props';
import { describeThing } from './describe-thing';
import { toSpeech } from './speech';
import styles from './static-city.module.css';
import { type CityScene, toCaption, useCityScene } from './use-city-scene';
import type { StageSize } from './use-stage-size';

const EMPTY: CityCanvasProps['expanded'] = [];

export function StaticCity(props: CityCanvasProps & { readonly size: StageSize }) {
  const { view, locale, lens, states, selected, size, onDrawn } = props;
  const scene = useCityScene({ ...props, expanded: EMPTY }, size);
  const { picture, things } = scene;
  const { layout } = picture;
  const chosen = things.find(selected)?.id;
  const lines = useMemo(
    () => buildCityLines(picture, lens, { selected: chosen, pointed: undefined }),
    [picture, lens, chosen],
  );
  const toMark = useMemo(() => buildMarks(view, lens), [view, lens]);
  useEffect(() => {
    const links = [...lines.back, ...lines.front].map(({ link }) => link);
    onDrawn(countDrawn(picture.links, { marks: layout.slots, links, satellites: [] }));
  }, [picture, layout, lines, onDrawn]);
  const related = chosen === undefined ? undefined : picture.focusOf(chosen).related;
  const numberOf = (id: NodeId) => {
    const chain = view.chains.find((item) => item.id === id);
    return chain === undefined ? undefined : toRingNumber(chain.states, states);
  };
  return (
    <svg
      className={styles['picture']}
      width={scene.stage.width}
      height={scene.stage.height}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      aria-label={cityCanvasMessages[locale].name}
      data-selected={chosen}
    >
      <Patterns />
      {layout.boxes.map(({ id, rect }) => (
        <rect key={id} className={styles['box']} rx="10" {...rect} />
      ))}
      <Lines lines={lines.back} look="back" isDim={chosen !== undefined} />
      <Lines lines={lines.front} look="front" isDim={false} />
      {layout.captions.map((caption) => (
        <text
          key={`${caption.key} ${caption.rect.x}`}
          className={styles['caption']}
          x={caption.rect.x}
          y={caption.rect.y + 14}
        >
          {toCaption(view, caption, { locale, count: caption.count })}
        </text>
      ))}
      {layout.slots.map((slot) => (
        <a
          key={slot.id}
          href={toPath(slot.id)}
          data-thing={slot.id}
          className={related === undefined || related.has(slot.id) ? '' : styles['dim']}
          aria-label={toLabel(props, scene, slot.id)}
        >
          <g transform={`translate(${slot.x} ${slot.y})`}>
            <StaticMark mark={toMark(slot)} radius={slot.radius} />
            <StaticName slot={slot} number={numberOf(slot.id)} />
          </g>
        </a>
      ))}
    </svg>
  );
}

function toLabel({ view, locale, selected }: CityCanvasProps, { picture, things }: CityScene, id: NodeId): string {
  const words = describeThing(id, { view, picture, things, locale });
  return words === undefined ? id : toSpeech(words, id === selected, locale);
}

/** The two patterned states. */
function Patterns() {
  return (
    <defs>
      <pattern id="city-weak" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <rect width="4" height="4" fill="var(--surface)" />
        <rect width="4" height="2.4" fill="var(--weak)" />
      </pattern>
      <pattern id="city-unknown" width="3.6" height="3.6" patternUnits="userSpaceOnUse">
        <rect width="3.6" height="3.6" fill="var(--surface)" />
        <circle cx="1.8" cy="1.8" r="0.95" fill="var(--unknown)" />
      </pattern>
    </defs>
  );
}

type LinesProps = { readonly lines: readonly LinkLine[]; readonly look: 'back' | 'front'; readonly isDim: boolean };

function Lines({ lines, look, isDim }: LinesProps) {
  return (
    <g className={isDim ? styles['dim'] : ''}>
      {lines.map(({ link, points }) => (
        <g key={link.key} className={`${styles['line']} ${styles[link.kind]} ${styles[look]}`}>
          <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} strokeWidth={toLineWidth(link)} />
          <polygon points="0,0 -9,-4 -9,4" transform={toHead(points)} />
        </g>
      ))}
    </g>
  );
}

function toHead(points: LinkLine['points']): string {
  const [before, tip] = [points.at(-2), points.at(-1)];
  if (before === undefined || tip === undefined) return '';
  const turn = (Math.atan2(tip.y - before.y, tip.x - before.x) * 180) / Math.PI;
  return `translate(${tip.x} ${tip.y}) rotate(${turn})`;
}

const ARC_FILLS = {
  present: 'var(--present-arc)',
  weak: 'url(#city-weak)',
  absent: 'var(--absent)',
  unknown: 'url(#city-unknown)',
} as const;
const OUTLINES: Readonly<Partial<Record<Glyph, string>>> = {
  diamond: '0,-1 1,0 0,1 -1,0',
  triangle: '0,-1 0.87,0.5 -0.87,0.5',
  square: '-1,-1 1,-1 1,1 -1,1',
};

function StaticMark({ mark, radius }: { readonly mark: Mark; readonly radius: number }) {
  const ink = `var(--${mark.tone})`;
  if (mark.glyph === 'ring') {
    return (
      <>
        {toRingArcs(mark.shares, radius).map(({ state, path }) => (
          <path key={state} d={path} fill={ARC_FILLS[state]} stroke={`var(--${state})`} strokeWidth="0.6" />
        ))}
        <circle r={radius * 0.56} fill={ink} />
      </>
    );
  }
  const [shape, hollow] = mark.glyph.split('-');
  const points = Object.entries(OUTLINES).find(([name]) => name === shape)?.[1];
  return (
    <polygon
      points={points}
      transform={`scale(${radius})`}
      fill={hollow === undefined ? ink : 'var(--surface)'}
      stroke={ink}
      strokeWidth={1.4 / radius}
    />
  );
}

function StaticName({ slot, number }: { readonly slot: Slot; readonly number: number | undefined }) {
  const { kind, radius, lines } = slot;
  if (kind === 'program') return <title>{lines.join('')}</title>;
  if (kind === 'industry')
    return lines.map((line, index) => (
      <text key={line} className={styles['name']} x="10" y={5 + index * 16}>
        {line}
      </text>
    ));
  if (kind === 'district')
    return (
      <text className={styles['upright']} x="0" y="13">
        {lines.join('')}
      </text>
    );
  return (
    <>
      <text className={styles['number']} y="5">
        {number}
      </text>
      {lines.map((line, index) => (
        <text key={line} className={styles['centred']} y={radius + 16 + index * 16}>
          {line}
        </text>
      ))}
    </>
  );
}
