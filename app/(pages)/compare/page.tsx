import type { Metadata } from 'next';
import { cache } from 'react';
import { toSentence } from '../../_i18n/names';
import { type PageParameters, toUrlSearchParams } from '../../_server/page-parameters';
import { readLocale } from '../../_server/preferences';
import { readCity } from '../../_server/read-city';
import { readCompare } from '../../_server/read-compare';
import { ComparePage } from '../../_ui/compare/compare-page';
import { ProblemPage } from '../../_ui/problem-page';
import { toProblemTitle } from '../../_ui/problem-title';

type Props = { readonly searchParams: Promise<PageParameters> };

/** Read once for the title and the page. */
const open = cache(async (query: string) => ({
  locale: await readLocale(),
  read: await readCompare(new URLSearchParams(query)),
}));

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { read, locale } = await open(toUrlSearchParams(await searchParams).toString());
  return { title: read.ok ? toSentence(read.view.headline, locale) : toProblemTitle(read.problem, locale) };
}

/** Districts side by side: `/compare?districts=fuling,changshou`. */
export default async function Page({ searchParams }: Props) {
  const { read, locale } = await open(toUrlSearchParams(await searchParams).toString());
  if (!read.ok) return <ProblemPage problem={read.problem} locale={locale} />;
  const city = await readCity();
  if (!city.ok) return <ProblemPage problem={city.problem} locale={locale} />;
  return <ComparePage view={read.view} districts={city.view.districts} locale={locale} />;
}
