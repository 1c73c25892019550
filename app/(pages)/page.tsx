import type { Metadata } from 'next';
import { CityExplorer } from '../_explorer/city/city-explorer';
import { type PageParameters, toUrlSearchParams } from '../_server/page-parameters';
import { toHeadlineTitle } from '../_server/page-title';
import { readLocale } from '../_server/preferences';
import { readCity } from '../_server/read-city';
import { readOpened } from '../_server/read-opened';
import { ProblemPage } from '../_ui/problem-page';

type Props = { readonly searchParams: Promise<PageParameters> };

export async function generateMetadata(): Promise<Metadata> {
  const [read, locale] = await Promise.all([readCity(), readLocale()]);
  return toHeadlineTitle({ read, locale }, 'city');
}

/** The whole city: every chain, who supplies whom, where the gaps are. */
export default async function Page({ searchParams }: Props) {
  const [params, read, locale] = await Promise.all([searchParams, readCity(), readLocale()]);
  if (!read.ok) return <ProblemPage problem={read.problem} locale={locale} />;
  const opened = await readOpened(read.view, toUrlSearchParams(params));
  return <CityExplorer view={read.view} opened={opened} locale={locale} />;
}
