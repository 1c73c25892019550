// What `npm run neo4j` is told on its command line and by the environment.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { StepError } from '../launch/step.mjs';
import { NEO4J_LINES, type Neo4jLine } from './releases.mjs';
import { DEFAULT_MEMORY } from './server-options';

export type Neo4jArguments = {
  /** Nothing leaves the choice to what Java there is. */
  readonly line: Neo4jLine | undefined;
  readonly boltPort: number;
  readonly httpPort: number;
  readonly heap: string;
  /** Nothing means the line's own in the cache folder. */
  readonly home: string | undefined;
  readonly password: string | undefined;
};

/** Neo4j's own. */
const BOLT_PORT = 7687;
const HTTP_PORT = 7474;
const USAGE =
  'npm run neo4j -- [--line=current|5.26] [--port=7687] [--http-port=7474] [--heap=512m] [--home=…], NEO4J_PASSWORD=…';

/** Throws StepError for whatever it does not understand. The password comes by the environment alone: command lines are seen by everybody. */
export function parseNeo4jArguments(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Neo4jArguments {
  const values = readValues(args);
  return {
    line: parseLine(values.line),
    boltPort: parsePort('port', values.port, BOLT_PORT),
    httpPort: parsePort('http-port', values['http-port'], HTTP_PORT),
    home: values.home ? resolve(env['INIT_CWD'] || '.', values.home) : undefined,
    heap: parseSize('heap', values.heap, DEFAULT_MEMORY.heap),
    password: env['NEO4J_PASSWORD'] || undefined,
  };
}

function readValues(args: readonly string[]) {
  const option = { type: 'string' } as const;
  try {
    const options = { line: option, port: option, 'http-port': option, heap: option, home: option };
    return parseArgs({ args: [...args], options }).values;
  } catch {
    throw toUsageError(`不认识的参数 · these arguments are not understood: ${args.join(' ')}`);
  }
}

function parseLine(text: string | undefined): Neo4jLine | undefined {
  const line = NEO4J_LINES.find((name) => name === text);
  if (line === undefined && text !== undefined) throw toUsageError(`没有这个版本线 · no such line: --line=${text}`);
  return line;
}

function parsePort(name: string, text: string | undefined, standard: number): number {
  if (text === undefined) return standard;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw toUsageError(`端口应是 1–65535 的整数 · a port is a whole number from 1 to 65535: --${name}=${text}`);
}

function parseSize(name: string, text: string | undefined, standard: string): string {
  if (text === undefined) return standard;
  if (/^[1-9]\d*[mg]$/i.test(text)) return text;
  throw toUsageError(`大小写作 512m 或 2g · a size is written 512m or 2g: --${name}=${text}`);
}

function toUsageError(fault: string): StepError {
  return new StepError(`${fault}\n  用法 · usage: ${USAGE}`);
}
