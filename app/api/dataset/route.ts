import { PARAMETERS } from '#graph/wire/parameters';
import { answer, refusals } from '../../_server/answer';
import { readDataset } from '../../_server/read-dataset';

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refusals;

/** What the dataset holds and how well it is sourced. */
export function GET(request: Request): Promise<Response> {
  return answer(request, PARAMETERS.none, readDataset);
}
