import type { Metadata } from 'next';
import { cache } from 'react';
import { questionMessages } from '../../_i18n/questions';
import { type PageParameters, toUrlSearchParams } from '../../_server/page-parameters';
import { toTitle } from '../../_server/page-title';
import { readLocale } from '../../_server/preferences';
import { readList } from '../../_server/read-list';
import { DistrictsPage, toDistrictsTitle } from '../../_ui/districts-page';
import { ProblemPage } from '../../_ui/problem-page';

type Props = { readonly searchParams: Promise<PageParameters> };

/** Read once for the title and the page. */
const open = cache(async (query: string) => {
  const params = new URLSearchParams(query);
  const [locale, districts, regions] = await Promise.all([
    readLocale(),
    readList('district', params),
    readList('region', new URLSearchParams()),
  ]);
  return { params, locale, districts, regions };
});

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { districts, locale } = await open(toUrlSearchParams(await searchParams).toString());
  return toTitle({ read: districts, locale }, (view) => [
    questionMessages[locale].districts,
    toDistrictsTitle(view, locale),
  ]);
}

/** Districts, counties and zones: `/districts`. */
export default async function Page({ searchParams }: Props) {
  const { districts, regions, params, locale } = await open(toUrlSearchParams(await searchParams).toString());
  if (!districts.ok) return <ProblemPage problem={districts.problem} locale={locale} />;
  if (!regions.ok) return <ProblemPage problem={regions.problem} locale={locale} />;
  return <DistrictsPage list={districts.view} regions={regions.view.items} params={params} locale={locale} />;
}
