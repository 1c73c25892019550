// The app opens its store on the first request, inside Next's own modules; this is how the server reaches it to close it.

/** The app puts an async function under this key on `globalThis` when it opens the store. */
const CLOSER = Symbol.for('chainatlas.close');

/** Closes what the app opened; nothing when no request ever needed it. */
export async function closeApp(): Promise<void> {
  const close: unknown = Reflect.get(globalThis, CLOSER);
  if (typeof close === 'function') await close();
}
