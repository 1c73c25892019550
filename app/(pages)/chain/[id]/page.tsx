import type { Metadata } from 'next';
import { cache } from 'react';
import { ChainExplorer } from '../../../_explorer/chain/chain-explorer';
import { toHeadlineTitle } from '../../../_server/page-title';
import { readLocale } from '../../../_server/preferences';
import { readChain } from '../../../_server/read-chain';
import { readPinState } from '../../../_server/read-leads';
import { PinForm } from '../../../_ui/leads/pin-form';
import { ProblemPage } from '../../../_ui/problem-page';

type Props = { readonly params: Promise<{ readonly id: string }> };

/** Read once for the title and the page. */
const open = cache(async (id: string) => ({
  read: await readChain(decodeURIComponent(id)),
  locale: await readLocale(),
}));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { read, locale } = await open((await params).id);
  return toHeadlineTitle({ read, locale }, 'chain');
}

/** One chain from upstream to downstream: `/chain/new-display`. */
export default async function Page({ params }: Props) {
  const { read, locale } = await open((await params).id);
  if (!read.ok) return <ProblemPage problem={read.problem} locale={locale} />;
  return (
    <ChainExplorer view={read.view} locale={locale}>
      <PinForm id={read.view.id} offer={await readPinState(read.view.id)} locale={locale} />
    </ChainExplorer>
  );
}
