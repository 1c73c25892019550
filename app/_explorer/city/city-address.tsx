'use client';
// The view of the city lives in the address: read here, changed here. May import: wire, next.
// Invariants: every change a reader makes on purpose is a step in the history; the camera only replaces the step it belongs to.
import { usePathname, useSearchParams } from 'next/navigation';
import { type ComponentProps, createContext, type MouseEvent, useContext, useMemo } from 'react';
import { type CityViewState, parseCityViewState, toAddress, toSearchParams } from '#graph/wire/view-state';

export type CityAddress = {
  readonly state: CityViewState;
  /** Address of a changed view, for links that work without a script. */
  readonly hrefOf: (change: Partial<CityViewState>) => string;
  readonly go: (change: Partial<CityViewState>) => void;
  readonly keepCamera: (camera: CityViewState['camera']) => void;
};

const Address = createContext<CityAddress | undefined>(undefined);
export const CityAddressProvider = Address.Provider;

export function useCityAddress(): CityAddress {
  const address = useContext(Address);
  if (address === undefined) throw new Error('A part of the city page stands outside its CityAddressProvider.');
  return address;
}

/** Reads and writes the address; for the one component that provides it. */
export function useAddressBar(): CityAddress {
  const path = usePathname();
  const query = useSearchParams().toString();
  return useMemo(() => {
    const state = parseCityViewState(new URLSearchParams(query));
    const hrefOf = (change: Partial<CityViewState>) =>
      toAddress(path, toSearchParams({ ...state, ...change }, undefined));
    return {
      state,
      hrefOf,
      go: (change) => window.history.pushState(null, '', hrefOf(change)),
      // The address may have moved on since this was made; the camera belongs to what is in it now.
      keepCamera: (camera) => {
        const now = parseCityViewState(new URLSearchParams(window.location.search));
        window.history.replaceState(null, '', toAddress(path, toSearchParams({ ...now, camera }, undefined)));
      },
    };
  }, [path, query]);
}

type LinkProps = Omit<ComponentProps<'a'>, 'href' | 'onClick'> & { readonly change: Partial<CityViewState> };

/** A link to another view of the city: a real address, followed without a round trip where there is a script. */
export function ViewLink({ change, ...rest }: LinkProps) {
  const { hrefOf, go } = useCityAddress();
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
