import type { ReactNode } from 'react';
import type { Locale } from '../_i18n/define-messages';
import { Breadcrumb, type Crumb } from './breadcrumb';
import styles from './page-head.module.css';

type Props = {
  /** The answer of the page in one sentence. */
  readonly title: string;
  /** A part of the answer that is Chinese on an English page: a name without a translation. */
  readonly chinesePart?: string | undefined;
  readonly trail: readonly Crumb[];
  readonly here?: string | undefined;
  readonly locale: Locale;
  /** What stands right under the answer: a summary, chips, actions. */
  readonly children?: ReactNode;
};

/** The head of a page: the way down to it, then its answer. */
export function PageHead({ title, chinesePart, trail, here, locale, children }: Props) {
  return (
    <header className={styles['head']}>
      <Breadcrumb trail={trail} here={here} locale={locale} />
      <h1>
        <Title title={title} chinesePart={chinesePart} />
      </h1>
      {children}
    </header>
  );
}

function Title({ title, chinesePart }: Pick<Props, 'title' | 'chinesePart'>) {
  const at = chinesePart === undefined || chinesePart === '' ? -1 : title.indexOf(chinesePart);
  if (chinesePart === undefined || at < 0) return title;
  return (
    <>
      {title.slice(0, at)}
      <span lang="zh-CN">{chinesePart}</span>
      {title.slice(at + chinesePart.length)}
    </>
  );
}
