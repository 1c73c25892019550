import type { Metadata } from 'next';
import { cache } from 'react';
import { toSentence } from '../../_i18n/names';
import { type PageParameters, toUrlSearchParams } from '../../_server/page-parameters';
import { readLocale } from '../../_server/preferences';
import { readWhy } from '../../_server/read-why';
import { ProblemPage } from '../../_ui/problem-page';
import { toProblemTitle } from '../../_ui/problem-title';
import { WhyPage } from '../../_ui/why/why-page';

type Props = { readonly searchParams: Promise<PageParameters> };

/** Read once for the title and the page. */
const open = cache(async (query: string) => ({
  locale: await readLocale(),
  read: await readWhy(new URLSearchParams(query)),
}));

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { read, locale } = await open(toUrlSearchParams(await searchParams).toString());
  return { title: read.ok ? toSentence(read.view.headline, locale) : toProblemTitle(read.problem, locale) };
}

/** Why a number is what it is: `/why?of=verdict&segment=new-display.driver-ic`. */
export default async function Page({ searchParams }: Props) {
  const { read, locale } = await open(toUrlSearchParams(await searchParams).toString());
  return read.ok ? (
    <WhyPage view={read.view} locale={locale} />
  ) : (
    <ProblemPage problem={read.problem} locale={locale} />
  );
}
