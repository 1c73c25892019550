// Where the workspace lies when no Neo4j server is named. May import: node:path. Invariant: never in a folder that is a cache.
import { dirname, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

const NAME = 'workspace.sqlite';

/** CHAINATLAS_WORKSPACE, otherwise beside the file CHAINATLAS_STORE, otherwise in the folder `workspace` of the project. */
export function toWorkspacePath(environment: Environment): string {
  const own = environment['CHAINATLAS_WORKSPACE'];
  const store = environment['CHAINATLAS_STORE'];
  if (own) return own;
  return store ? join(dirname(store), NAME) : join('workspace', NAME);
}
