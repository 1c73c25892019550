// A network between the app and a server that can be bad: it refuses, is cut, hangs or is slow, whenever a test says so.
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export type Link = {
  /** Port on this machine that leads to the server. */
  readonly port: number;
  /** Lets everything through, each piece after so many milliseconds. */
  readonly open: (delayMs?: number) => Promise<void>;
  /** Cuts every connection and takes no new one. */
  readonly refuse: () => Promise<void>;
  /** Keeps every connection, takes new ones, and lets nothing through. */
  readonly hang: () => void;
  readonly close: () => Promise<void>;
};

/** Opens a link to a port on this machine. */
export async function openFlakyLink(target: number): Promise<Link> {
  const sockets = new Set<Socket>();
  let delay = 0;
  let isHanging = false;
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (chunk) => {
        if (isHanging) return;
        if (delay === 0) to.write(chunk);
        else setTimeout(() => to.writable && to.write(chunk), delay);
      });
      from.on('error', () => to.destroy());
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
    }
  });
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const cut = async () => {
    for (const socket of sockets) socket.destroy();
    if (!server.listening) return;
    server.close();
    await once(server, 'close');
  };
  return {
    port,
    open: async (delayMs = 0) => {
      delay = delayMs;
      isHanging = false;
      if (!server.listening) await listen(port);
    },
    refuse: cut,
    hang: () => {
      isHanging = true;
    },
    close: cut,
  };
}
