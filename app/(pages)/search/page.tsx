import type { Metadata } from 'next';
import { cache } from 'react';
import { questionMessages } from '../../_i18n/questions';
import { searchMessages } from '../../_i18n/search';
import { type PageParameters, toUrlSearchParams } from '../../_server/page-parameters';
import { toTitle } from '../../_server/page-title';
import { readLocale } from '../../_server/preferences';
import { readSearch } from '../../_server/read-search';
import { ProblemPage } from '../../_ui/problem-page';
import { ResultsPage } from '../../_ui/search/results-page';
import { toResultsTitle } from '../../_ui/search/results-title';
import { SearchStart } from '../../_ui/search/search-start';

type Props = { readonly searchParams: Promise<PageParameters> };

/** Read once for the title and the page. No question yet is no fault. */
const open = cache(async (query: string) => {
  const params = new URLSearchParams(query);
  const isAsked = (params.get('q') ?? '').trim() !== '';
  return { params, locale: await readLocale(), read: isAsked ? await readSearch(params) : undefined };
});

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { read, params, locale } = await open(toUrlSearchParams(await searchParams).toString());
  if (read === undefined) return { title: `${questionMessages[locale].search} ${searchMessages[locale].emptyTitle}` };
  return toTitle({ read, locale }, (view) => [questionMessages[locale].search, toResultsTitle(view, params, locale)]);
}

/** Results of a search: `/search?q=偏光片&kind=segment`. */
export default async function Page({ searchParams }: Props) {
  const { read, params, locale } = await open(toUrlSearchParams(await searchParams).toString());
  if (read === undefined) return <SearchStart locale={locale} />;
  if (!read.ok) return <ProblemPage problem={read.problem} locale={locale} />;
  return <ResultsPage view={read.view} params={params} locale={locale} />;
}
