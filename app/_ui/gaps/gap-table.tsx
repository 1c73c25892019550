import { toPath, toRest } from '#graph/model/ids';
import type { GapItem, GapsView } from '#graph/wire/gaps';
import type { Locale } from '../../_i18n/define-messages';
import { gapsMessages } from '../../_i18n/gaps';
import { toName, toSentence, toSpokenName } from '../../_i18n/names';
import { toWord } from '../../_i18n/vocabulary';
import { type Column, DataTable, GroupedTable } from '../data-table';
import { FirmCount } from '../firm-count';
import { StateMark } from '../state-mark';
import { ThingLink } from '../thing-link';
import { VerdictMark } from '../verdict-mark';
import { WhyLink } from '../why/why-link';
import { ZhText } from '../zh-text';
import { DemandBar } from './demand-bar';
import { GapDetails } from './gap-details';
import styles from './gap-table.module.css';

type Props = { readonly view: Pick<GapsView, 'items' | 'groups'>; readonly locale: Locale };

/** One row a segment: verdict, the sentence that fired, who needs it, who makes it, what stops without it, on what evidence. */
export function GapTable({ view: { items, groups }, locale }: Props) {
  const m = gapsMessages[locale];
  const columns: readonly Column<GapItem>[] = [
    { key: 'verdict', title: m.verdict, cell: (item) => <Verdict item={item} locale={locale} /> },
    { key: 'segment', as: 'name', title: m.segment, cell: (item) => <SegmentName item={item} locale={locale} /> },
    { key: 'why', as: 'text', title: m.why, cell: (item) => <Reason item={item} locale={locale} /> },
    { key: 'demand', title: m.demand, cell: (item) => <Demand item={item} locale={locale} /> },
    { key: 'firms', title: m.firms, cell: (item) => <Firms item={item} locale={locale} /> },
    { key: 'criticality', title: m.criticality, cell: (item) => <Stops item={item} locale={locale} /> },
    { key: 'basis', title: m.basis, cell: (item) => <Basis item={item} locale={locale} /> },
  ];
  const table = { caption: m.list, columns, locale };
  if (groups.length === 0) return <DataTable {...table} items={items} />;
  const shown = groups
    .map(({ key, name, ref, total }) => ({
      key,
      title: (
        <>
          {ref === undefined ? toSentence(name, locale) : <a href={toPath(ref.id)}>{toName(ref, locale)}</a>}
          <small className={styles['count']}>{m.groupCount(total)}</small>
        </>
      ),
      items: items.filter((item) => item.group === key),
    }))
    .filter((group) => group.items.length > 0);
  return <GroupedTable {...table} groups={shown} />;
}

type CellProps = { readonly item: GapItem; readonly locale: Locale };

function Verdict({ item, locale }: CellProps) {
  return (
    <>
      <VerdictMark verdict={item.verdict} locale={locale} />
      <span className={styles['state']}>
        <StateMark status={item.state.status} locale={locale} size={14} />
      </span>
      <WhyLink of="verdict" segment={item.id} about={toName(item, locale)} locale={locale} />
    </>
  );
}

function SegmentName({ item, locale }: CellProps) {
  const { id, kind, nameZh, nameEn } = item;
  const chain = toSpokenName(item.chain, locale);
  return (
    <>
      <ThingLink thing={{ id, kind, nameZh, nameEn }} locale={locale} />
      <small className={styles['under']}>
        <span lang={chain.lang}>{chain.text}</span>
        {` · ${toWord('stage', item.stage, locale)}`}
      </small>
    </>
  );
}

function Reason({ item, locale }: CellProps) {
  return (
    <>
      <span className={styles['line']}>{locale === 'zh' ? item.reasonZh : item.reasonEn}</span>
      <small className={styles['under']}>
        <ZhText locale={locale}>{item.state.summaryZh}</ZhText>
      </small>
      <GapDetails item={item} locale={locale} />
      <small className={styles['under']}>
        <a className={styles['way']} href={`/targets?segment=${toRest(item.id)}`}>
          {gapsMessages[locale].targets}
          <span className="visually-hidden">{toName(item, locale)}</span>
        </a>
      </small>
    </>
  );
}

/** Users in the city; with a district those that have a firm there as well. */
function Demand({ item, locale }: CellProps) {
  const { inDistrict, usedBy } = item;
  return (
    <>
      <DemandBar item={item} locale={locale} />
      {item.users === 0 ? undefined : (
        <small className={styles['under']}>
          <WhyLink of="demand" segment={item.id} about={toName(item, locale)} locale={locale} />
        </small>
      )}
      {inDistrict === undefined ? undefined : (
        <small className={styles['under']}>
          {gapsMessages[locale].usersInDistrict(usedBy.length, inDistrict.userFirms)}
        </small>
      )}
    </>
  );
}

function Firms({ item, locale }: CellProps) {
  const m = gapsMessages[locale];
  const { enterprises, operating, concentration, inDistrict } = item;
  return (
    <>
      <span className="nowrap" title={enterprises === 0 ? undefined : m.firmsAll(operating, enterprises)}>
        <FirmCount count={operating} locale={locale} />
      </span>
      {concentration === undefined || concentration.firms < 2 ? undefined : (
        <small className={styles['under']} title={m.concentrationHelp(concentration)}>
          {m.concentration(concentration.effective)}{' '}
          <WhyLink of="concentration" segment={item.id} about={toName(item, locale)} locale={locale} />
        </small>
      )}
      {inDistrict === undefined ? undefined : (
        <small className={styles['under']}>{m.inDistrict(inDistrict.operating)}</small>
      )}
    </>
  );
}

/** What stops and what comes under strain without it, itself not counted where it runs. */
function Stops({ item, locale }: CellProps) {
  const { criticality, state } = item;
  const m = gapsMessages[locale];
  const own = state.status === 'present' || state.status === 'weak' ? 1 : 0;
  const stops = criticality.stops - own;
  const strained = criticality.affected - criticality.stops;
  return (
    <span className="nowrap" title={m.criticalityHelp(stops, strained, criticality.affectedEnds)}>
      {m.stops(stops)}
      <small className={styles['under']}>{m.strained(strained)}</small>
      <WhyLink of="criticality" segment={item.id} about={toName(item, locale)} locale={locale} />
    </span>
  );
}

function Basis({ item, locale }: CellProps) {
  const m = gapsMessages[locale];
  const { evidence, asOf, confidence, status } = item.state;
  if (evidence === 'none') return <span className="nowrap">{m.noEvidence}</span>;
  return (
    <>
      <span className="nowrap">{`${asOf ?? m.noYear} · ${toWord('evidence', evidence, locale)}`}</span>
      {status === 'unknown' ? undefined : (
        <small className={styles['under']}>{m.confidence(toWord('confidence', confidence, locale))}</small>
      )}
    </>
  );
}
