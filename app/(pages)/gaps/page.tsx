import type { Metadata } from 'next';
import { cache } from 'react';
import { toSentence } from '../../_i18n/names';
import { type PageParameters, toUrlSearchParams } from '../../_server/page-parameters';
import { readLocale } from '../../_server/preferences';
import { toChainGroups } from '../../_server/read-chain-groups';
import { readCity } from '../../_server/read-city';
import { readGaps } from '../../_server/read-gaps';
import { GapsPage } from '../../_ui/gaps/gaps-page';
import { ProblemPage } from '../../_ui/problem-page';
import { toProblemTitle } from '../../_ui/problem-title';

type Props = { readonly searchParams: Promise<PageParameters> };

/** Read once for the title and the page. */
const open = cache(async (query: string) => {
  const params = new URLSearchParams(query);
  return { params, locale: await readLocale(), read: await readGaps(params) };
});

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { read, locale } = await open(toUrlSearchParams(await searchParams).toString());
  return { title: read.ok ? toSentence(read.view.headline, locale) : toProblemTitle(read.problem, locale) };
}

/** The board of gaps: `/gaps?chain=new-display&stage=upstream&status=weak`. */
export default async function Page({ searchParams }: Props) {
  const { read, params, locale } = await open(toUrlSearchParams(await searchParams).toString());
  if (!read.ok) return <ProblemPage problem={read.problem} locale={locale} />;
  const city = await readCity();
  if (!city.ok) return <ProblemPage problem={city.problem} locale={locale} />;
  return (
    <GapsPage
      view={read.view}
      groups={toChainGroups(city.view)}
      districts={city.view.districts}
      params={params}
      locale={locale}
    />
  );
}
