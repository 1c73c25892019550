import { EDIT_KINDS, type EditKind } from '#graph/model/edit';
import { necessitySchema, segmentStatusSchema } from '#graph/model/vocabulary';
import { MAX_SCENARIOS, SCENARIO_PARAMETERS } from '#graph/wire/edit-token';
import type { Locale } from '../../_i18n/define-messages';
import { scenarioMessages } from '../../_i18n/scenario';
import { toWord } from '../../_i18n/vocabulary';
import { toHiddenFields } from './hidden-fields';
import styles from './scenario.module.css';

type Props = {
  /** What the form was sent with, where it did not lead on. */
  readonly params: URLSearchParams;
  /** Scenarios there are already. */
  readonly count: number;
  readonly locale: Locale;
};

const KIND_WORDS = {
  off: 'off',
  'outside-off': 'outside',
  firm: 'firm',
  link: 'link',
  unlink: 'unlink',
  state: 'state',
} as const satisfies Record<EditKind, string>;

/** One more change as a plain form; fields that a kind does not take are hidden by the style sheet, without a script. */
export function EditForm({ params, count, locale }: Props) {
  const m = scenarioMessages[locale];
  const add = params.get('add') ?? 'off';
  return (
    <form className={styles['form']} action="/scenario" aria-label={m.addTitle}>
      {toHiddenFields(params, [...SCENARIO_PARAMETERS, 'name'])}
      <label>
        <span>{m.kind}</span>
        <select key={add} name="add" defaultValue={add}>
          {EDIT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {m[KIND_WORDS[kind]]}
            </option>
          ))}
        </select>
      </label>
      <TextField name="what" label={m.what} hint={m.whatHint} params={params} />
      <TextField name="where" label={m.where} hint={m.whereHint} params={params} />
      <HowField params={params} locale={locale} />
      {count === 0 ? undefined : (
        <label>
          <span>{m.to}</span>
          <select name="into" defaultValue={params.get('into') ?? 'edit'}>
            {SCENARIO_PARAMETERS.slice(0, Math.min(count + 1, MAX_SCENARIOS)).map((name, at) => (
              <option key={name} value={name}>
                {at < count ? m.scenario(at + 1) : m.toNew}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="submit">{m.add}</button>
    </form>
  );
}

type FieldProps = {
  readonly name: 'what' | 'where';
  readonly label: string;
  readonly hint: string;
  readonly params: URLSearchParams;
};

function TextField({ name, label, hint, params }: FieldProps) {
  const value = params.get(name) ?? '';
  return (
    <label className={styles[name]}>
      <span>{label}</span>
      <input
        key={value}
        name={name}
        defaultValue={value}
        maxLength={100}
        required={name === 'what'}
        placeholder={hint}
      />
    </label>
  );
}

/** Of a firm, a link or a state which one. */
function HowField({ params, locale }: Pick<Props, 'params' | 'locale'>) {
  const m = scenarioMessages[locale];
  const value = params.get('how') ?? '';
  return (
    <label className={styles['how']}>
      <span>{m.howField}</span>
      <select key={value} name="how" defaultValue={value}>
        <option value="">{m.howDefault}</option>
        <optgroup label={m.kindsOfFirm}>
          <option value="leader">{m.leader}</option>
        </optgroup>
        <optgroup label={m.kindsOfLink}>
          {necessitySchema.options.map((necessity) => (
            <option key={necessity} value={necessity}>
              {m[necessity]}
            </option>
          ))}
        </optgroup>
        <optgroup label={m.kindsOfState}>
          {segmentStatusSchema.options.map((status) => (
            <option key={status} value={status}>
              {toWord('state', status, locale)}
            </option>
          ))}
        </optgroup>
      </select>
    </label>
  );
}
