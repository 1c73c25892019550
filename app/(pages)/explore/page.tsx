import type { Metadata } from 'next';
import { cache } from 'react';
import { Explorer } from '../../_explorer/explore/explorer';
import { toHeadlineTitle } from '../../_server/page-title';
import { readLocale } from '../../_server/preferences';
import { readExplore } from '../../_server/read-explore';
import { ProblemPage } from '../../_ui/problem-page';

/** Read once for the title and the page. */
const open = cache(async () => {
  const [read, locale] = await Promise.all([readExplore(new URLSearchParams()), readLocale()]);
  return { read, locale };
});

export async function generateMetadata(): Promise<Metadata> {
  const { read, locale } = await open();
  return toHeadlineTitle({ read, locale }, 'explore');
}

/** The whole cluster to walk through: `/explore?reading=lanes&scope=chain:new-display&lens=confidence`. */
export default async function Page() {
  const { read, locale } = await open();
  if (!read.ok) return <ProblemPage problem={read.problem} locale={locale} />;
  return <Explorer headline={read.view.headline} locale={locale} />;
}
