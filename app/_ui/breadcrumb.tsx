import { Fragment } from 'react';
import type { Locale } from '../_i18n/define-messages';
import { frameMessages } from '../_i18n/frame';
import styles from './breadcrumb.module.css';

/** A page above this one. `lang` where the label is in another language than the page. */
export type Crumb = { readonly href: string; readonly label: string; readonly lang?: string | undefined };

type Props = {
  readonly trail: readonly Crumb[];
  /** Where the page itself stands, when its headline does not say it: a kind, a stage. */
  readonly here?: string | undefined;
  readonly locale: Locale;
};

/** The way down to this page. */
export function Breadcrumb({ trail, here, locale }: Props) {
  return (
    <nav className={styles['trail']} aria-label={frameMessages[locale].breadcrumb}>
      {trail.map(({ href, label, lang }, index) => (
        <Fragment key={`${href}${label}`}>
          {index === 0 ? undefined : <Step />}
          <a href={href} lang={lang}>
            {label}
          </a>
        </Fragment>
      ))}
      {here === undefined ? undefined : (
        <>
          {trail.length === 0 ? undefined : <Step />}
          <span>{here}</span>
        </>
      )}
    </nav>
  );
}

function Step() {
  return <span aria-hidden="true">{'›'}</span>;
}
