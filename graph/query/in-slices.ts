// Long work in short slices, so that whoever asks meanwhile is answered.
// May import: nothing. Invariant: items are taken in their order, each once; a failure ends the work.

/** How long other questions may have to wait for a slice, in milliseconds. */
const SLICE_MS = 8;

/** Does the work of every item and gives way to everything else that waits after each slice. */
export async function inSlices<T>(items: Iterable<T>, work: (item: T) => void): Promise<void> {
  let startedAt = performance.now();
  for (const item of items) {
    work(item);
    if (performance.now() - startedAt < SLICE_MS) continue;
    await new Promise<void>((resume) => setImmediate(resume));
    startedAt = performance.now();
  }
}
