import { buildOpening, type PageProps } from '../../_server/open-page';
import { readCity } from '../../_server/read-city';
import { readOpportunities } from '../../_server/read-opportunities';
import { OpportunitiesPage } from '../../_ui/opportunities/opportunities-page';
import { ProblemPage } from '../../_ui/problem-page';

/** Pairs in the picture. */
const DRAWN = '200';

const { open, toMetadata } = buildOpening(readOpportunities, 'opportunities');
export const generateMetadata = toMetadata;

/** Where which gap is best filled: `/opportunities?preset=fill&district=fuling`. */
export default async function Page(props: PageProps) {
  const { read, params, locale } = await open(props);
  if (!read.ok) return <ProblemPage problem={read.problem} locale={locale} />;
  const first = new URLSearchParams(params);
  first.delete('cursor');
  first.set('limit', DRAWN);
  const [city, drawn] = await Promise.all([readCity(), readOpportunities(first)]);
  if (!city.ok) return <ProblemPage problem={city.problem} locale={locale} />;
  if (!drawn.ok) return <ProblemPage problem={drawn.problem} locale={locale} />;
  const { chains, districts } = city.view;
  return <OpportunitiesPage view={read.view} drawn={drawn.view.items} {...{ chains, districts, params, locale }} />;
}
