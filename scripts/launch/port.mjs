// @ts-check
import { createServer } from 'node:net';
import { StepError } from './step.mjs';

export const DEFAULT_PORT = 3000;
/** This machine only. `HOST=0.0.0.0` opens ChainAtlas to the network; nothing else does. */
export const DEFAULT_HOST = '127.0.0.1';

/**
 * Reads `PORT`.
 * @param {string | undefined} text
 * @returns {number}
 */
export function parsePort(text) {
  if (text === undefined || text.trim() === '') return DEFAULT_PORT;
  const port = Number(text);
  if (/^\d+$/.test(text.trim()) && port >= 1 && port <= 65_535) return port;
  throw new StepError(
    `PORT 应是 1–65535 的整数，现在是「${text}」。\n  PORT must be a whole number from 1 to 65535, not "${text}".`,
  );
}

/**
 * What to say when a port cannot be opened.
 * @param {NodeJS.ErrnoException} error @param {number} port @param {string} host
 */
export function toPortError(error, port, host) {
  const other = port === 65_535 ? port - 1 : port + 1;
  const hint = `换一个端口 · use another: PORT=${other} npm start`;
  if (error.code === 'EADDRINUSE') {
    return new StepError(`端口 ${port} 已被占用。\n  Port ${port} is taken. ${hint}`);
  }
  if (error.code === 'EACCES') {
    return new StepError(`没有权限使用端口 ${port}。\n  No permission to open port ${port}. ${hint}`);
  }
  return new StepError(
    `无法监听 ${host}:${port}（${error.code}）。\n  Cannot listen on ${host}:${port}; check HOST and PORT.`,
  );
}

/**
 * Opens and closes the port, so that a taken one is known before minutes of building.
 * @param {number} port @param {string} host
 * @returns {Promise<void>}
 */
export function checkPortIsFree(port, host) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(toPortError(error, port, host)));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve()));
  });
}

/**
 * A port the system has free just now.
 * @param {string} [host]
 * @returns {Promise<number>}
 */
export function findFreePort(host = DEFAULT_HOST) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen({ port: 0, host }, () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
