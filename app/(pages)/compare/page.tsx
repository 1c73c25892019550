import { buildOpening, type PageProps } from '../../_server/open-page';
import { readCity } from '../../_server/read-city';
import { readCompare } from '../../_server/read-compare';
import { ComparePage } from '../../_ui/compare/compare-page';
import { ProblemPage } from '../../_ui/problem-page';

const { open, toMetadata } = buildOpening(readCompare, 'compare');
export const generateMetadata = toMetadata;

/** Districts side by side: `/compare?districts=fuling,changshou`. */
export default async function Page(props: PageProps) {
  const { read, locale } = await open(props);
  if (!read.ok) return <ProblemPage problem={read.problem} locale={locale} />;
  const city = await readCity();
  if (!city.ok) return <ProblemPage problem={city.problem} locale={locale} />;
  return <ComparePage view={read.view} districts={city.view.districts} locale={locale} />;
}
