// The log in a SQLite file as the contract opens it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLibsqlLog } from '#graph/workspace/libsql/libsql-log';
import type { WorkspaceEngine } from './workspace-engine';

export const libsqlEngine: WorkspaceEngine = {
  async openEmpty() {
    const folder = await mkdtemp(join(tmpdir(), 'chainatlas-workspace-'));
    const path = join(folder, 'below', 'workspace.sqlite');
    return {
      open: async () => openLibsqlLog(path),
      target: { path },
      kills: 3,
      remove: () => rm(folder, { recursive: true, force: true }),
    };
  },
};
