// The password of a home: given, or made once and kept.
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StepError } from '../launch/step.mjs';

/** What Neo4j itself asks for. */
const SHORTEST = 8;

export type Password = {
  readonly password: string;
  /** The file that keeps it; nothing when it was given. */
  readonly file: string | undefined;
};

/**
 * The password to use: the given one, the one this home keeps, or for a new home one made now. It is kept in a file that only this
 * user can read and never printed: what a terminal or a CI log has shown once stays there, and a command can read the file just as well.
 */
export async function openPassword(home: string, given: string | undefined, isNew: boolean): Promise<Password> {
  const file = toPasswordFile(home);
  if (given !== undefined && given !== '') {
    const password = checkLength(given);
    // One that was made for a start that failed opens nothing.
    if (isNew) await rm(file, { force: true });
    return { password, file: undefined };
  }
  const kept = await readKept(file);
  if (kept !== undefined) return { password: kept, file };
  if (!isNew) {
    throw new StepError(
      '这个图库是用另外给定的密码建的，请在 NEO4J_PASSWORD 里给出。' +
        `\n  This database was made with a password of your own: give it in NEO4J_PASSWORD. (Home: ${home})`,
    );
  }
  const password = randomBytes(18).toString('base64url');
  await mkdir(home, { recursive: true });
  await writeFile(file, password, { mode: 0o600 });
  await chmod(file, 0o600);
  return { password, file };
}

export function toPasswordFile(home: string): string {
  return join(home, 'password');
}

function checkLength(password: string): string {
  if (password.length >= SHORTEST) return password;
  throw new StepError(
    `NEO4J_PASSWORD 至少要 ${SHORTEST} 个字符。\n  NEO4J_PASSWORD needs at least ${SHORTEST} characters; Neo4j takes no shorter one.`,
  );
}

async function readKept(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).trim() || undefined;
  } catch {
    return undefined;
  }
}
