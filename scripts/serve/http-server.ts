// The socket side of serving: limits against slow and oversized requests, and a close that lets answers finish.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { toPortError } from '../launch/port.mjs';

const LIMITS = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 5_000,
} as const;
/** How long answers under way may take once the server is asked to stop. */
const CLOSE_GRACE_MS = 3_000;

type Listener = (request: IncomingMessage, response: ServerResponse) => void;
export type HttpAddress = { readonly host: string; readonly port: number };

/** Listens, or fails with a message that says what to do about the port. */
export function openHttpServer(listener: Listener, { host, port }: HttpAddress): Promise<Server> {
  const server = createServer(LIMITS, listener);
  server.on('clientError', refuseBrokenRequest);
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(toPortError(error, port, host)));
    server.listen({ host, port }, () => resolve(server));
  });
}

/** Stops accepting, lets answers finish for a few seconds, then cuts what is left. */
export function closeHttpServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), CLOSE_GRACE_MS);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}

const REASONS: Readonly<Record<string, readonly [status: number, title: string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout'],
};

/** Answers what is not HTTP at all; there is no request object to answer through. */
function refuseBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, title] = REASONS[error.code ?? ''] ?? [400, 'Bad Request'];
  const code = status === 431 ? 'too-large' : 'invalid-query';
  const body = JSON.stringify({ type: `about:blank#${code}`, title, status, detail: `${title}.`, code });
  socket.end(
    [
      `HTTP/1.1 ${status} ${title}`,
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
