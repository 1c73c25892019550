import type { Locale } from '../_i18n/define-messages';
import { MixedText } from './mixed-text';

type Props = { readonly url: string; readonly label: string; readonly locale: Locale };

/** A link that leaves this machine: it opens beside and tells the other site nothing of where it was found. */
export function OutsideLink({ url, label, locale }: Props) {
  return (
    <a href={url} target="_blank" rel="noreferrer noopener" title={label}>
      <span className="visually-hidden">
        <MixedText locale={locale}>{`${label} `}</MixedText>
      </span>
      {toHost(url)}
      <span aria-hidden="true">{' ↗'}</span>
    </a>
  );
}

function toHost(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url;
}
