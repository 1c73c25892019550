// Neo4j's own administration tool: `database import`, `dump`, `load`, `check`, `dbms set-initial-password`.
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../launch/command.mjs';
import { buildJavaArguments, toJavaEnvironment } from './java-command';
import { toJavaProgram } from './jdk.mjs';
import type { Neo4jLine } from './releases.mjs';
import { openToolchain } from './toolchain';

const MAIN_CLASS = 'org.neo4j.cli.AdminTool';
const HEAP = '1g';

/**
 * Runs `neo4j-admin <args>` on a home that no server uses. The arguments reach Java in a file that only this user can read, because a
 * password may be among them and a command line is seen by everybody on the machine.
 */
export async function runNeo4jAdmin(
  line: Neo4jLine,
  home: string,
  args: readonly string[],
): Promise<{ readonly code: number; readonly output: string }> {
  const { jdk, jars } = await openToolchain(line);
  await mkdir(join(home, 'conf'), { recursive: true });
  const command = buildJavaArguments({ jdk, jars, heap: HEAP, isShortLived: true, mainClass: MAIN_CLASS, args });
  const folder = await mkdtemp(join(tmpdir(), 'chainatlas-admin-'));
  try {
    const file = join(folder, 'arguments');
    await writeFile(file, command.map(quoteArgument).join('\n'), { mode: 0o600 });
    return await runCommand(toJavaProgram(jdk), [`@${file}`], {
      quiet: true,
      env: toJavaEnvironment(await realpath(home)),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** As Java reads an argument file: in quotes, with the backslash as the way out. */
function quoteArgument(argument: string): string {
  return `"${argument.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
