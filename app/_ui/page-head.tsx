import type { ReactNode } from 'react';
import type { Locale } from '../_i18n/define-messages';
import { Breadcrumb, type Crumb } from './breadcrumb';
import { MixedText } from './mixed-text';
import styles from './page-head.module.css';

type Props = {
  /** The answer of the page in one sentence. */
  readonly title: string;
  /** The question it answers; left out where the title is a question itself. */
  readonly question?: string;
  readonly trail: readonly Crumb[];
  readonly here?: string | undefined;
  readonly locale: Locale;
  /** What stands right under the answer: a summary, chips, actions. */
  readonly children?: ReactNode;
};

/** The head of a page: the way down to it, its question, then its answer. */
export function PageHead({ title, question, trail, here, locale, children }: Props) {
  return (
    <header className={styles['head']}>
      <div className={styles['line']}>
        {trail.length === 0 && here === undefined ? undefined : (
          <Breadcrumb trail={trail} here={here} locale={locale} />
        )}
        {question === undefined ? undefined : <p>{question}</p>}
      </div>
      <h1>
        <MixedText locale={locale}>{title}</MixedText>
      </h1>
      {children}
    </header>
  );
}
