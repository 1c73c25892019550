// A home: the folder of one server's configuration, data and logs.
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StepError } from '../launch/step.mjs';
import { runNeo4jAdmin } from './admin';
import { buildConf, type ConfOptions } from './conf';
import { NEO4J_CACHE } from './jars.mjs';
import type { Neo4jLine } from './releases.mjs';

/** Each line has its own: what a newer Neo4j has opened, an older one cannot read. */
export function toHome(line: Neo4jLine): string {
  return join(NEO4J_CACHE, line);
}

/** Whether no server has run here yet. Users live in the system database, which the first start makes; an import does not. */
export function isNewHome(home: string): boolean {
  return !existsSync(join(home, 'data', 'databases', 'system'));
}

export async function writeConf(home: string, options: ConfOptions): Promise<void> {
  await mkdir(join(home, 'conf'), { recursive: true });
  await mkdir(join(home, 'logs'), { recursive: true });
  await writeFile(join(home, 'conf', 'neo4j.conf'), buildConf(options));
}

/** Gives a new home its password; afterwards only Neo4j itself can change it. */
export async function setInitialPassword(line: Neo4jLine, home: string, password: string): Promise<void> {
  const { code, output } = await runNeo4jAdmin(line, home, ['dbms', 'set-initial-password', '--', password]);
  if (code === 0) return;
  throw new StepError(
    'Neo4j 没有接受这个密码，原因见上。\n  Neo4j did not take the password; the reason is above.',
    output.replaceAll(password, '…'),
  );
}
