import 'server-only';
import { buildReport } from '#graph/query/report/report-view';
import { PARAMETERS, parseParameters } from '#graph/wire/parameters';
import type { Report, ReportKind } from '#graph/wire/report';
import { type Read, readView } from './read';

/** `/dossier`, `/briefing` and their JSON twins. */
export function readDossier(params: URLSearchParams): Promise<Read<Report>> {
  return readReport('dossier', params);
}

export function readBriefing(params: URLSearchParams): Promise<Read<Report>> {
  return readReport('briefing', params);
}

export function readReport(kind: ReportKind, params: URLSearchParams): Promise<Read<Report>> {
  return readView(
    () => parseParameters(PARAMETERS.report, params),
    (snapshot, { of }) => buildReport(snapshot, kind, of),
  );
}
