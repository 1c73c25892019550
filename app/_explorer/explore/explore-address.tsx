'use client';
// The explorer's view lives in the address; every change a reader makes on purpose is a step he can take back. May import: wire, next.
// Invariants: steps are the browser's own history, so its back and forward do the same; the camera is a step as well, one however long it
// wanders; what a step was called outlives a reload of the page; an entry that somebody else put into the history becomes a step.
import { usePathname, useSearchParams } from 'next/navigation';
import {
  type ComponentProps,
  createContext,
  type MouseEvent,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type ExploreState, keepSame, parseExploreState, toExploreParams } from '#graph/wire/explore-state';
import { toAddress } from '#graph/wire/view-state';
import type { CameraView } from '#graph/wire/view-text';
import { isPlainClick } from '../view/view-address';
import { addStep, findStep, readStep, readSteps, type Step, type Steps, turnStep, writeSteps } from './steps';

export type ExploreChange = Partial<ExploreState>;

export type ExploreAddress = {
  readonly state: ExploreState;
  readonly hrefOf: (change: ExploreChange) => string;
  /** Takes a step; `name` is what the history calls it. */
  readonly go: (change: ExploreChange, name: string) => void;
  /** The camera rests elsewhere: a step, or the same one going on. */
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

/** What the history calls the steps that nobody else names. */
export type StepNames = { readonly start: string; readonly camera: string; readonly found: string };

/** Reads and writes the address; for the one component of the page that provides it. */
export function useExploreBar({ start, camera: cameraName, found }: StepNames): ExploreAddress {
  const path = usePathname();
  const query = useSearchParams().toString();
  const [steps, setSteps] = useState<Steps>({ list: [{ name: start, href: '' }], at: 0 });
  useEffect(() => {
    // After a reload, and after the browser's own back and forward, the entry of the history tells which step this is.
    const look = () => setSteps((known) => findStep(readSteps(known), window.history.state) ?? known);
    if (readStep(window.history.state) === undefined) {
      // A visit begins here.
      window.history.replaceState({ exploreStep: 0 }, '', window.location.href);
      writeSteps({ list: [{ name: start, href: window.location.search }], at: 0 });
    }
    look();
    window.addEventListener('popstate', look);
    return () => window.removeEventListener('popstate', look);
  }, [start]);
  useEffect(() => {
    // The search box puts what was chosen into the address by itself.
    if (readStep(window.history.state) !== undefined) return;
    const href = toAddress(path, new URLSearchParams(query));
    const next = addStep(readSteps({ list: [{ name: start, href: path }], at: 0 }), { name: found, href });
    window.history.replaceState({ exploreStep: next.at }, '', href);
    writeSteps(next);
    setSteps(next);
  }, [path, query, start, found]);
  const state = useSteady(useMemo(() => parseExploreState(new URLSearchParams(query)), [query]));
  return useMemo(() => {
    const hrefOf = (change: ExploreChange) => toAddress(path, toExploreParams({ ...state, ...change }));
    const readNow = () => {
      const known = readSteps(steps);
      return findStep(known, window.history.state) ?? known;
    };
    const take = (step: Step) => {
      const next = addStep(readNow(), step);
      window.history.pushState({ exploreStep: next.at }, '', step.href);
      writeSteps(next);
      setSteps(next);
    };
    return {
      state,
      hrefOf,
      // Of keys that come fast the second one meets an address that React has not heard of yet.
      go: (change, name) => {
        const now = readState();
        const href = toAddress(path, toExploreParams({ ...now, ...change }));
        if (href === toAddress(path, toExploreParams(now))) return;
        take({ name, href });
      },
      keepCamera: (camera) => {
        const href = toAddress(path, toExploreParams({ ...readState(), camera }));
        const known = readNow();
        if (known.list[known.at]?.isCamera !== true || known.at + 1 < known.list.length) {
          take({ name: cameraName, href, isCamera: true });
          return;
        }
        const next = turnStep(known, href);
        window.history.replaceState({ exploreStep: next.at }, '', href);
        writeSteps(next);
        setSteps(next);
      },
      steps,
      turn: (by) => window.history.go(by),
    };
  }, [path, state, steps, cameraName]);
}

/** The same view; parts of it that say what they said before are the same objects, so that a moved camera places nothing anew. */
export function useSteady(next: ExploreState): ExploreState {
  const known = useRef(next);
  const steady = useMemo(() => keepSame(known.current, next), [next]);
  useEffect(() => {
    known.current = steady;
  }, [steady]);
  return steady;
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
