// The two ports of a server: free ones, or the ones that were asked for.

import { checkPortIsFree, findFreePort } from '../launch/port.mjs';
import { StepError } from '../launch/step.mjs';
import { NEO4J_HOST } from './server-options';

export type Ports = { readonly boltPort: number; readonly httpPort: number };

/** Throws StepError when a port that was asked for is taken. 0 and nothing ask for any. */
export async function openPorts(bolt: number | undefined, http: number | undefined): Promise<Ports> {
  const boltPort = bolt || (await findFreePort(NEO4J_HOST));
  let httpPort = http || (await findFreePort(NEO4J_HOST));
  while (!http && httpPort === boltPort) httpPort = await findFreePort(NEO4J_HOST);
  if (boltPort === httpPort) {
    throw new StepError(
      `Bolt 和 HTTP 要用两个不同的端口，现在都是 ${boltPort}。\n  Bolt and HTTP need a port each; both are ${boltPort}.`,
    );
  }
  await checkPort(boltPort, 'port');
  await checkPort(httpPort, 'http-port');
  return { boltPort, httpPort };
}

async function checkPort(port: number, option: string): Promise<void> {
  try {
    await checkPortIsFree(port, NEO4J_HOST);
  } catch {
    const other = port > 65_000 ? port - 1 : port + 1;
    throw new StepError(
      `端口 ${port} 已被占用或没有权限使用，换一个：npm run neo4j -- --${option}=${other}` +
        `\n  Port ${port} is taken, or this user may not open it. Use another: npm run neo4j -- --${option}=${other}`,
    );
  }
}
