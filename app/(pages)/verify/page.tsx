import type { Metadata } from 'next';
import { cache } from 'react';
import { toSentence } from '../../_i18n/names';
import { type PageParameters, toUrlSearchParams } from '../../_server/page-parameters';
import { readLocale } from '../../_server/preferences';
import { readVerify } from '../../_server/read-opportunities';
import { VerifyPage } from '../../_ui/opportunities/verify-page';
import { ProblemPage } from '../../_ui/problem-page';
import { toProblemTitle } from '../../_ui/problem-title';

type Props = { readonly searchParams: Promise<PageParameters> };

/** Read once for the title and the page. */
const open = cache(async (query: string) => {
  const params = new URLSearchParams(query);
  return { params, locale: await readLocale(), read: await readVerify(params) };
});

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { read, locale } = await open(toUrlSearchParams(await searchParams).toString());
  return { title: read.ok ? toSentence(read.view.headline, locale) : toProblemTitle(read.problem, locale) };
}

/** What to verify first: `/verify?preset=fill`. */
export default async function Page({ searchParams }: Props) {
  const { read, params, locale } = await open(toUrlSearchParams(await searchParams).toString());
  if (!read.ok) return <ProblemPage problem={read.problem} locale={locale} />;
  return <VerifyPage view={read.view} params={params} locale={locale} />;
}
