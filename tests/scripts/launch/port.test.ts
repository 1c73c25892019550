import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import {
  checkPortIsFree,
  DEFAULT_HOST,
  DEFAULT_PORT,
  findFreePort,
  parsePort,
  toPortError,
} from '../../../scripts/launch/port.mjs';

const open: Server[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await new Promise((resolve) => server.close(resolve));
});

async function take(port: number): Promise<void> {
  const server = createServer();
  open.push(server);
  await new Promise<void>((resolve) => server.listen({ port, host: DEFAULT_HOST }, resolve));
}

describe('parsePort', () => {
  it('is 3000 unless it is set', () => {
    expect([parsePort(undefined), parsePort(''), parsePort('  ')]).toEqual([DEFAULT_PORT, DEFAULT_PORT, DEFAULT_PORT]);
    expect([parsePort('1'), parsePort('8080'), parsePort(' 65535 ')]).toEqual([1, 8080, 65_535]);
  });

  it.each(['0', '65536', '-1', '80.5', '8e3', '0x50', 'http', '3000a', '３０００', '99999999999999999999'])(
    'refuses %s',
    (text) => {
      expect(() => parsePort(text)).toThrow(`「${text}」`);
      expect(() => parsePort(text)).toThrow(
        /PORT 应是 1–65535 的整数[\s\S]*PORT must be a whole number from 1 to 65535/,
      );
    },
  );
});

describe('a port that cannot be opened', () => {
  it('is told before anything is built, with the way out', async () => {
    const port = await findFreePort();
    await expect(checkPortIsFree(port, DEFAULT_HOST)).resolves.toBeUndefined();
    await take(port);
    const refusal = checkPortIsFree(port, DEFAULT_HOST);
    await expect(refusal).rejects.toThrow(`端口 ${port} 已被占用。\n  Port ${port} is taken.`);
    await expect(refusal).rejects.toThrow(/PORT=\d+ npm start/);
  });

  it('is free again once it has been looked at', async () => {
    const port = await findFreePort();
    await checkPortIsFree(port, DEFAULT_HOST);
    await checkPortIsFree(port, DEFAULT_HOST);
  });

  it.each([
    ['EADDRINUSE', 3000, /已被占用[\s\S]*is taken.*PORT=3001 npm start/],
    ['EADDRINUSE', 65_535, /PORT=65534 npm start/],
    ['EACCES', 80, /没有权限使用端口 80[\s\S]*No permission to open port 80.*PORT=81 npm start/],
    ['EADDRNOTAVAIL', 3000, /无法监听 10\.0\.0\.1:3000（EADDRNOTAVAIL）[\s\S]*check HOST and PORT/],
  ] as const)('%s on %d says what to do', (...[code, port, words]) => {
    expect(toPortError(Object.assign(new Error(code), { code }), port, '10.0.0.1').message).toMatch(words);
  });
});
