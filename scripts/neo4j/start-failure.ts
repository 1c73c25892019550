// Why a server did not start, in a sentence, with what its logs say last.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StepError } from '../launch/step.mjs';
import { toPasswordFile } from './password';
import type { Readiness } from './readiness';
import { toConsoleLog } from './server-process';

const TAIL_LINES = 12;

/** Signs in a log, and the likely cause. */
const CAUSES: readonly (readonly [RegExp, string])[] = [
  [
    /Address already in use|BindException/,
    '有端口刚刚被别的程序占用。换端口：--port= 和 --http-port=\n  A port was taken meanwhile. Use others: --port= and --http-port=',
  ],
  [
    /lock file has been locked|StoreLockException|FileLockException/,
    '另一个 Neo4j 正在用这个图库，请先停掉它。\n  Another Neo4j has this database open; stop it first.',
  ],
  [
    /UnsupportedClassVersionError|Unsupported Java/,
    'Java 版本不合适，请用 JAVA_HOME 指明另一个。\n  This Java does not fit; name another in JAVA_HOME.',
  ],
  [
    /Could not reserve enough space|Invalid (initial|maximum) heap size|Cannot allocate memory|OutOfMemoryError/,
    '内存不够或内存设置不对，请检查 --heap=（例如 512m）。\n  Not enough memory, or a wrong setting of it; check --heap= (512m, for instance).',
  ],
  [/No space left on device/, '磁盘已满，腾出空间后重试。\n  The disk is full; make room and try again.'],
  [
    /Error reading config|Unrecognized setting|Error evaluating value|Invalid value|SettingValidationException/,
    'Neo4j 不接受某一项设置，见上。\n  Neo4j does not accept one of the settings, see above.',
  ],
];

/** How long Neo4j's log is before a start: what lies beyond belongs to it. */
export async function measureLog(home: string): Promise<number> {
  return (await readText(toServerLog(home))).length;
}

/** What to say of a server that did not become ready. */
export async function toStartError(
  readiness: Exclude<Readiness, { readonly state: 'ready' }>,
  home: string,
  logStart: number,
): Promise<StepError> {
  if (readiness.state === 'wrong-password') return toPasswordError(home);
  const log = await readTail(home, logStart);
  const cause = CAUSES.find(([sign]) => sign.test(log))?.[1];
  if (readiness.state === 'late') {
    return new StepError(
      `Neo4j 启动后迟迟没有应答，已停止。日志：${join(home, 'logs')}` +
        `\n  Neo4j started but did not answer in time and was stopped. Logs: ${join(home, 'logs')}`,
      log,
    );
  }
  const { code, reason } = readiness.ending;
  return new StepError(
    cause ??
      `Neo4j 没能启动（${reason || code}），日志的最后几行见上；全文在 ${join(home, 'logs')}` +
        `\n  Neo4j ended before it was ready (${reason || code}); the end of its log is above, all of it in ${join(home, 'logs')}`,
    log,
  );
}

function toPasswordError(home: string): StepError {
  return new StepError(
    '密码不对：这个图库建立时用的是另一个密码。请在 NEO4J_PASSWORD 里给出原来的密码' +
      `（若是自动生成的，在 ${toPasswordFile(home)}，不设 NEO4J_PASSWORD 即可）；忘了密码又不要里面的数据，就删掉 ${home} 重新开始。` +
      `\n  Wrong password: this database was made with another one. Give that one in NEO4J_PASSWORD (if it was generated it is in ${toPasswordFile(home)}: start without NEO4J_PASSWORD). Forgotten, and the data can go? Delete ${home} and start anew.`,
  );
}

async function readTail(home: string, logStart: number): Promise<string> {
  const log = (await readText(toServerLog(home))).slice(logStart);
  const text = `${log}\n${await readText(toConsoleLog(home))}`;
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !/^\s+at |^\s*\.\.\. \d+ more/.test(line));
  return lines.slice(-TAIL_LINES).join('\n');
}

function toServerLog(home: string): string {
  return join(home, 'logs', 'neo4j.log');
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return '';
  }
}
