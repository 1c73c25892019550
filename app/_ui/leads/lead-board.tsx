import { leadStageSchema } from '#graph/model/lead';
import type { LeadsView, LeadView } from '#graph/wire/leads';
import type { Locale } from '../../_i18n/define-messages';
import { leadsMessages, toStageWord } from '../../_i18n/leads';
import { toName } from '../../_i18n/names';
import { type Column, GroupedTable } from '../data-table';
import { ThingLink } from '../thing-link';
import { toMoment } from './lead-words';
import styles from './leads.module.css';

type Props = { readonly view: LeadsView; readonly locale: Locale };

/** The shortlist by stage; what is due first stands first. */
export function LeadBoard({ view, locale }: Props) {
  const groups = leadStageSchema.options.flatMap((stage) => {
    const items = view.items.filter((item) => item.stage === stage);
    const total = view.stages.find((one) => one.stage === stage)?.total ?? items.length;
    return items.length === 0 ? [] : [{ key: stage, title: `${toStageWord(stage, locale)} ${total}`, items }];
  });
  if (groups.length === 0) return undefined;
  return (
    <GroupedTable caption={leadsMessages[locale].title} columns={toColumns(locale)} groups={groups} locale={locale} />
  );
}

function toColumns(locale: Locale): readonly Column<LeadView>[] {
  const m = leadsMessages[locale];
  return [
    { key: 'thing', title: m.thing, as: 'name', cell: (item) => <Thing item={item} locale={locale} /> },
    { key: 'group', title: m.group, cell: ({ group }) => group },
    { key: 'owner', title: m.owner, cell: ({ owner }) => owner },
    {
      key: 'nextDate',
      title: m.nextDate,
      cell: ({ nextDate, isOverdue }) =>
        isOverdue ? <span className={styles['late']}>{`${nextDate} ${m.overdue}`}</span> : (nextDate ?? m.noDate),
    },
    { key: 'note', title: m.lastNote, as: 'text', cell: ({ lastNote }) => lastNote?.text },
    { key: 'changed', title: m.changedBy, cell: ({ actor, at }) => m.by(actor, toMoment(at)) },
    {
      key: 'edit',
      title: m.edit,
      cell: (item) => (
        <a href={`/leads?${new URLSearchParams({ lead: item.id })}`} aria-label={`${m.edit}: ${toName(item, locale)}`}>
          {m.edit}
        </a>
      ),
    },
  ];
}

function Thing({ item, locale }: { readonly item: LeadView; readonly locale: Locale }) {
  return item.isInData ? (
    <ThingLink thing={item} locale={locale} />
  ) : (
    <>
      {item.id} <small className={styles['hint']}>{leadsMessages[locale].missing}</small>
    </>
  );
}
