import { answerReportFile } from '../../../_server/report-file';

/** The dossier as a file: `/dossier/export?of=chain:new-display&format=pdf`, or `html`. */
export function GET(request: Request): Promise<Response> {
  return answerReportFile(request, 'dossier');
}
