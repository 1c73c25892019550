// The first question a server gets is its own: it opens the store and builds what the first readers would have to wait for.

const EVERYWHERE = new Set(['0.0.0.0', '::', '']);

/** Asks the server that listens there for its health and does not wait for the answer. What goes wrong the next reader is told. */
export function askFirstQuestion(port: number, host: string): void {
  const name = EVERYWHERE.has(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  fetch(`http://${name}:${port}/api/health`)
    .then((answer) => answer.arrayBuffer())
    .catch(() => undefined);
}
