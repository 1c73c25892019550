import type { OpportunityView } from '#graph/wire/opportunity';
import type { Locale } from '../../_i18n/define-messages';
import { toName } from '../../_i18n/names';
import { opportunitiesMessages } from '../../_i18n/opportunities';
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
  const toY = (worth: number) => HEIGHT - EDGE.bottom - worth * (HEIGHT - EDGE.top - EDGE.bottom);
  const dots = items.flatMap((item) => (item.distance === undefined ? [] : [{ item, distance: item.distance }]));
  return (
    <figure className={styles['scatter']}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={m.scatterHelp}>
        <path className={styles['axes']} d={`M${toX(0)} ${toY(1)}V${toY(0)}H${toX(1)}`} />
        <path className={styles['grid']} d={`M${toX(0.5)} ${toY(1)}V${toY(0)}M${toX(0)} ${toY(0.5)}H${toX(1)}`} />
        <text x={toX(1)} y={HEIGHT - 10} textAnchor="end">
          {m.scatterX}
        </text>
        <text x={14} y={toY(0)} transform={`rotate(-90 14 ${toY(0)})`}>
          {m.scatterY}
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
      <figcaption>{m.scatterHelp}</figcaption>
    </figure>
  );
}
