import { buildOpening, type PageProps } from '../../_server/open-page';
import { readTargets } from '../../_server/read-targets';
import { ProblemPage } from '../../_ui/problem-page';
import { TargetsPage } from '../../_ui/targets/targets-page';

const { open, toMetadata } = buildOpening(readTargets, 'targets');
export const generateMetadata = toMetadata;

/** Whom to court for a segment: `/targets?segment=new-display.polarizer-optical-films`. */
export default async function Page(props: PageProps) {
  const { read, locale } = await open(props);
  return read.ok ? (
    <TargetsPage view={read.view} locale={locale} />
  ) : (
    <ProblemPage problem={read.problem} locale={locale} />
  );
}
