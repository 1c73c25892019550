import { toSentence } from '../../../_i18n/names';
import { toGapTables } from '../../../_server/gap-table';
import { readGaps } from '../../../_server/read-gaps';
import { answerTableFile } from '../../../_server/table-file';

/** The list of gaps as a file, under the filters of the board: `/gaps/export?format=xlsx&chain=new-display`. */
export function GET(request: Request): Promise<Response> {
  return answerTableFile(request, {
    name: 'gaps',
    page: { limit: '200' },
    read: readGaps,
    toTables: (items, { origin, locale, view }) => ({
      title: toSentence(view.headline, locale),
      tables: toGapTables(items, origin, locale),
    }),
  });
}
