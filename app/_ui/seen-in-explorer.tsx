import type { NodeId } from '#graph/model/ids';
import type { Locale } from '../_i18n/define-messages';
import { thingMessages } from '../_i18n/thing';
import { toExplorePath } from './explore-path';

type Props = { readonly id: NodeId; readonly locale: Locale; readonly className?: string | undefined };

/** Leads to the thing in the explorer; nothing for what the explorer does not draw. */
export function SeenInExplorer({ id, locale, className }: Props) {
  const href = toExplorePath(id);
  return href === undefined ? undefined : (
    <a href={href} className={className}>
      {thingMessages[locale].explored}
    </a>
  );
}
