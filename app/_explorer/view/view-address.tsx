'use client';
// The view lives in the address, on the page of the city and of a chain alike: read here, changed here. May import: wire, next.
// Invariants: every change a reader makes on purpose is a step in the history; the camera only replaces the step it belongs to.
import { usePathname, useSearchParams } from 'next/navigation';
import { type ComponentProps, createContext, type MouseEvent, useContext, useMemo } from 'react';
import { toAddress, toSearchParams, type ViewState } from '#graph/wire/view-state';

export type ViewChange = Partial<ViewState<string>>;

/** `Lens` names the lenses of the page; none while nobody has chosen one: a wide screen then draws, a phone lists. */
export type ViewAddress<Lens extends string> = {
  readonly state: ViewState<Lens>;
  /** Address of a changed view, for links that work without a script. */
  readonly hrefOf: (change: ViewChange) => string;
  readonly go: (change: ViewChange) => void;
  readonly keepCamera: (camera: ViewState<Lens>['camera']) => void;
};

const Address = createContext<ViewAddress<string> | undefined>(undefined);
export const ViewAddressProvider = Address.Provider;

export function useViewAddress(): ViewAddress<string> {
  const address = useContext(Address);
  if (address === undefined) throw new Error('A part of a view stands outside its ViewAddressProvider.');
  return address;
}

/** Reads and writes the address; for the one component of a page that provides it. `parse` reads the lenses of that page. */
export function useAddressBar<Lens extends string>(
  parse: (params: URLSearchParams) => ViewState<Lens>,
): ViewAddress<Lens> {
  const path = usePathname();
  const query = useSearchParams().toString();
  return useMemo(() => {
    const state = parse(new URLSearchParams(query));
    const hrefOf = (change: ViewChange) => toAddress(path, toSearchParams({ ...state, ...change }));
    return {
      state,
      hrefOf,
      go: (change) => window.history.pushState(null, '', hrefOf(change)),
      // The address may have moved on since this was made; the camera belongs to what is in it now.
      keepCamera: (camera) => {
        const now = parse(new URLSearchParams(window.location.search));
        window.history.replaceState(null, '', toAddress(path, toSearchParams({ ...now, camera })));
      },
    };
  }, [path, query, parse]);
}

type LinkProps = Omit<ComponentProps<'a'>, 'href' | 'onClick'> & { readonly change: ViewChange };

/** A link to another view of the page: a real address, followed without a round trip where there is a script. */
export function ViewLink({ change, ...rest }: LinkProps) {
  const { hrefOf, go } = useViewAddress();
  const follow = (event: MouseEvent) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    go(change);
  };
  return <a {...rest} href={hrefOf(change)} onClick={follow} />;
}

/** Whether a click is left to us: the main button, and no key that asks for a tab or a window. */
export function isPlainClick(event: MouseEvent): boolean {
  const hasKey = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  return !event.defaultPrevented && event.button === 0 && !hasKey;
}
