import { toPath } from '#graph/model/ids';
import type { Preset } from '#graph/model/vocabulary';
import type { OpportunityView } from '#graph/wire/opportunity';
import type { Locale } from '../../_i18n/define-messages';
import { toName } from '../../_i18n/names';
import { opportunitiesMessages } from '../../_i18n/opportunities';
import { type Column, DataTable } from '../data-table';
import { ThingLink } from '../thing-link';
import { VerdictMark } from '../verdict-mark';
import { WhyLink } from '../why/why-link';
import { FitLines } from './fit-lines';
import styles from './opportunities.module.css';
import { ScoreBar } from './score-bar';

type Row = OpportunityView & { readonly id: string };
type Props = {
  readonly items: readonly OpportunityView[];
  readonly preset: Preset;
  readonly top: number;
  readonly locale: Locale;
};

/** One row a pair of segment and district: its rank, its score in parts, how firm that is, why here. */
export function OpportunityTable({ items, preset, top, locale }: Props) {
  const m = opportunitiesMessages[locale];
  const columns: readonly Column<Row>[] = [
    { key: 'rank', as: 'number', title: m.rank, cell: ({ rank }) => rank },
    { key: 'pair', as: 'name', title: m.pair, cell: (item) => <Pair item={item} locale={locale} /> },
    { key: 'score', as: 'text', title: m.score, cell: (item) => <ScoreBar item={item} locale={locale} /> },
    {
      key: 'stability',
      title: m.stability,
      cell: (item) => (
        <>
          {m.stabilityOf(item.stability, top)}{' '}
          <WhyLink
            of="opportunity"
            segment={item.segment.id}
            district={item.district.id}
            preset={preset}
            about={toName(item.segment, locale)}
            locale={locale}
          />
        </>
      ),
    },
    {
      key: 'why',
      as: 'text',
      title: m.why,
      cell: ({ fit, role }) => <FitLines fit={fit} role={role} locale={locale} />,
    },
  ];
  const rows = items.map((item) => ({ ...item, id: `${item.segment.id} ${item.district.id}` }));
  return <DataTable caption={m.here} columns={columns} items={rows} locale={locale} />;
}

function Pair({ item, locale }: { readonly item: OpportunityView; readonly locale: Locale }) {
  const { segment, chain, district, verdict, reasonZh, reasonEn } = item;
  return (
    <>
      <ThingLink thing={segment} locale={locale} />
      <small className={styles['under']}>
        <a href={toPath(chain.id)}>{toName(chain, locale)}</a>
      </small>
      <a className={styles['place']} href={toPath(district.id)}>
        {toName(district, locale)}
      </a>
      <small className={styles['under']}>
        <VerdictMark verdict={verdict} size={16} locale={locale} /> {locale === 'zh' ? reasonZh : reasonEn}
      </small>
    </>
  );
}
