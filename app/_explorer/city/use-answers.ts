// Lets a component want answers of a cache. May import: react.
// Invariant: the map keeps its identity until an answer in it changes.
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { NodeId } from '#graph/model/ids';
import type { Answer, AnswerCache } from './answer-cache';

/** Answers for some things, asked for while the component stands. One component a cache: the last one to want decides. */
export function useAnswers<T>(cache: AnswerCache<T>, ids: readonly NodeId[]): ReadonlyMap<NodeId, Answer<T>> {
  const version = useSyncExternalStore(
    (listener) => cache.subscribe(listener),
    () => cache.version,
    () => 0,
  );
  useEffect(() => cache.want(ids), [cache, ids]);
  useEffect(() => () => cache.want([]), [cache]);
  return useMemo(() => {
    // Read so that a new version makes a new map.
    void version;
    return new Map(ids.map((id) => [id, cache.read(id)]));
  }, [cache, ids, version]);
}
