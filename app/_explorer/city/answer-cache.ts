// Answers of the API by thing, for as long as someone wants them: asks once, keeps what came, drops what nobody waits for, and asks again by
// itself while the store is lost. May import: model. Invariants: an answer that came is kept; at most one question per thing is under way.
import type { NodeId } from '#graph/model/ids';

export type Answer<T> =
  | { readonly phase: 'loading' }
  | { readonly phase: 'ready'; readonly value: T }
  /** The store or the network is away; asked again every moment. */
  | { readonly phase: 'lost' }
  | { readonly phase: 'missing' }
  | { readonly phase: 'failed' };

type Means<T> = {
  readonly toAddress: (id: NodeId) => string;
  /** Reads a body; throws where it has not the shape agreed on. */
  readonly parse: (id: NodeId, body: unknown) => Promise<T>;
  readonly fetch: (address: string, init: { readonly signal: AbortSignal }) => Promise<Response>;
  readonly retryMs: number;
};

const LOADING = { phase: 'loading' } as const;
/** Statuses of a store that is lost or slow, and of a server that restarts. */
const AWAY = [502, 503, 504];

export class AnswerCache<T> {
  readonly #means: Means<T>;
  readonly #answers = new Map<NodeId, Answer<T>>();
  readonly #questions = new Map<NodeId, AbortController>();
  readonly #listeners = new Set<() => void>();
  #version = 0;

  constructor(means: Means<T>) {
    this.#means = means;
  }

  read(id: NodeId): Answer<T> {
    return this.#answers.get(id) ?? LOADING;
  }

  /** Rises with every change, so that readers know when to look again. */
  get version(): number {
    return this.#version;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** From now on exactly these are wanted: what is missing is asked for, other questions end. */
  want(ids: readonly NodeId[]): void {
    for (const [id, controller] of this.#questions) {
      if (ids.includes(id)) continue;
      controller.abort();
      this.#questions.delete(id);
    }
    for (const id of ids) {
      const { phase } = this.read(id);
      if (this.#questions.has(id) || phase === 'ready' || phase === 'missing' || phase === 'failed') continue;
      void this.#ask(id);
    }
  }

  /** Asks once more for what failed. */
  retry(id: NodeId): void {
    this.#questions.get(id)?.abort();
    this.#set(id, LOADING);
    void this.#ask(id);
  }

  async #ask(id: NodeId): Promise<void> {
    const controller = new AbortController();
    this.#questions.set(id, controller);
    const { signal } = controller;
    for (;;) {
      const answer = await this.#fetchOnce(id, signal);
      if (signal.aborted) return;
      this.#set(id, answer);
      if (answer.phase !== 'lost') break;
      await pause(this.#means.retryMs, signal);
      if (signal.aborted) return;
    }
    this.#questions.delete(id);
  }

  async #fetchOnce(id: NodeId, signal: AbortSignal): Promise<Answer<T>> {
    const response = await this.#means.fetch(this.#means.toAddress(id), { signal }).catch(() => undefined);
    if (response === undefined || AWAY.includes(response.status)) return { phase: 'lost' };
    if (response.status === 404) return { phase: 'missing' };
    if (!response.ok) return { phase: 'failed' };
    try {
      return { phase: 'ready', value: await this.#means.parse(id, await response.json()) };
    } catch {
      return { phase: 'failed' };
    }
  }

  #set(id: NodeId, answer: Answer<T>): void {
    this.#answers.set(id, answer);
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
