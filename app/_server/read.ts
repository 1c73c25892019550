// Pages and their JSON twins read the same way: a view, or the problem that stands in its place.
import 'server-only';
import { inspect } from 'node:util';
import { GraphError } from '#graph/errors';
import { type NodeId, parseNodeId } from '#graph/model/ids';
import { askSnapshot, type Snapshot } from '#graph/query/snapshot';
import { buildProblem, type Problem } from '#graph/wire/problem';
import { setPageStatus } from './page-status';
import { askStore } from './store';

/** `digest` names the data the view was built from. Pages turn the problem 'not-found' into notFound(). */
export type Read<T> =
  | { readonly ok: true; readonly view: T; readonly digest: string }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Reads the question, then asks the store; never throws. A bad question is refused even while the store is lost,
 * so `parse` comes first.
 */
export async function readView<Q, T>(
  parse: () => Q,
  build: (snapshot: Snapshot, question: Q) => Promise<T>,
): Promise<Read<T>> {
  try {
    const question = parse();
    return await askStore(async (store) => {
      const { answer, digest } = await askSnapshot(store, (snapshot) => build(snapshot, question));
      return { ok: true, view: answer, digest };
    });
  } catch (error) {
    const problem = toLoggedProblem(error);
    await setPageStatus(problem.status);
    return { ok: false, problem };
  }
}

/** Where there is nothing to ask for but the view itself. */
export const noQuestion = (): undefined => undefined;

/** The problem an error stands for; faults of our own go to the log. */
export function toLoggedProblem(error: unknown, instance?: string): Problem {
  const problem = buildProblem(error, instance);
  if (problem.status === 500) process.stderr.write(`${inspect(error)}\n`);
  return problem;
}

/** The id an address names, or GraphError 'not-found': what is no id cannot be a thing. */
export function toAddressedId(kind: string, rest: string): NodeId {
  const id = parseNodeId(`${kind}:${rest}`);
  if (id === undefined) throw new GraphError('not-found', 'There is nothing at this address.');
  return id;
}
