// A process that writes commands until it is killed, and says each number once it was acknowledged.
import { openNeo4j, SERVING } from '#graph/store/neo4j/neo4j-runner';
import { openLibsqlLog } from '#graph/workspace/libsql/libsql-log';
import { openNeo4jLog } from '#graph/workspace/neo4j/neo4j-log';
import { buildDrafts } from '../graph/workspace/random-drafts';
import type { WriterTarget } from './workspace-engine';

async function open(target: WriterTarget) {
  if ('path' in target) return openLibsqlLog(target.path);
  return openNeo4jLog(await openNeo4j({ ...target, database: undefined }, SERVING));
}

async function write(target: WriterTarget): Promise<void> {
  const log = await open(target);
  for (let seed = 1; ; seed += 1) {
    const appended = await log.append(buildDrafts(3, seed));
    if (appended.ok) process.stdout.write(`${appended.commands.map(({ seq }) => seq).join(' ')}\n`);
  }
}

const target: WriterTarget = JSON.parse(process.argv[2] ?? '{}');
await write(target);
