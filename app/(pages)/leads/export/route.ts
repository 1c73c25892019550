import { leadsMessages } from '../../../_i18n/leads';
import { toLeadTable } from '../../../_server/lead-table';
import { readLeads } from '../../../_server/read-leads';
import { answerTableFile } from '../../../_server/table-file';

/** The shortlist as a file under the filters of the page: `/leads/export?format=csv&stage=talks`. It can be imported again. */
export function GET(request: Request): Promise<Response> {
  return answerTableFile(request, {
    name: 'leads',
    page: { limit: '200' },
    read: readLeads,
    toTables: (items, { origin, locale }) => ({
      title: leadsMessages[locale].title,
      tables: [toLeadTable(items, origin, locale)],
    }),
  });
}
