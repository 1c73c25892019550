import { notFound } from 'next/navigation';
import type { Problem } from '#graph/wire/problem';
import type { Locale } from '../_i18n/define-messages';
import { BadQuery } from './bad-query';
import { StoreLost } from './store-lost';

/** What stands in place of a page that could not be built: 404, a bad parameter, or a store that does not answer. */
export function ProblemPage({ problem, locale }: { readonly problem: Problem; readonly locale: Locale }) {
  if (problem.code === 'not-found') notFound();
  if (problem.code === 'invalid-query') return <BadQuery problem={problem} locale={locale} />;
  return <StoreLost problem={problem} locale={locale} />;
}
