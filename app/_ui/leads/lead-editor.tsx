import { leadStageSchema, MAX_LEAD_NAME, MAX_NOTE } from '#graph/model/lead';
import type { FormValues, OpenLead } from '#graph/wire/leads';
import type { Locale } from '../../_i18n/define-messages';
import { leadsMessages, toStageWord } from '../../_i18n/leads';
import { toName } from '../../_i18n/names';
import { Panel } from '../panel';
import { ThingLink } from '../thing-link';
import { ActorField } from './actor-field';
import { toMoment } from './lead-words';
import styles from './leads.module.css';

type Props = {
  readonly lead: OpenLead;
  /** What a refused form said; it stands in place of what is written. */
  readonly mine: FormValues;
  readonly actor: string | undefined;
  readonly canWrite: boolean;
  readonly locale: Locale;
};

/** One lead: what is written about it, and the form for more. */
export function LeadEditor({ lead, mine, actor, canWrite, locale }: Props) {
  const m = leadsMessages[locale];
  return (
    <Panel title={toName(lead, locale)} note={lead.isPinned ? undefined : m.notPinned}>
      <p className={styles['links']}>
        {lead.isInData ? <ThingLink thing={lead} locale={locale} /> : <span>{m.missing}</span>}
        <a href={`/leads/history?${new URLSearchParams({ lead: lead.id })}`}>{m.history}</a>
        <span className={styles['hint']}>{m.by(lead.actor, toMoment(lead.at))}</span>
      </p>
      {canWrite ? <EditForm lead={lead} mine={mine} actor={actor} locale={locale} /> : undefined}
      <NoteList lead={lead} locale={locale} />
      {canWrite ? <PinSwitch lead={lead} actor={actor} locale={locale} /> : undefined}
    </Panel>
  );
}

/** The number of the state it is made from goes along, so that what came since is not written over. */
export function EditForm({ lead, mine, actor, locale }: Omit<Props, 'canWrite'>) {
  const m = leadsMessages[locale];
  const back = `/leads?${new URLSearchParams({ lead: lead.id })}`;
  return (
    <form className={styles['form']} method="post" action="/api/leads" aria-label={m.edit}>
      <Hidden values={{ action: 'edit', thing: lead.id, seen: String(lead.seq), back }} />
      <label>
        <span>{m.stage}</span>
        <select name="stage" defaultValue={mine.stage ?? lead.stage}>
          {leadStageSchema.options.map((stage) => (
            <option key={stage} value={stage}>
              {toStageWord(stage, locale)}
            </option>
          ))}
        </select>
      </label>
      <TextField name="group" label={m.group} hint={m.groupHint} value={mine.group ?? lead.group} />
      <TextField name="owner" label={m.owner} hint={m.ownerHint} value={mine.owner ?? lead.owner} />
      <label>
        <span>{m.nextDate}</span>
        <input type="date" name="nextDate" defaultValue={mine.nextDate ?? lead.nextDate} />
      </label>
      <label className={styles['wide']}>
        <span>{`${m.note} · ${m.noteHint}`}</span>
        <textarea name="note" rows={2} maxLength={MAX_NOTE} defaultValue={mine.note} />
      </label>
      <ActorField actor={actor} locale={locale} />
      <button type="submit" className={styles['main']}>
        {m.save}
      </button>
    </form>
  );
}

type FieldProps = {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string | undefined;
};

function TextField({ name, label, hint, value }: FieldProps) {
  return (
    <label>
      <span>{label}</span>
      <input name={name} maxLength={MAX_LEAD_NAME} defaultValue={value} placeholder={hint} />
    </label>
  );
}

function NoteList({ lead: { allNotes }, locale }: Pick<Props, 'lead' | 'locale'>) {
  const m = leadsMessages[locale];
  if (allNotes.length === 0) return undefined;
  return (
    <section>
      <h3>{`${m.notes} ${allNotes.length}`}</h3>
      <ol className={styles['notes']}>
        {allNotes.map(({ seq, at, actor, text }) => (
          <li key={seq}>
            <small className={styles['hint']}>{m.by(actor, toMoment(at))}</small>
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function PinSwitch({ lead, actor, locale }: Pick<Props, 'lead' | 'actor' | 'locale'>) {
  const m = leadsMessages[locale];
  if (actor === undefined) return undefined;
  const action = lead.isPinned ? 'unpin' : 'pin';
  return (
    <form className={styles['pin']} method="post" action="/api/leads">
      <Hidden values={{ action, thing: lead.id, seen: String(lead.seq), back: '/leads' }} />
      <button type="submit">{m[action]}</button>
    </form>
  );
}

export function Hidden({ values }: { readonly values: Readonly<Record<string, string>> }) {
  return Object.entries(values).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
