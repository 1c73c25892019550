'use client';

import { useEffect } from 'react';
import type { Problem } from '#graph/wire/problem';
import type { Locale } from '../_i18n/define-messages';
import { frameMessages } from '../_i18n/frame';
import { MessagePage } from './message-page';
import styles from './message-page.module.css';
import { toProblemTitle } from './problem-title';

const RETRY_MS = 2000;

/** The store does not answer: says so and opens the page by itself when it does again. */
export function StoreLost({ problem, locale }: { readonly problem: Problem; readonly locale: Locale }) {
  const m = frameMessages[locale];
  useEffect(() => {
    const timer = setInterval(async () => {
      const answer = await fetch('/api/health', { cache: 'no-store' }).catch(() => undefined);
      const health: unknown = await answer?.json().catch(() => undefined);
      if (answer?.ok === true && !isDown(health)) window.location.reload();
    }, RETRY_MS);
    return () => clearInterval(timer);
  }, []);
  const isEmpty = problem.code === 'store-empty';
  return (
    <MessagePage title={toProblemTitle(problem, locale)}>
      <p>{isEmpty ? m.lostEmptyText : m.lostText}</p>
      <p role="status">{m.lostRetrying}</p>
      <p>
        <small>
          {locale === 'zh' && problem.detailZh !== undefined ? (
            `${problem.detailZh}。`
          ) : (
            <span lang="en">{problem.detail}</span>
          )}{' '}
          <code>{problem.code}</code>
        </small>
      </p>
      <button type="button" className={styles['retry']} onClick={() => window.location.reload()}>
        {m.retry}
      </button>
    </MessagePage>
  );
}

function isDown(health: unknown): boolean {
  return typeof health === 'object' && health !== null && 'status' in health && health.status === 'down';
}
