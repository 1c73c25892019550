'use client';

import { usePathname } from 'next/navigation';
import type { Problem } from '#graph/wire/problem';
import type { Locale } from '../_i18n/define-messages';
import { frameMessages } from '../_i18n/frame';
import { toReason } from '../_i18n/problem';
import { MessagePage } from './message-page';
import { PlainSearch } from './plain-search';
import { toProblemTitle } from './problem-title';

/** A parameter of the address is wrong: which, why, and the way back. */
export function BadQuery({ problem, locale }: { readonly problem: Problem; readonly locale: Locale }) {
  const m = frameMessages[locale];
  const path = usePathname();
  return (
    <MessagePage title={toProblemTitle(problem, locale)}>
      <p>{toReason(problem.field, locale)}</p>
      <p>
        <small lang="en">{problem.detail}</small>
      </p>
      <p>
        <a href={path}>{m.badQueryBack}</a>
      </p>
      <PlainSearch locale={locale} />
    </MessagePage>
  );
}
