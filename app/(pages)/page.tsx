import type { Metadata } from 'next';
import { CityExplorer } from '../_explorer/city/city-explorer';
import { toSentence } from '../_i18n/names';
import { type PageParameters, toUrlSearchParams } from '../_server/page-parameters';
import { readLocale } from '../_server/preferences';
import { readCity } from '../_server/read-city';
import { readOpened } from '../_server/read-opened';
import { ProblemPage } from '../_ui/problem-page';
import { toProblemTitle } from '../_ui/problem-title';

type Props = { readonly searchParams: Promise<PageParameters> };

export async function generateMetadata(): Promise<Metadata> {
  const [read, locale] = await Promise.all([readCity(), readLocale()]);
  return { title: read.ok ? toSentence(read.view.headline, locale) : toProblemTitle(read.problem, locale) };
}

/** The whole city: every chain, who supplies whom, where the gaps are. */
export default async function Page({ searchParams }: Props) {
  const [params, read, locale] = await Promise.all([searchParams, readCity(), readLocale()]);
  if (!read.ok) return <ProblemPage problem={read.problem} locale={locale} />;
  const opened = await readOpened(read.view, toUrlSearchParams(params));
  return <CityExplorer view={read.view} opened={opened} locale={locale} />;
}
