import type { Problem } from '#graph/wire/problem';
import type { Locale } from '../_i18n/define-messages';
import { frameMessages } from '../_i18n/frame';
import { MessagePage } from './message-page';

/** A parameter of the address is wrong: which, why, and the way back. */
export function BadQuery({ problem, locale }: { readonly problem: Problem; readonly locale: Locale }) {
  const m = frameMessages[locale];
  return (
    <MessagePage title={m.badQueryTitle}>
      <p>
        {problem.field === undefined ? undefined : (
          <>
            {m.badQueryField} <code>{problem.field}</code>:{' '}
          </>
        )}
        <span lang="en">{problem.detail}</span>
      </p>
      <a href="?">{m.badQueryBack}</a>
    </MessagePage>
  );
}
