import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { SCENARIO_PARAMETERS, toScenarioAddress } from '#graph/wire/edit-token';
import { toReason } from '../../_i18n/problem';
import { scenarioMessages } from '../../_i18n/scenario';
import { type PageParameters, toUrlSearchParams } from '../../_server/page-parameters';
import { toHeadlineTitle } from '../../_server/page-title';
import { readLocale } from '../../_server/preferences';
import { readScenario } from '../../_server/read-scenario';
import { ProblemPage } from '../../_ui/problem-page';
import { ScenarioPage } from '../../_ui/scenario/scenario-page';

type Props = { readonly searchParams: Promise<PageParameters> };

/** Fields of the form for one more edit. */
const FORM = ['add', 'into', 'what', 'where', 'how'] as const;

/** Read once for the title and the page. An edit by words that nobody answers to leaves the scenario as it was, with the form to mend. */
const open = cache(async (query: string) => {
  const params = new URLSearchParams(query);
  const [locale, read] = await Promise.all([readLocale(), readScenario(params)]);
  const isAdding = params.has('add');
  if (read.ok || !isAdding || !FORM.some((field) => field === read.problem.field)) {
    return { params, locale, read, isAdding, fault: undefined };
  }
  const without = new URLSearchParams(params);
  for (const field of FORM) without.delete(field);
  return { params, locale, read: await readScenario(without), isAdding: false, fault: read.problem };
});

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { read, locale } = await open(toQuery(await searchParams));
  return toHeadlineTitle({ read, locale }, 'scenario');
}

/** What stops when something stops, and what a change would alter: `/scenario?edit=off~enterprise:boe-b8`. */
export default async function Page({ searchParams }: Props) {
  const { read, params, locale, isAdding, fault } = await open(toQuery(await searchParams));
  if (!read.ok) return <ProblemPage problem={read.problem} locale={locale} />;
  const { scenarios } = read.view;
  if (isAdding) {
    redirect(toScenarioAddress(scenarios.map(({ name, edits }) => ({ name, edits: edits.map(({ token }) => token) }))));
  }
  const m = scenarioMessages[locale];
  const told = { what: m.unknownWhat, where: m.unknownWhere };
  const alert =
    fault === undefined
      ? undefined
      : fault.field === 'what' || fault.field === 'where'
        ? told[fault.field]
        : toReason(fault.field, locale);
  return <ScenarioPage view={read.view} params={params} alert={alert} locale={locale} />;
}

/** The parameters as they are asked for; the edits that a plain form sends one by one become a list. */
function toQuery(given: PageParameters): string {
  const params = toUrlSearchParams(given);
  for (const name of SCENARIO_PARAMETERS) {
    const value = given[name];
    if (value !== undefined && typeof value !== 'string') params.set(name, value.join(','));
  }
  return params.toString();
}
