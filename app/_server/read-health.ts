import 'server-only';
import { buildHealth } from '#graph/query/health-view';
import type { Health } from '#graph/wire/health';
import { APP_VERSION } from './app-version';
import { toLoggedProblem } from './read';
import { askStore } from './store';

/**
 * What runs and on which data: `/api/health`. Answers also when the store is lost. In production it also starts the warm-up of data it
 * has not seen before: the server asks for its health when it starts, and whoever watches over it asks again and again.
 */
export async function readHealth(): Promise<Health> {
  try {
    return await askStore(async (store) => {
      const health = await buildHealth(store, APP_VERSION);
      if (process.env['NODE_ENV'] === 'production' && health.dataset !== undefined) {
        const { warmUp } = await import('./warm-up');
        warmUp(store);
      }
      return health;
    });
  } catch (error) {
    return { status: 'down', appVersion: APP_VERSION, problem: toLoggedProblem(error) };
  }
}
