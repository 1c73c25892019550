import type { LeadChangeView, LeadHistoryView } from '#graph/wire/leads';
import type { Locale } from '../../_i18n/define-messages';
import { leadsMessages } from '../../_i18n/leads';
import { toName, toSentence } from '../../_i18n/names';
import { questionMessages } from '../../_i18n/questions';
import { type Column, DataTable } from '../data-table';
import pageStyles from '../page.module.css';
import { PageHead } from '../page-head';
import { Pager } from '../pager';
import { toChangeText, toMoment } from './lead-words';
import styles from './leads.module.css';

type Props = { readonly view: LeadHistoryView; readonly params: URLSearchParams; readonly locale: Locale };
type Row = LeadChangeView & { readonly id: string };

/** Who changed what when; of one lead or of all. */
export function HistoryPage({ view, params, locale }: Props) {
  const m = leadsMessages[locale];
  const columns: readonly Column<Row>[] = [
    { key: 'at', title: m.time, as: 'name', cell: ({ at }) => toMoment(at) },
    { key: 'actor', title: m.who, cell: ({ actor }) => actor },
    {
      key: 'lead',
      title: m.thing,
      cell: ({ lead }) => <a href={`/leads?${new URLSearchParams({ lead: lead.id })}`}>{toName(lead, locale)}</a>,
    },
    { key: 'what', title: m.what, as: 'text', cell: ({ fields }) => toText(fields, locale) },
    { key: 'seq', title: m.version, as: 'number', cell: ({ seq }) => seq },
  ];
  const title = view.lead === undefined ? m.allHistory : m.historyOf(toName(view.lead, locale));
  return (
    <article className={pageStyles['page']}>
      <PageHead
        question={questionMessages[locale].leadHistory}
        title={toSentence(view.headline, locale)}
        trail={[{ href: '/leads', label: m.title }]}
        here={title}
        locale={locale}
      />
      {view.total === 0 ? undefined : (
        <DataTable
          caption={title}
          columns={columns}
          items={view.items.map((item) => ({ ...item, id: String(item.seq) }))}
          locale={locale}
        />
      )}
      <Pager
        path="/leads/history"
        params={params}
        shown={view.items.length}
        total={view.total}
        nextCursor={view.nextCursor}
        locale={locale}
      />
      <p className={styles['links']}>
        <a href="/leads">{m.backToList}</a>
      </p>
    </article>
  );
}

function toText(fields: LeadChangeView['fields'], locale: Locale): string {
  const parts = fields.map((field) => toChangeText(field, locale));
  return parts.length === 0 ? leadsMessages[locale].noChange : parts.join('; ');
}
