import { answerReportFile } from '../../../_server/report-file';

/** The briefing as a file: `/briefing/export?of=chain:new-display&format=pdf`, or `html`. */
export function GET(request: Request): Promise<Response> {
  return answerReportFile(request, 'briefing');
}
