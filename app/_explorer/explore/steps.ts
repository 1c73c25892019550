// The steps of a visit: what can be taken back and taken again, each with a name. May import: zod.
// Invariants: a new step forgets those that were taken back; the entry of the browser's history says which step is shown; what cannot be read
// is forgotten, never an error.
import { z } from 'zod';

export type Step = {
  readonly name: string;
  readonly href: string;
  /** The camera alone has moved; it may move on within the step. */
  readonly isCamera?: boolean | undefined;
};
/** `at` is the step that is shown. */
export type Steps = { readonly list: readonly Step[]; readonly at: number };

/** Steps that are remembered; the oldest goes first. */
const MOST = 100;
const KEY = 'chainatlas.explore.steps';

const stepsSchema = z.object({
  list: z
    .array(z.object({ name: z.string(), href: z.string(), isCamera: z.boolean().optional() }))
    .min(1)
    .max(MOST),
  at: z.number().int().min(0),
});
const entrySchema = z.object({ exploreStep: z.number().int().min(0) });

export function addStep({ list, at }: Steps, step: Step): Steps {
  const kept = [...list.slice(0, at + 1), step].slice(-MOST);
  return { list: kept, at: kept.length - 1 };
}

/** The same with the step that is shown leading elsewhere. */
export function turnStep({ list, at }: Steps, href: string): Steps {
  return { list: list.map((step, index) => (index === at ? { ...step, href } : step)), at };
}

/** Number of the step that an entry of the history stands for, or `undefined` where it is none of ours. */
export function readStep(entry: unknown): number | undefined {
  return entrySchema.safeParse(entry).data?.exploreStep;
}

/** The steps with the one that an entry of the history stands for. */
export function findStep(steps: Steps, entry: unknown): Steps | undefined {
  const at = readStep(entry);
  return at === undefined ? undefined : { ...steps, at: Math.min(at, steps.list.length - 1) };
}

/** The steps of this tab, or those given where it remembers none. */
export function readSteps(standard: Steps): Steps {
  try {
    return stepsSchema.safeParse(JSON.parse(window.sessionStorage.getItem(KEY) ?? 'null')).data ?? standard;
  } catch {
    return standard;
  }
}

export function writeSteps(steps: Steps): void {
  try {
    window.sessionStorage.setItem(KEY, JSON.stringify(steps));
  } catch {
    // A browser that keeps nothing still goes back and forward; only the names are lost with a reload.
  }
}
