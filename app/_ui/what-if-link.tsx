import { type NodeId, toKind } from '#graph/model/ids';
import type { Locale } from '../_i18n/define-messages';
import { whatIfMessages } from '../_i18n/what-if';

type Props = { readonly id: NodeId; readonly locale: Locale; readonly className?: string | undefined };

/** Leads to the stress test of a thing; nothing for what cannot be switched off. */
export function WhatIfLink({ id, locale, className }: Props) {
  const isStoppable = ['enterprise', 'segment', 'district'].includes(toKind(id));
  return isStoppable ? (
    <a href={`/scenario?edit=off~${id}`} className={className}>
      {whatIfMessages[locale].whatIf}
    </a>
  ) : undefined;
}
