'use client';
// The explorer's view lives in the address; every change a reader makes on purpose is a step he can take back. May import: wire, next.
// Invariants: steps are the browser's own history, so its back and forward do the same; the camera only replaces the step it belongs to;
// what a step was called outlives a reload of the page.
import { usePathname, useSearchParams } from 'next/navigation';
import { type ComponentProps, createContext, type MouseEvent, useContext, useEffect, useMemo, useState } from 'react';
import { type ExploreState, parseExploreState, toExploreParams } from '#graph/wire/explore-state';
import { toAddress } from '#graph/wire/view-state';
import type { CameraView } from '#graph/wire/view-text';
import { isPlainClick } from '../view/view-address';
import { addStep, findStep, readStep, readSteps, type Steps, writeSteps } from './steps';

export type ExploreChange = Partial<ExploreState>;

export type ExploreAddress = {
  readonly state: ExploreState;
  readonly hrefOf: (change: ExploreChange) => string;
  /** Takes a step; `name` is what the history calls it. */
  readonly go: (change: ExploreChange, name: string) => void;
  readonly keepCamera: (camera: CameraView | undefined) => void;
  readonly steps: Steps;
  /** Back or forward by so many steps. */
  readonly turn: (by: number) => void;
};

const Address = createContext<ExploreAddress | undefined>(undefined);
export const ExploreAddressProvider = Address.Provider;

export function useExploreAddress(): ExploreAddress {
  const address = useContext(Address);
  if (address === undefined) throw new Error('A part of the explorer stands outside its ExploreAddressProvider.');
  return address;
}

/** Reads and writes the address; for the one component of the page that provides it. */
export function useExploreBar(startName: string): ExploreAddress {
  const path = usePathname();
  const query = useSearchParams().toString();
  const [steps, setSteps] = useState<Steps>({ list: [{ name: startName, href: '' }], at: 0 });
  useEffect(() => {
    // After a reload, and after the browser's own back and forward, the entry of the history tells which step this is.
    const look = () => setSteps((known) => findStep(readSteps(known), window.history.state) ?? known);
    if (readStep(window.history.state) === undefined) {
      // A visit begins here.
      window.history.replaceState({ exploreStep: 0 }, '', window.location.href);
      writeSteps({ list: [{ name: startName, href: window.location.search }], at: 0 });
    }
    look();
    window.addEventListener('popstate', look);
    return () => window.removeEventListener('popstate', look);
  }, [startName]);
  return useMemo(() => {
    const state = parseExploreState(new URLSearchParams(query));
    const hrefOf = (change: ExploreChange) => toAddress(path, toExploreParams({ ...state, ...change }));
    return {
      state,
      hrefOf,
      // Of keys that come fast the second one meets an address that React has not heard of yet.
      go: (change, name) => {
        const now = readState();
        const href = toAddress(path, toExploreParams({ ...now, ...change }));
        if (href === toAddress(path, toExploreParams(now))) return;
        const known = readSteps(steps);
        const next = addStep(findStep(known, window.history.state) ?? known, { name, href });
        window.history.pushState({ exploreStep: next.at }, '', href);
        writeSteps(next);
        setSteps(next);
      },
      keepCamera: (camera) => {
        const href = toAddress(path, toExploreParams({ ...readState(), camera }));
        window.history.replaceState({ exploreStep: readStep(window.history.state) ?? 0 }, '', href);
      },
      steps,
      turn: (by) => window.history.go(by),
    };
  }, [path, query, steps]);
}

/** The view as the address has it at this moment. */
export function readState(): ExploreState {
  return parseExploreState(new URLSearchParams(window.location.search));
}

type LinkProps = Omit<ComponentProps<'a'>, 'href' | 'onClick'> & {
  readonly change: ExploreChange;
  /** What the history calls the step. */
  readonly step: string;
};

/** A link to another view: a real address, followed without a round trip where there is a script. */
export function ExploreLink({ change, step, ...rest }: LinkProps) {
  const { hrefOf, go } = useExploreAddress();
  const follow = (event: MouseEvent) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    go(change, step);
  };
  return <a {...rest} href={hrefOf(change)} onClick={follow} />;
}
