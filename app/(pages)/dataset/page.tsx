import type { Metadata } from 'next';
import { cache } from 'react';
import { toSentence } from '../../_i18n/names';
import { readLocale } from '../../_server/preferences';
import { readDataset } from '../../_server/read-dataset';
import { readList } from '../../_server/read-list';
import { DatasetPage } from '../../_ui/dataset/dataset-page';
import { ProblemPage } from '../../_ui/problem-page';
import { toProblemTitle } from '../../_ui/problem-title';

/** Read once for the title and the page. */
const open = cache(async () => ({ read: await readDataset(), locale: await readLocale() }));

export async function generateMetadata(): Promise<Metadata> {
  const { read, locale } = await open();
  return { title: read.ok ? toSentence(read.view.headline, locale) : toProblemTitle(read.problem, locale) };
}

/** Data and sources: `/dataset`; the list of sources alone is `/sources`. */
export default async function Page() {
  const { read, locale } = await open();
  if (!read.ok) return <ProblemPage problem={read.problem} locale={locale} />;
  const sources = await readList('source', new URLSearchParams());
  if (!sources.ok) return <ProblemPage problem={sources.problem} locale={locale} />;
  return <DatasetPage view={read.view} sources={sources.view} locale={locale} />;
}
