import type { Metadata } from 'next';
import { Explorer } from '../../_explorer/explore/explorer';
import { toSentence } from '../../_i18n/names';
import { readLocale } from '../../_server/preferences';
import { readExplore } from '../../_server/read-explore';
import { ProblemPage } from '../../_ui/problem-page';
import { toProblemTitle } from '../../_ui/problem-title';

export async function generateMetadata(): Promise<Metadata> {
  const [read, locale] = await Promise.all([readExplore(new URLSearchParams()), readLocale()]);
  return { title: read.ok ? toSentence(read.view.headline, locale) : toProblemTitle(read.problem, locale) };
}

/** The whole cluster to walk through: `/explore?reading=lanes&scope=chain:new-display&lens=confidence`. */
export default async function Page() {
  const [read, locale] = await Promise.all([readExplore(new URLSearchParams()), readLocale()]);
  if (!read.ok) return <ProblemPage problem={read.problem} locale={locale} />;
  return <Explorer headline={read.view.headline} locale={locale} />;
}
