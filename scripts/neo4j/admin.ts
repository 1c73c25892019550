// Neo4j's own administration tool: `database import`, `dump`, `load`, `check`, `dbms set-initial-password`.
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../launch/command.mjs';
import { fetchJars } from './jars.mjs';
import { buildJavaArguments, toJavaEnvironment } from './java-command';
import { chooseJdk, findJdks, type Jdk, toJavaProgram, toJdkError } from './jdk.mjs';
import type { Neo4jLine } from './releases.mjs';

const MAIN_CLASS = 'org.neo4j.cli.AdminTool';
const HEAP = '1g';

/** A Java that fits and the jars of the line. Throws StepError when one of them cannot be had. */
export async function openToolchain(line: Neo4jLine): Promise<{ readonly jdk: Jdk; readonly jars: string }> {
  const jdks = findJdks();
  const jdk = chooseJdk(jdks, line);
  if (jdk === undefined) throw toJdkError(jdks, [line]);
  return { jdk, jars: await fetchJars(line, jdk) };
}

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
  const command = buildJavaArguments({ jdk, jars, heap: HEAP, mainClass: MAIN_CLASS, args });
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
