// Opens what was chosen in the search box: in the picture on screen, on its page, or in a new tab.
// May import: next, _ui/search. Invariant: a new tab learns nothing of the page it came from.
import { useCallback, useState } from 'react';
import type { NodeId } from '#graph/model/ids';
import { toHitAddress } from './hit-address';

/** A hit, or the address of the page of all results. */
export type Choice = { readonly id: NodeId } | { readonly href: string };

type Opener = {
  /** Whether another page is on its way. */
  readonly isOpening: boolean;
  readonly open: (choice: Choice, inNewTab: boolean) => Promise<void>;
};

export function useOpenHit(onSelectedHere: () => void): Opener {
  const [isOpening, setOpening] = useState(false);
  const open = useCallback(
    async (choice: Choice, inNewTab: boolean) => {
      const { pathname, search } = window.location;
      const { href, isHere } =
        'href' in choice ? { href: choice.href, isHere: false } : await toHitAddress(choice.id, { pathname, search });
      if (inNewTab) {
        window.open(href, '_blank', 'noopener,noreferrer');
      } else if (isHere) {
        // Next hears of it and hands the new parameters to the picture, without asking the server.
        window.history.pushState(null, '', href);
        onSelectedHere();
      } else {
        setOpening(true);
        window.location.assign(href);
      }
    },
    [onSelectedHere],
  );
  return { isOpening, open };
}
