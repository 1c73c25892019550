// `npm start` where it cannot start: told at once, before anything is installed or built.
import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { DEFAULT_HOST, findFreePort } from '../../scripts/launch/port.mjs';
import { startScript } from './run-script';

const start = (env: Readonly<Record<string, string>>) => startScript(['scripts/start.mjs'], env).ended;

it('says that the port is taken and how to take another, and ends with 1', async () => {
  const port = await findFreePort();
  const other = createServer();
  await new Promise<void>((resolve) => other.listen({ port, host: DEFAULT_HOST }, resolve));
  const { code, out, err } = await start({ PORT: String(port) });
  await new Promise((resolve) => other.close(resolve));
  expect([code, out]).toEqual([1, '']);
  expect(err).toBe(
    `✗ 端口 ${port} 已被占用。\n  Port ${port} is taken. 换一个端口 · use another: PORT=${port + 1} npm start\n`,
  );
});

it.each(['abc', '0', '70000'])('says that PORT=%s is none, and ends with 1', async (port) => {
  const { code, out, err } = await start({ PORT: port });
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain(`PORT must be a whole number from 1 to 65535, not "${port}".`);
});
