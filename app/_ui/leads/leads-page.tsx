import { parseNodeId, toPath } from '#graph/model/ids';
import { leadStageSchema } from '#graph/model/lead';
import type { FormValues, ImportFault, LeadFault, LeadsView } from '#graph/wire/leads';
import type { Locale } from '../../_i18n/define-messages';
import { leadFaultWords, leadsMessages, toStageWord } from '../../_i18n/leads';
import { toSentence } from '../../_i18n/names';
import { questionMessages } from '../../_i18n/questions';
import { FilterForm } from '../filter-form';
import pageStyles from '../page.module.css';
import { PageHead } from '../page-head';
import { Pager } from '../pager';
import { FilesPanel } from './files-panel';
import { ImportReport } from './import-report';
import { LeadBoard } from './lead-board';
import { LeadConflict } from './lead-conflict';
import { LeadEditor } from './lead-editor';
import styles from './leads.module.css';
import { TokenPanel } from './token-panel';

type Props = {
  readonly view: LeadsView;
  readonly params: URLSearchParams;
  readonly access: 'open' | 'token' | 'closed';
  readonly actor: string | undefined;
  readonly mine: FormValues;
  readonly fault: LeadFault | undefined;
  /** Faults of a file; null when they were asked for and are gone. */
  readonly report: readonly ImportFault[] | null | undefined;
  readonly locale: Locale;
};

/** The shortlist by stage, the lead that is open, files both ways. */
export function LeadsPage(props: Props) {
  const { view, params, access, actor, report, locale } = props;
  const m = leadsMessages[locale];
  return (
    <article className={pageStyles['page']}>
      <PageHead
        question={questionMessages[locale].leads}
        title={toSentence(view.headline, locale)}
        trail={[]}
        here={m.title}
        locale={locale}
      />
      <Told {...props} />
      <TokenPanel access={access} back={toBack(view, params)} locale={locale} />
      {report === undefined ? undefined : <ImportReport faults={report ?? undefined} locale={locale} />}
      <Open {...props} />
      <FilterForm path="/leads" fields={toFilters(props)} locale={locale} />
      <LeadBoard view={view} locale={locale} />
      <Pager
        path="/leads"
        params={params}
        shown={view.items.length}
        total={view.total}
        nextCursor={view.nextCursor}
        locale={locale}
      />
      <p className={styles['links']}>
        <a href="/leads/history">{m.allHistory}</a>
      </p>
      <FilesPanel params={params} actor={actor} canWrite={access === 'open'} locale={locale} />
    </article>
  );
}

function Told({ fault, locale }: Props) {
  if (fault === undefined || fault === 'conflict') return undefined;
  return (
    <p role="alert" className={styles['alert']}>
      {leadFaultWords[locale][fault]}
    </p>
  );
}

function Open({ view: { lead }, fault, mine, actor, access, locale }: Props) {
  if (lead === undefined) return undefined;
  return fault === 'conflict' ? (
    <LeadConflict lead={lead} mine={mine} actor={actor} locale={locale} />
  ) : (
    <LeadEditor lead={lead} mine={mine} actor={actor} canWrite={access === 'open'} locale={locale} />
  );
}

function toFilters({ view, params, locale }: Props) {
  const m = leadsMessages[locale];
  const same = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  const asked = (name: string) => params.get(name) ?? undefined;
  const stages = leadStageSchema.options.map((stage) => ({ value: stage, label: toStageWord(stage, locale) }));
  return [
    { name: 'stage', label: m.stage, value: asked('stage'), options: stages },
    { name: 'group', label: m.group, value: asked('group'), options: same(view.groups) },
    { name: 'owner', label: m.owner, value: asked('owner'), options: same(view.owners) },
  ];
}

/** To what the reader came to write about: the lead, or the page of a thing that is none yet. */
function toBack({ lead }: LeadsView, params: URLSearchParams): string {
  const id = parseNodeId(params.get('lead') ?? '');
  if (id === undefined) return '/leads';
  return lead === undefined ? toPath(id) : `/leads?${new URLSearchParams({ lead: id })}`;
}
