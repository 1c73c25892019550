import type { Metadata } from 'next';
import { cache } from 'react';
import { toHeadlineTitle } from '../../_server/page-title';
import { readLocale } from '../../_server/preferences';
import { readDataset } from '../../_server/read-dataset';
import { readList } from '../../_server/read-list';
import { DatasetPage } from '../../_ui/dataset/dataset-page';
import { ProblemPage } from '../../_ui/problem-page';

/** Read once for the title and the page. */
const open = cache(async () => ({ read: await readDataset(), locale: await readLocale() }));

export async function generateMetadata(): Promise<Metadata> {
  const { read, locale } = await open();
  return toHeadlineTitle({ read, locale }, 'dataset');
}

/** Data and sources: `/dataset`; the list of sources alone is `/sources`. */
export default async function Page() {
  const { read, locale } = await open();
  if (!read.ok) return <ProblemPage problem={read.problem} locale={locale} />;
  const sources = await readList('source', new URLSearchParams());
  if (!sources.ok) return <ProblemPage problem={sources.problem} locale={locale} />;
  return <DatasetPage view={read.view} sources={sources.view} locale={locale} />;
}
