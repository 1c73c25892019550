// What a server is made of: a Java that fits and the jars of its line.
import { fetchJars } from './jars.mjs';
import { chooseJdk, chooseLine, findJdks, type Jdk, toJdkError } from './jdk.mjs';
import { NEO4J_LINES, type Neo4jLine } from './releases.mjs';

export type Toolchain = { readonly jdk: Jdk; readonly jars: string };

/** The newest line that a Java of this machine runs. Throws StepError when none does. */
export function chooseDefaultLine(): Neo4jLine {
  const jdks = findJdks();
  const line = chooseLine(jdks);
  if (line === undefined) throw toJdkError(jdks, NEO4J_LINES);
  return line;
}

/** The Java to run a line on. Throws StepError when there is none. */
export function requireJdk(line: Neo4jLine): Jdk {
  const jdks = findJdks();
  const jdk = chooseJdk(jdks, line);
  if (jdk === undefined) throw toJdkError(jdks, [line]);
  return jdk;
}

/** Fetches the jars where they are missing. Throws StepError when there is no Java or no Maven, or the download fails. */
export async function openToolchain(line: Neo4jLine): Promise<Toolchain> {
  const jdk = requireJdk(line);
  return { jdk, jars: await fetchJars(line, jdk) };
}
