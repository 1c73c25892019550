import 'server-only';
import { buildHealth } from '#graph/query/health-view';
import type { Health } from '#graph/wire/health';
import { APP_VERSION } from './app-version';
import { toLoggedProblem } from './read';
import { askStore } from './store';

/** What runs and on which data: `/api/health`. Answers also when the store is lost. */
export async function readHealth(): Promise<Health> {
  try {
    return await askStore((store) => buildHealth(store, APP_VERSION));
  } catch (error) {
    return { status: 'down', appVersion: APP_VERSION, problem: toLoggedProblem(error) };
  }
}
