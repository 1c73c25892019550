import { leadStageSchema } from '#graph/model/lead';
import type { FormValues, OpenLead } from '#graph/wire/leads';
import type { Locale } from '../../_i18n/define-messages';
import { leadsMessages, toStageWord } from '../../_i18n/leads';
import { toName } from '../../_i18n/names';
import { type Column, DataTable } from '../data-table';
import { Panel } from '../panel';
import { EditForm, Hidden } from './lead-editor';
import { toChangeText, toMoment } from './lead-words';
import styles from './leads.module.css';

type Props = {
  readonly lead: OpenLead;
  readonly mine: FormValues;
  readonly actor: string | undefined;
  readonly locale: Locale;
};
type Row = { readonly id: string; readonly title: string; readonly theirs: string; readonly mine: string };

/** Both versions of a lead that two changed at once; whoever came second chooses. */
export function LeadConflict({ lead, mine, actor, locale }: Props) {
  const m = leadsMessages[locale];
  const columns: readonly Column<Row>[] = [
    { key: 'field', title: m.field, as: 'name', cell: ({ title }) => title },
    { key: 'theirs', title: m.theirs, cell: (row) => row.theirs },
    { key: 'mine', title: m.mine, cell: (row) => (row.mine === row.theirs ? row.mine : <b>{row.mine}</b>) },
  ];
  const back = `/leads?${new URLSearchParams({ lead: lead.id })}`;
  return (
    <Panel title={`${m.conflictTitle} · ${toName(lead, locale)}`}>
      <p>{m.conflictNote}</p>
      <h3>{m.since}</h3>
      <ul>
        {lead.since.map(({ seq, at, actor: who, fields }) => (
          <li key={seq}>
            {`${m.by(who, toMoment(at))} — ${fields.map((field) => toChangeText(field, locale)).join('; ') || m.noChange}`}
          </li>
        ))}
      </ul>
      <DataTable caption={m.conflictTitle} columns={columns} items={toRows(lead, mine, locale)} locale={locale} />
      <p className={styles['links']}>
        <a href={back}>{m.keepTheirs}</a>
      </p>
      <form className={styles['pin']} method="post" action="/api/leads">
        <Hidden values={{ action: 'edit', thing: lead.id, seen: String(lead.seq), back, ...toFields(mine) }} />
        <Hidden values={actor === undefined ? {} : { actor }} />
        <button type="submit">{m.keepMine}</button>
      </form>
      <EditForm lead={lead} mine={mine} actor={actor} locale={locale} />
    </Panel>
  );
}

function toFields(mine: FormValues): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(mine).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function toRows(lead: OpenLead, mine: FormValues, locale: Locale): readonly Row[] {
  const m = leadsMessages[locale];
  const say = (value: string | undefined) => (value === undefined || value === '' ? m.none : value);
  const stage = leadStageSchema.safeParse(mine.stage ?? lead.stage);
  return [
    {
      id: 'stage',
      title: m.stage,
      theirs: toStageWord(lead.stage, locale),
      mine: stage.success ? toStageWord(stage.data, locale) : say(mine.stage),
    },
    ...(['group', 'owner', 'nextDate'] as const).map((field) => ({
      id: field,
      title: m[field],
      theirs: say(lead[field]),
      mine: say(mine[field] ?? lead[field]),
    })),
    { id: 'note', title: m.note, theirs: m.none, mine: say(mine.note) },
  ];
}
