import { buildOpening, type PageProps } from '../../_server/open-page';
import { toChainGroups } from '../../_server/read-chain-groups';
import { readCity } from '../../_server/read-city';
import { readGaps } from '../../_server/read-gaps';
import { GapsPage } from '../../_ui/gaps/gaps-page';
import { ProblemPage } from '../../_ui/problem-page';

const { open, toMetadata } = buildOpening(readGaps, 'gaps');
export const generateMetadata = toMetadata;

/** The board of gaps: `/gaps?chain=new-display&stage=upstream&status=weak`. */
export default async function Page(props: PageProps) {
  const { read, params, locale } = await open(props);
  if (!read.ok) return <ProblemPage problem={read.problem} locale={locale} />;
  const city = await readCity();
  if (!city.ok) return <ProblemPage problem={city.problem} locale={locale} />;
  return (
    <GapsPage
      view={read.view}
      groups={toChainGroups(city.view)}
      districts={city.view.districts}
      params={params}
      locale={locale}
    />
  );
}
