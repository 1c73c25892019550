import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Resident memory of a process in bytes; `NaN` where the system does not tell. */
export async function readResidentMemory(pid: number | undefined): Promise<number> {
  if (pid === undefined) return Number.NaN;
  const said = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]).catch(() => undefined);
  const kilobytes = Number.parseInt(said?.stdout ?? '', 10);
  return kilobytes * 1024;
}
