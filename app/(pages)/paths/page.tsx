import type { Metadata } from 'next';
import { cache } from 'react';
import { pathsMessages } from '../../_i18n/paths';
import { type PageParameters, toUrlSearchParams } from '../../_server/page-parameters';
import { toHeadlineTitle } from '../../_server/page-title';
import { readLocale } from '../../_server/preferences';
import { readPaths } from '../../_server/read-paths';
import { PathsPage } from '../../_ui/paths/paths-page';
import { PathsStart } from '../../_ui/paths/paths-start';
import { ProblemPage } from '../../_ui/problem-page';

type Props = { readonly searchParams: Promise<PageParameters> };

/** Read once for the title and the page. With an end missing there is no question yet; an end that nobody knows is asked for again. */
const open = cache(async (query: string) => {
  const params = new URLSearchParams(query);
  const isAsked = ['from', 'to'].every((name) => (params.get(name) ?? '').trim() !== '');
  return { params, locale: await readLocale(), read: isAsked ? await readPaths(params) : undefined };
});

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { read, locale } = await open(toUrlSearchParams(await searchParams).toString());
  if (read === undefined) return { title: pathsMessages[locale].title };
  return toHeadlineTitle({ read, locale }, 'paths');
}

/** How two things are connected: `/paths?from=长安汽车&to=chain:new-display`. */
export default async function Page({ searchParams }: Props) {
  const { read, params, locale } = await open(toUrlSearchParams(await searchParams).toString());
  if (read === undefined) return <PathsStart params={params} locale={locale} />;
  if (read.ok) return <PathsPage view={read.view} params={params} locale={locale} />;
  if (read.problem.code === 'not-found') return <PathsStart params={params} isUnknown locale={locale} />;
  return <ProblemPage problem={read.problem} locale={locale} />;
}
