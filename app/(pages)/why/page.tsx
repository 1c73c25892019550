import { buildOpening, type PageProps } from '../../_server/open-page';
import { readWhy } from '../../_server/read-why';
import { ProblemPage } from '../../_ui/problem-page';
import { WhyPage } from '../../_ui/why/why-page';

const { open, toMetadata } = buildOpening(readWhy, 'why');
export const generateMetadata = toMetadata;

/** Why a number is what it is: `/why?of=verdict&segment=new-display.driver-ic`. */
export default async function Page(props: PageProps) {
  const { read, params, locale } = await open(props);
  return read.ok ? (
    <WhyPage view={read.view} params={params} locale={locale} />
  ) : (
    <ProblemPage problem={read.problem} locale={locale} />
  );
}
