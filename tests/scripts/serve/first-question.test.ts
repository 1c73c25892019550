// The server asks itself for its health wherever it listens, and takes no answer for an answer.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, vi } from 'vitest';
import { findFreePort } from '../../../scripts/launch/port.mjs';
import { askFirstQuestion } from '../../../scripts/serve/first-question';

it.each(['127.0.0.1', '0.0.0.0', '::', '::1'])('asks a server that listens on %s', async (host) => {
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  askFirstQuestion(port, host);
  await vi.waitFor(() => expect(asked).toEqual(['/api/health']));
  await new Promise((resolve) => server.close(resolve));
});

it('minds nothing when nobody answers', async () => {
  askFirstQuestion(await findFreePort(), '127.0.0.1');
  await new Promise((resume) => setTimeout(resume, 50));
});
