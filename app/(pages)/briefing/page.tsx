import { buildOpening, type PageProps } from '../../_server/open-page';
import { readBriefing } from '../../_server/read-report';
import { ProblemPage } from '../../_ui/problem-page';
import { ReportPage } from '../../_ui/report/report-page';

const { open, toMetadata } = buildOpening(readBriefing, 'briefing');
export const generateMetadata = toMetadata;

/** The briefing of a thing: `/briefing?of=chain:new-display`. */
export default async function Page(props: PageProps) {
  const { read, locale } = await open(props);
  return read.ok ? (
    <ReportPage view={read.view} locale={locale} />
  ) : (
    <ProblemPage problem={read.problem} locale={locale} />
  );
}
