import type { SegmentCard } from '#graph/wire/chain';
import type { Locale } from '../../_i18n/define-messages';
import { listMessages } from '../../_i18n/lists';
import { toWord } from '../../_i18n/vocabulary';
import { ConfidenceBars } from '../confidence-bars';
import type { Column } from '../data-table';
import { FirmCount } from '../firm-count';
import { StateMark } from '../state-mark';
import { ThingLink } from '../thing-link';
import { ZhText } from '../zh-text';
import styles from './columns.module.css';

/** A segment in a list: where it stands, its state and on what evidence, firms, who needs it. */
export function segmentColumns(locale: Locale): readonly Column<SegmentCard>[] {
  const m = listMessages[locale];
  return [
    {
      key: 'name',
      as: 'name',
      title: m.name,
      cell: (item) => <ThingLink thing={withoutState(item)} locale={locale} />,
    },
    { key: 'chain', title: m.chain, cell: (item) => <ThingLink thing={item.chain} locale={locale} /> },
    { key: 'stage', title: m.stage, cell: (item) => toWord('stage', item.stage, locale) },
    { key: 'state', title: m.state, cell: (item) => <StateMark status={item.state.status} locale={locale} /> },
    {
      key: 'why',
      as: 'text',
      title: m.judgement,
      cell: (item) => <ZhText locale={locale}>{item.state.summaryZh}</ZhText>,
    },
    { key: 'evidence', title: m.evidence, cell: (item) => <EvidenceLine item={item} locale={locale} /> },
    {
      key: 'firms',
      as: 'number',
      title: m.firms,
      cell: (item) => <FirmCount count={item.enterprises} locale={locale} />,
    },
    { key: 'users', as: 'number', title: m.users, cell: (item) => `${item.usersHere} / ${item.users}` },
  ];
}

/** The state has a column of its own. */
function withoutState({ id, kind, nameZh, nameEn }: SegmentCard) {
  return { id, kind, nameZh, nameEn };
}

function EvidenceLine({ item, locale }: { readonly item: SegmentCard; readonly locale: Locale }) {
  const m = listMessages[locale];
  const { evidence, asOf, confidence, status } = item.state;
  if (evidence === 'none') return m.noEvidence;
  return (
    <span className={styles['evidence']}>
      <span>{`${toWord('evidence', evidence, locale)} · ${asOf ?? m.unknownYear}`}</span>
      {status === 'unknown' ? undefined : <ConfidenceBars confidence={confidence} locale={locale} />}
    </span>
  );
}
