// A home: the folder of one server's configuration, data and logs.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StepError } from '../launch/step.mjs';
import { runNeo4jAdmin } from './admin';
import { buildConf, type ConfOptions } from './conf';
import { NEO4J_CACHE } from './jars.mjs';
import { NEO4J_LINES, type Neo4jLine } from './releases.mjs';

/** Each line has its own: what a newer Neo4j has opened, an older one cannot read. */
export function toHome(line: Neo4jLine): string {
  return join(NEO4J_CACHE, line);
}

/** Whether no server has run here yet. Users live in the system database, which the first start makes; an import does not. */
export function isNewHome(home: string): boolean {
  return !existsSync(join(home, 'data', 'databases', 'system'));
}

/** The newest line that a server of this home was of; absent where none is noted. */
export async function readHomeLine(home: string): Promise<Neo4jLine | undefined> {
  const text = await readFile(toLineFile(home), 'utf8').catch(() => '');
  return NEO4J_LINES.find((line) => line === text.trim());
}

/** Notes the line before its server first opens the data. Throws StepError when a newer one has opened them: that cannot be undone. */
export async function claimHome(home: string, line: Neo4jLine): Promise<void> {
  const held = await readHomeLine(home);
  if (held !== undefined && NEO4J_LINES.indexOf(held) < NEO4J_LINES.indexOf(line)) {
    throw new StepError(
      `这个文件夹里的数据已由 ${held} 打开过，${line} 读不了：请用 --line=${held}，或换一个 --home。` +
        `\n  ${held} has opened the data of this folder, which ${line} cannot read: use --line=${held}, or another --home.`,
    );
  }
  await writeFile(toLineFile(home), `${line}\n`);
}

function toLineFile(home: string): string {
  return join(home, 'line');
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
