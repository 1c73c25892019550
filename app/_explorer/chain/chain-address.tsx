'use client';
// The view of a chain lives in the address: read here, changed here. May import: wire, next.
// Invariants: every change a reader makes on purpose is a step in the history; the camera only replaces the step it belongs to.
import { usePathname, useSearchParams } from 'next/navigation';
import { type ComponentProps, createContext, type MouseEvent, useContext, useMemo } from 'react';
import {
  CHAIN_LENSES,
  type ChainLens,
  parseChainViewState,
  toAddress,
  toSearchParams,
  type ViewState,
} from '#graph/wire/view-state';
import { isPlainClick } from '../city/city-address';

/** The lens is `undefined` while nobody has chosen one: a wide screen then draws the chain, a phone lists it. */
export type ChainState = ViewState<ChainLens | undefined>;
export type ChainChange = Partial<ChainState>;

export type ChainAddress = {
  readonly state: ChainState;
  /** Address of a changed view, for links that work without a script. */
  readonly hrefOf: (change: ChainChange) => string;
  readonly go: (change: ChainChange) => void;
  readonly keepCamera: (camera: ChainState['camera']) => void;
};

const Address = createContext<ChainAddress | undefined>(undefined);
export const ChainAddressProvider = Address.Provider;

export function useChainAddress(): ChainAddress {
  const address = useContext(Address);
  if (address === undefined) throw new Error('A part of the page of a chain stands outside its ChainAddressProvider.');
  return address;
}

/** Reads and writes the address; for the one component that provides it. */
export function useChainAddressBar(): ChainAddress {
  const path = usePathname();
  const query = useSearchParams().toString();
  return useMemo(() => {
    const state = parseState(query);
    const hrefOf = (change: ChainChange) => toAddress(path, toSearchParams({ ...state, ...change }, undefined));
    return {
      state,
      hrefOf,
      go: (change) => window.history.pushState(null, '', hrefOf(change)),
      // The address may have moved on since this was made; the camera belongs to what is in it now.
      keepCamera: (camera) => {
        const now = parseState(window.location.search);
        window.history.replaceState(null, '', toAddress(path, toSearchParams({ ...now, camera }, undefined)));
      },
    };
  }, [path, query]);
}

function parseState(query: string): ChainState {
  const params = new URLSearchParams(query);
  return { ...parseChainViewState(params), lens: CHAIN_LENSES.find((lens) => lens === params.get('lens')) };
}

type LinkProps = Omit<ComponentProps<'a'>, 'href' | 'onClick'> & { readonly change: ChainChange };

/** A link to another view of the chain: a real address, followed without a round trip where there is a script. */
export function ViewLink({ change, ...rest }: LinkProps) {
  const { hrefOf, go } = useChainAddress();
  const follow = (event: MouseEvent) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    go(change);
  };
  return <a {...rest} href={hrefOf(change)} onClick={follow} />;
}
