import type { OpportunityView } from '#graph/wire/opportunity';
import type { Locale } from '../../_i18n/define-messages';
import { toName } from '../../_i18n/names';
import { opportunitiesMessages } from '../../_i18n/opportunities';
import { toPercent } from '../../_i18n/percent';
import styles from './opportunities.module.css';

const WIDTH = 640;
const HEIGHT = 300;
const EDGE = { left: 34, right: 14, top: 14, bottom: 32 } as const;
/** Pairs that bear their rank. */
const NAMED = 10;

type Props = { readonly items: readonly OpportunityView[]; readonly locale: Locale };

/** Distance against value, the best ten by their rank; the table says the same in words. */
export function Scatter({ items, locale }: Props) {
  const m = opportunitiesMessages[locale];
  const toX = (distance: number) => EDGE.left + distance * (WIDTH - EDGE.left - EDGE.right);
  const dots = items.flatMap((item) => (item.distance === undefined ? [] : [{ item, distance: item.distance }]));
  // What ranks first is worth much: from the least of what is shown, rounded down, its differences can be seen.
  const least = Math.floor(Math.min(0.9, ...dots.map(({ item }) => item.worth)) * 10) / 10;
  const toY = (worth: number) =>
    HEIGHT - EDGE.bottom - ((worth - least) / (1 - least)) * (HEIGHT - EDGE.top - EDGE.bottom);
  return (
    <figure className={styles['scatter']}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={m.scatterHelp}>
        <path className={styles['axes']} d={`M${toX(0)} ${toY(1)}V${toY(least)}H${toX(1)}`} />
        <path className={styles['grid']} d={`M${toX(0.5)} ${toY(1)}V${toY(least)}`} />
        <text x={toX(1)} y={HEIGHT - 10} textAnchor="end">
          {m.scatterX}
        </text>
        <text x={toX(0.5)} y={HEIGHT - 10} textAnchor="middle">
          {toPercent(0.5)}
        </text>
        <text x={14} y={toY(least)} transform={`rotate(-90 14 ${toY(least)})`}>
          {m.scatterY(toPercent(least))}
        </text>
        {dots.toReversed().map(({ item, distance }) => (
          <g
            key={`${item.segment.id} ${item.district.id}`}
            className={item.rank <= NAMED ? styles['first'] : styles['dot']}
          >
            <title>{`${item.rank} ${toName(item.segment, locale)} · ${toName(item.district, locale)}`}</title>
            <circle cx={toX(distance)} cy={toY(item.worth)} r={item.rank <= NAMED ? 8 : 4} />
            {item.rank > NAMED ? undefined : (
              <text x={toX(distance)} y={toY(item.worth) + 4} textAnchor="middle">
                {item.rank}
              </text>
            )}
          </g>
        ))}
      </svg>
      <figcaption>
        <p>{m.scatterHelp}</p>
        <ol>
          {items
            .filter(({ rank }) => rank <= NAMED)
            .map(({ rank, segment, district }) => (
              <li key={rank} value={rank}>{`${toName(segment, locale)} · ${toName(district, locale)}`}</li>
            ))}
        </ol>
      </figcaption>
    </figure>
  );
}
