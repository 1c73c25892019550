import { buildOpening, type PageProps } from '../../../_server/open-page';
import { readLeadHistory } from '../../../_server/read-leads';
import { HistoryPage } from '../../../_ui/leads/history-page';
import { ProblemPage } from '../../../_ui/problem-page';

const { open, toMetadata } = buildOpening(readLeadHistory, 'leadHistory');
export const generateMetadata = toMetadata;

/** The audit: `/leads/history?lead=enterprise:boe-b8`. */
export default async function Page(props: PageProps) {
  const { read, params, locale } = await open(props);
  if (!read.ok) return <ProblemPage problem={read.problem} locale={locale} />;
  return <HistoryPage view={read.view} params={params} locale={locale} />;
}
