import type { Ref } from '#graph/wire/ref';
import type { Locale } from '../../_i18n/define-messages';
import { toSpokenName } from '../../_i18n/names';
import { useViewAddress, ViewLink } from '../view/view-address';

type Props = { readonly thing: Ref; readonly locale: Locale; readonly className?: string | undefined };

/** A thing of the picture by name; following it selects the thing, the camera goes back to the whole picture. */
export function SelectLink({ thing, locale, className }: Props) {
  const { state } = useViewAddress();
  const { text, lang } = toSpokenName(thing, locale);
  return (
    <ViewLink
      change={{ select: thing.id, camera: undefined }}
      className={className}
      lang={lang}
      aria-current={state.select === thing.id ? 'true' : undefined}
    >
      {text}
    </ViewLink>
  );
}
