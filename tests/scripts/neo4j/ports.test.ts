import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { findFreePort } from '../../../scripts/launch/port.mjs';
import { openPorts } from '../../../scripts/neo4j/ports';

let occupant: Server | undefined;
afterEach(() => void occupant?.close());

async function occupy(): Promise<number> {
  const port = await findFreePort();
  occupant = createServer();
  await new Promise<void>((resolve) => occupant?.listen(port, '127.0.0.1', resolve));
  return port;
}

describe('openPorts', () => {
  it('takes two different free ones where none is asked for', async () => {
    const { boltPort, httpPort } = await openPorts(0, undefined);
    expect(boltPort).toBeGreaterThan(0);
    expect(httpPort).toBeGreaterThan(0);
    expect(boltPort).not.toBe(httpPort);
  });

  it('takes the ones that are asked for', async () => {
    const ports = { boltPort: await findFreePort(), httpPort: await findFreePort() };
    expect(await openPorts(ports.boltPort, ports.httpPort)).toEqual(ports);
  });

  it('names the option that mends a taken one', async () => {
    const port = await occupy();
    await expect(openPorts(port, undefined)).rejects.toThrow(`端口 ${port} 已被占用`);
    await expect(openPorts(port, undefined)).rejects.toThrow(`Use another: npm run neo4j -- --port=${port + 1}`);
    await expect(openPorts(undefined, port)).rejects.toThrow(`Use another: npm run neo4j -- --http-port=${port + 1}`);
  });

  it('refuses one port for two', async () => {
    await expect(openPorts(7000, 7000)).rejects.toThrow('Bolt and HTTP need a port each');
  });
});
