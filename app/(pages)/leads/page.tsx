import { leadFaultSchema } from '#graph/wire/leads';
import { readActor } from '../../_server/actor';
import { findImportReport } from '../../_server/import-leads';
import { decodeValues } from '../../_server/lead-form';
import { buildOpening, type PageProps } from '../../_server/open-page';
import { readLeads } from '../../_server/read-leads';
import { readWriteAccess } from '../../_server/write-access';
import { LeadsPage } from '../../_ui/leads/leads-page';
import { ProblemPage } from '../../_ui/problem-page';

const { open, toMetadata } = buildOpening(readLeads, 'leads');
export const generateMetadata = toMetadata;

/** The shortlist: `/leads?stage=talks`, and one lead of it: `/leads?lead=enterprise:boe-b8`. */
export default async function Page(props: PageProps) {
  const { read, params, locale } = await open(props);
  if (!read.ok) return <ProblemPage problem={read.problem} locale={locale} />;
  const report = params.get('report');
  return (
    <LeadsPage
      view={read.view}
      params={params}
      access={await readWriteAccess()}
      actor={await readActor()}
      mine={decodeValues(params.get('mine'))}
      fault={leadFaultSchema.safeParse(params.get('fault')).data}
      report={report === null ? undefined : (findImportReport(report) ?? null)}
      locale={locale}
    />
  );
}
