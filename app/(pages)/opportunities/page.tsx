import type { Metadata } from 'next';
import { cache } from 'react';
import { toSentence } from '../../_i18n/names';
import { type PageParameters, toUrlSearchParams } from '../../_server/page-parameters';
import { readLocale } from '../../_server/preferences';
import { readCity } from '../../_server/read-city';
import { readOpportunities } from '../../_server/read-opportunities';
import { OpportunitiesPage } from '../../_ui/opportunities/opportunities-page';
import { ProblemPage } from '../../_ui/problem-page';
import { toProblemTitle } from '../../_ui/problem-title';

type Props = { readonly searchParams: Promise<PageParameters> };

/** Pairs in the picture. */
const DRAWN = '200';

/** Read once for the title and the page. */
const open = cache(async (query: string) => {
  const params = new URLSearchParams(query);
  return { params, locale: await readLocale(), read: await readOpportunities(params) };
});

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { read, locale } = await open(toUrlSearchParams(await searchParams).toString());
  return { title: read.ok ? toSentence(read.view.headline, locale) : toProblemTitle(read.problem, locale) };
}

/** Where which gap is best filled: `/opportunities?preset=fill&district=fuling`. */
export default async function Page({ searchParams }: Props) {
  const { read, params, locale } = await open(toUrlSearchParams(await searchParams).toString());
  if (!read.ok) return <ProblemPage problem={read.problem} locale={locale} />;
  const first = new URLSearchParams(params);
  first.delete('cursor');
  first.set('limit', DRAWN);
  const [city, drawn] = await Promise.all([readCity(), readOpportunities(first)]);
  if (!city.ok) return <ProblemPage problem={city.problem} locale={locale} />;
  if (!drawn.ok) return <ProblemPage problem={drawn.problem} locale={locale} />;
  const { chains, districts } = city.view;
  return <OpportunitiesPage view={read.view} drawn={drawn.view.items} {...{ chains, districts, params, locale }} />;
}
