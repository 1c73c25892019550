// Serves ChainAtlas: `tsx scripts/serve.ts` after a build, `--dev` while writing code. PORT and HOST are honoured.
import { DEFAULT_HOST, parsePort } from './launch/port.mjs';
import { printFailure } from './launch/step.mjs';

async function main(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const isDev = args.includes('--dev');
  const address = { port: parsePort(env['PORT']), host: env['HOST'] || DEFAULT_HOST };
  Reflect.set(env, 'NODE_ENV', isDev ? 'development' : 'production');
  const { closeOnSignal, logStrayFailures, openServer } = await import('./serve/open-server');
  const server = await openServer({ ...address, isDev });
  closeOnSignal(server);
  logStrayFailures();
  console.log(`已就绪 · ready: ${server.url}`);
}

main(process.argv.slice(2), process.env).catch((error: unknown) => {
  printFailure(error);
  process.exit(1);
});
