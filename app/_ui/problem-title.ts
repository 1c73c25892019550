import type { Problem } from '#graph/wire/problem';
import type { Locale } from '../_i18n/define-messages';
import { frameMessages } from '../_i18n/frame';

/** Title of the page that stands in place of one that could not be built; the same words as its headline. */
export function toProblemTitle(problem: Problem, locale: Locale): string {
  const m = frameMessages[locale];
  if (problem.code === 'not-found') return m.notFoundTitle;
  if (problem.code === 'invalid-query')
    return problem.field === undefined ? m.badQueryTitle : m.badQueryField(problem.field);
  return problem.code === 'store-empty' ? m.lostEmptyTitle : m.lostTitle;
}
