import type { Metadata } from 'next';
import { cache } from 'react';
import { ChainExplorer } from '../../../_explorer/chain/chain-explorer';
import { toSentence } from '../../../_i18n/names';
import { readLocale } from '../../../_server/preferences';
import { readChain } from '../../../_server/read-chain';
import { ProblemPage } from '../../../_ui/problem-page';
import { toProblemTitle } from '../../../_ui/problem-title';

type Props = { readonly params: Promise<{ readonly id: string }> };

/** Read once for the title and the page. */
const open = cache(async (id: string) => ({
  read: await readChain(decodeURIComponent(id)),
  locale: await readLocale(),
}));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { read, locale } = await open((await params).id);
  return { title: read.ok ? toSentence(read.view.headline, locale) : toProblemTitle(read.problem, locale) };
}

/** One chain from upstream to downstream: `/chain/new-display`. */
export default async function Page({ params }: Props) {
  const { read, locale } = await open((await params).id);
  if (!read.ok) return <ProblemPage problem={read.problem} locale={locale} />;
  return <ChainExplorer view={read.view} locale={locale} />;
}
