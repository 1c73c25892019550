// One JSON line a request. Query values stay out of it: a search says what its reader is thinking of.

export type AccessEntry = {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly status: number;
  /** Until the last byte left, or until the client hung up. */
  readonly ms: number;
  /** Whether the client went away before the answer was complete. */
  readonly aborted: boolean;
};

/** Static files answer from disk and say nothing about the app; their failures do. */
export function isWorthLogging({ url, status, aborted }: AccessEntry): boolean {
  return (
    status >= 400 ||
    aborted ||
    !(url.startsWith('/_next/') || /^\/[^?]*\.(ico|svg|png|webmanifest|txt)(\?|$)/.test(url))
  );
}

/** The line, without its end of line. `query` names the parameters given, never their values. */
export function toLogLine(entry: AccessEntry, at: Date): string {
  const [path = '', query = ''] = entry.url.split('?');
  const names = [...new Set(new URLSearchParams(query).keys())].sort();
  return JSON.stringify({
    at: at.toISOString(),
    level: entry.status >= 500 ? 'error' : 'info',
    event: 'request',
    id: entry.id,
    method: entry.method,
    path: path.slice(0, 200),
    ...(names.length === 0 ? {} : { query: names.slice(0, 20).map((name) => name.slice(0, 40)) }),
    status: entry.status,
    ms: Math.round(entry.ms),
    ...(entry.aborted ? { aborted: true } : {}),
  });
}
