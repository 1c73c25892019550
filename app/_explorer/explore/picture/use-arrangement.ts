// The arrangement of the scene that is looked at, made beside the page. May import: scene, react.
// Invariants: what is shown last stays until the next one is there; an answer to an earlier question is not shown; where no worker can be had
// the page arranges by itself.
import { useEffect, useRef, useState } from 'react';
import { type ArrangeRequest, arrange } from '#graph/scene/explore/arrange';
import type { Arrangement } from '#graph/scene/explore/arrangement';
import type { Atlas } from '#graph/scene/explore/atlas';
import type { Question, Reply } from './arrange-worker';

export type Arranged = { readonly request: ArrangeRequest; readonly arrangement: Arrangement };

/** `undefined` until the first is there. */
export function useArrangement(atlas: Atlas, request: ArrangeRequest | undefined): Arranged | undefined {
  const [arranged, setArranged] = useState<Arranged>();
  const worker = useRef<Worker>(undefined);
  const asked = useRef(0);
  useEffect(() => {
    worker.current = openWorker(atlas);
    return () => {
      worker.current?.terminate();
      worker.current = undefined;
    };
  }, [atlas]);
  useEffect(() => {
    if (request === undefined) return;
    asked.current += 1;
    const number = asked.current;
    const show = (arrangement: Arrangement | undefined) => {
      if (number === asked.current) setArranged({ request, arrangement: arrangement ?? arrange(atlas, request) });
    };
    const own = worker.current;
    if (own === undefined) {
      show(undefined);
      return;
    }
    const hear = ({ data }: MessageEvent<Reply>) => {
      if (data.number !== number) return;
      own.removeEventListener('message', hear);
      show(data.arrangement);
    };
    own.addEventListener('message', hear);
    own.postMessage({ kind: 'scene', number, request } satisfies Question);
    return () => own.removeEventListener('message', hear);
  }, [atlas, request]);
  return arranged;
}

function openWorker(atlas: Atlas): Worker | undefined {
  try {
    const worker = new Worker(new URL('./arrange-worker.ts', import.meta.url), { type: 'module' });
    worker.postMessage({ kind: 'view', view: atlas.view } satisfies Question);
    return worker;
  } catch {
    return undefined;
  }
}
