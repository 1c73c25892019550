import { toRest } from '#graph/model/ids';
import { type Stage, stageSchema } from '#graph/model/vocabulary';
import { toChainLabel } from '#graph/scene/city/short-name';
import type { GapsView } from '#graph/wire/gaps';
import type { Locale } from '../../_i18n/define-messages';
import { gapsMessages } from '../../_i18n/gaps';
import { toName } from '../../_i18n/names';
import { toWord } from '../../_i18n/vocabulary';
import { toAddress } from '../address';
import type { ChainGroup } from '../chain-table';
import { GapCell } from './gap-cell';
import { GapLegend } from './gap-legend';
import styles from './gap-matrix.module.css';

type Row = GapsView['chains'][number];
type Props = {
  readonly rows: readonly Row[];
  readonly groups: readonly ChainGroup[];
  readonly params: URLSearchParams;
  readonly locale: Locale;
};

/** Chains against stages, each cell a link that filters the list below. In a narrow window it stands on its side. */
export function GapMatrix({ rows, groups, params, locale }: Props) {
  const m = gapsMessages[locale];
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const chosen = { chain: params.get('chain')?.replace(/^chain:/, ''), stage: params.get('stage') ?? undefined };
  const base = new URLSearchParams();
  return (
    <section className={`${styles['board']} ${styles[locale]}`} aria-labelledby="matrix-title">
      <div className={styles['head']}>
        <h2 id="matrix-title">{m.matrix}</h2>
        <GapLegend locale={locale} />
        <a className={styles['skip']} href="#segments">
          {m.skipMatrix}
        </a>
      </div>
      <div className={styles['matrix']}>
        <div className={styles['stages']}>
          {stageSchema.options.map((stage) => (
            <a
              key={stage}
              href={`${toAddress('/gaps', base, { stage })}#segments`}
              aria-current={chosen.stage === stage && chosen.chain === undefined ? 'true' : undefined}
            >
              {toWord('stage', stage, locale)}
            </a>
          ))}
        </div>
        {groups.map(({ industries, chains }) => (
          <div key={industries[0]?.id} className={styles['group']} style={{ flexGrow: chains.length }}>
            <h3>{industries.map((item) => toName(item, locale)).join(' · ')}</h3>
            <ul className={styles['chains']}>
              {chains
                .flatMap(({ id }) => rowOf.get(id) ?? [])
                .map((row) => (
                  <Chain key={row.id} row={row} chosen={chosen} locale={locale} />
                ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

type ChainProps = {
  readonly row: Row;
  readonly chosen: { readonly chain: string | undefined; readonly stage: string | undefined };
  readonly locale: Locale;
};

function Chain({ row, chosen, locale }: ChainProps) {
  const base = new URLSearchParams();
  const chain = toRest(row.id);
  const isOn = chosen.chain === chain;
  const toHref = (stage: Stage | undefined) => `${toAddress('/gaps', base, { chain, stage })}#segments`;
  return (
    <li data-on={isOn}>
      <a
        className={styles['name']}
        href={toHref(undefined)}
        title={toName(row, locale)}
        aria-current={isOn && chosen.stage === undefined ? 'true' : undefined}
      >
        <span>{toChainLabel(row, locale)}</span>
      </a>
      {row.cells.map(({ stage, states }) => (
        <GapCell
          key={stage}
          states={states}
          href={toHref(stage)}
          place={gapsMessages[locale].place(toName(row, locale), toWord('stage', stage, locale))}
          isOn={isOn && chosen.stage === stage}
          locale={locale}
        />
      ))}
    </li>
  );
}
