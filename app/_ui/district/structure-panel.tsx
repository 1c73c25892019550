import type { NodeId } from '#graph/model/ids';
import type { DistrictProfile, QuotientView } from '#graph/wire/district-profile';
import type { Locale } from '../../_i18n/define-messages';
import { districtProfileMessages } from '../../_i18n/district-profile';
import { toName } from '../../_i18n/names';
import { type Column, DataTable } from '../data-table';
import { Panel } from '../panel';
import { ThingLink } from '../thing-link';
import { WhyLink } from '../why/why-link';
import styles from './profile.module.css';

type Row = DistrictProfile['structure'][number];
type Props = {
  readonly id: NodeId;
  readonly structure: DistrictProfile['structure'];
  readonly locale: Locale;
};

/** Where the district has more than its size lets expect: quotients with their intervals on one scale. */
export function StructurePanel({ id, structure, locale }: Props) {
  const m = districtProfileMessages[locale];
  const most = Math.max(2, ...structure.map(({ quotient }) => quotient.high));
  const columns: readonly Column<Row>[] = [
    {
      key: 'chain',
      as: 'name',
      title: m.chain,
      cell: ({ quotient: _, ...chain }) => <ThingLink thing={chain} locale={locale} />,
    },
    { key: 'firms', title: m.firms, cell: ({ quotient }) => m.firmsOf(quotient.here, quotient.expected) },
    {
      key: 'quotient',
      as: 'text',
      title: m.quotient,
      cell: ({ quotient }) => <Quotient quotient={quotient} most={most} locale={locale} />,
    },
    {
      key: 'reading',
      title: m.reading,
      cell: ({ quotient, ...chain }) => (
        <>
          {m[quotient.reading]}{' '}
          <WhyLink of="quotient" chain={chain.id} district={id} about={toName(chain, locale)} locale={locale} />
        </>
      ),
    },
  ];
  return (
    <Panel title={m.structure}>
      <p className={styles['note']}>{m.structureNote}</p>
      {structure.length === 0 ? (
        <p>{m.structureNone}</p>
      ) : (
        <DataTable caption={m.structure} columns={columns} items={structure} locale={locale} />
      )}
    </Panel>
  );
}

const WIDTH = 200;

type QuotientProps = { readonly quotient: QuotientView; readonly most: number; readonly locale: Locale };

/** A bar from 1 to the quotient with the whisker of its interval, and the same in figures. */
function Quotient({ quotient, most, locale }: QuotientProps) {
  const m = districtProfileMessages[locale];
  const { shrunk, low, high } = quotient;
  const toX = (value: number) => (value / most) * WIDTH;
  const [from, to] = [Math.min(1, shrunk), Math.max(1, shrunk)];
  return (
    <span className={styles['quotient']} title={m.quotientHelp(quotient)}>
      <svg width={WIDTH} height="16" viewBox={`0 0 ${WIDTH} 16`} aria-hidden="true">
        <rect className={styles[quotient.reading]} x={toX(from)} y="4" width={toX(to - from)} height="8" />
        <path className={styles['whisker']} d={`M${toX(low)} 8H${toX(high)}M${toX(low)} 5v6M${toX(high)} 5v6`} />
        <path className={styles['one']} d={`M${toX(1)} 0v16`} />
      </svg>
      <span className="nowrap">{m.quotientOf(shrunk, low, high)}</span>
    </span>
  );
}
