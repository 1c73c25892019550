import type { EditKind } from '#graph/model/edit';
import { SCENARIO_PARAMETERS, toScenarioAddress } from '#graph/wire/edit-token';
import { START_VIEW, toExploreParams } from '#graph/wire/explore-state';
import type { ScenarioResult } from '#graph/wire/scenario';
import type { Locale } from '../../_i18n/define-messages';
import { toSentence } from '../../_i18n/names';
import { scenarioMessages } from '../../_i18n/scenario';
import { Panel } from '../panel';
import { EditForm } from './edit-form';
import { toHiddenFields } from './hidden-fields';
import { KeptScenarios } from './kept-scenarios';
import styles from './scenario.module.css';

type Props = {
  readonly scenarios: readonly ScenarioResult[];
  readonly params: URLSearchParams;
  /** What the form could not be answered with. */
  readonly alert?: string | undefined;
  readonly locale: Locale;
};

/** What the scenarios are made of, each change with a way to take it out, and a form for one more. */
export function EditPanel({ scenarios, params, alert, locale }: Props) {
  const m = scenarioMessages[locale];
  const name = scenarios.map((scenario) => scenario.name ?? '').join(',');
  return (
    <Panel title={m.edits}>
      {scenarios.map((_, at) => (
        <EditList key={SCENARIO_PARAMETERS[at]} scenarios={scenarios} at={at} locale={locale} />
      ))}
      <section className={styles['part']}>
        <h3>{m.addTitle}</h3>
        {alert === undefined ? undefined : <p role="alert">{alert}</p>}
        <EditForm params={params} count={scenarios.length} locale={locale} />
      </section>
      {scenarios.length === 0 ? undefined : (
        <p>
          <a href="/scenario">{m.clear}</a>
        </p>
      )}
      {scenarios.length === 0 ? undefined : <NameForm params={params} name={name} locale={locale} />}
      <KeptScenarios key={`${params}`} name={name.replace(/,+$/, '')} hasEdits={scenarios.length > 0} locale={locale} />
    </Panel>
  );
}

type ListProps = Pick<Props, 'scenarios' | 'locale'> & { readonly at: number };

function EditList({ scenarios, at, locale }: ListProps) {
  const m = scenarioMessages[locale];
  const written = scenarios.map(({ name, edits }) => ({ name, edits: edits.map(({ token }) => token) }));
  const toAddressWithout = (token: string) =>
    toScenarioAddress(
      written.map((own, index) => (index === at ? { ...own, edits: own.edits.filter((edit) => edit !== token) } : own)),
    );
  const scenario = scenarios[at];
  return (
    <section className={styles['part']}>
      {scenarios.length === 1 && scenario?.name === undefined ? undefined : (
        <h3>{scenario?.name ?? m.scenario(at + 1)}</h3>
      )}
      <ol className={styles['edits']}>
        {scenario?.edits.map(({ token, text, note }) => (
          <li key={token}>
            <span>{toSentence(text, locale)}</span>
            <a href={toAddressWithout(token)} aria-label={m.removeLabel(toSentence(text, locale))}>
              {m.remove}
            </a>
            {note === undefined ? undefined : <small>{toSentence(note, locale)}</small>}
          </li>
        ))}
      </ol>
      <p className={styles['row']}>
        {scenarios.length < 2 ? undefined : <a href={toScenarioAddress(written.slice(at, at + 1))}>{m.alone}</a>}
        <SeenStopped edits={scenario?.edits ?? []} locale={locale} />
      </p>
    </section>
  );
}

type SeenProps = { readonly edits: ScenarioResult['edits']; readonly locale: Locale };

/** Leads to the same stress test on the canvas, which knows what is switched off and nothing else. */
function SeenStopped({ edits, locale }: SeenProps) {
  const idsOf = (kind: EditKind) =>
    edits.flatMap((edit) => (edit.kind === kind ? edit.things.map(({ id }) => id) : []));
  const state = { ...START_VIEW, off: idsOf('off'), outside: idsOf('outside-off') };
  if (state.off.length + state.outside.length === 0) return undefined;
  return <a href={`/explore?${toExploreParams(state)}`}>{scenarioMessages[locale].explored}</a>;
}

type NameProps = Pick<Props, 'params' | 'locale'> & { readonly name: string };

function NameForm({ params, name, locale }: NameProps) {
  const m = scenarioMessages[locale];
  return (
    <form className={styles['form']} action="/scenario" aria-label={m.nameField}>
      {toHiddenFields(params, SCENARIO_PARAMETERS)}
      <label>
        <span>{m.nameField}</span>
        <input key={name} name="name" defaultValue={name.replace(/,+$/, '')} maxLength={120} placeholder={m.nameHint} />
      </label>
      <button type="submit">{m.nameDo}</button>
    </form>
  );
}
