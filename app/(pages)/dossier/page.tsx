import { buildOpening, type PageProps } from '../../_server/open-page';
import { readDossier } from '../../_server/read-report';
import { ProblemPage } from '../../_ui/problem-page';
import { ReportPage } from '../../_ui/report/report-page';

const { open, toMetadata } = buildOpening(readDossier, 'dossier');
export const generateMetadata = toMetadata;

/** The dossier of a thing: `/dossier?of=chain:new-display`. */
export default async function Page(props: PageProps) {
  const { read, locale } = await open(props);
  return read.ok ? (
    <ReportPage view={read.view} locale={locale} />
  ) : (
    <ProblemPage problem={read.problem} locale={locale} />
  );
}
