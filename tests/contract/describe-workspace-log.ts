// The contract of the log of commands: every adapter runs it.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Draft, toSubject } from '#graph/workspace/command';
import type { WorkspaceLog } from '#graph/workspace/port';
import { EMPTY, foldCommands } from '#graph/workspace/state';
import { buildDrafts, numberDrafts } from '../graph/workspace/random-drafts';
import type { EmptyLog, WorkspaceEngine } from './workspace-engine';

const WRITER = fileURLToPath(new URL('workspace-writer.ts', import.meta.url));
/** Numbers acknowledged before the kill. */
const ENOUGH = 20;

export function describeWorkspaceLog(name: string, engine: WorkspaceEngine): void {
  describe(`workspace log: ${name}`, () => {
    let held: EmptyLog;
    let log: WorkspaceLog;
    beforeAll(async () => {
      held = await engine.openEmpty();
      log = await held.open();
    });
    afterAll(async () => {
      await log.close();
      await held.remove();
    });
    const readSeqs = async () => (await log.read(0)).map(({ seq }) => seq);
    const countFrom = (last: number) => Array.from({ length: last }, (_, at) => at + 1);

    it('holds nothing at first', async () => expect(await log.read(0)).toEqual([]));

    it('gives back what was written, in its order, and to whoever opens it again', async () => {
      const drafts = buildDrafts(60, 1);
      expect(await log.append(drafts)).toEqual({ ok: true, commands: numberDrafts(drafts) });
      const again = await held.open();
      const commands = await again.read(0).finally(() => again.close());
      expect(commands).toEqual(numberDrafts(drafts));
      expect(foldCommands(EMPTY, commands)).toEqual(foldCommands(EMPTY, numberDrafts(drafts)));
      expect((await log.read(57)).map(({ seq }) => seq)).toEqual([58, 59, 60]);
    });

    it('refuses what was made from an older state, says what came since, and writes none of it', async () => {
      const [draft] = buildDrafts(1, 2);
      if (draft === undefined) throw new Error('No draft.');
      const seq = (await readSeqs()).length;
      const first = await log.append([draft], new Map([[toSubject(draft), seq]]));
      expect(first.ok).toBe(true);
      const late = await log.append(buildDrafts(3, 3), new Map([[toSubject(draft), seq]]));
      expect(late).toEqual({ ok: false, since: [{ ...draft, seq: seq + 1 }] });
      expect((await readSeqs()).at(-1)).toBe(seq + 1);
    });

    it('numbers what rivals write without a gap or a double, and lets one of two win who start from the same state', async () => {
      const rivals = await Promise.all([held.open(), held.open()]);
      const before = (await readSeqs()).length;
      const drafts = buildDrafts(8, 4);
      await Promise.all(rivals.flatMap((rival) => drafts.map((draft) => rival.append([draft]))));
      expect(await readSeqs()).toEqual(countFrom(before + 16));
      const known = new Map([['enterprise:a', before + 16]]);
      const same = buildDrafts(40, 5).filter((draft) => toSubject(draft) === 'enterprise:a');
      const outcomes = await Promise.all(rivals.map((rival) => rival.append(same, known)));
      expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
      expect(await readSeqs()).toEqual(countFrom(before + 16 + same.length));
      await Promise.all(rivals.map((rival) => rival.close()));
    });

    it('loses nothing that was acknowledged when its writer is killed', async () => {
      for (let kill = 0; kill < held.kills; kill += 1) {
        const acknowledged = await writeUntilKilled(held);
        const seqs = await readSeqs();
        expect(acknowledged.length).toBeGreaterThanOrEqual(ENOUGH);
        expect(acknowledged.filter((seq) => !seqs.includes(seq))).toEqual([]);
        expect(seqs).toEqual(countFrom(seqs.length));
        const draft: readonly Draft[] = buildDrafts(1, kill);
        expect(await log.append(draft)).toMatchObject({ ok: true, commands: [{ seq: seqs.length + 1 }] });
      }
    });
  });
}

/** The numbers a writer of its own process said before it was killed. */
async function writeUntilKilled({ target }: EmptyLog): Promise<readonly number[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', WRITER, JSON.stringify(target)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (text: string) => {
    said += text;
    if (toSeqs(said).length >= ENOUGH) kill(child);
  });
  await once(child, 'close');
  return toSeqs(said);
}

function kill(child: ChildProcess): void {
  child.kill('SIGKILL');
}

/** Whole lines alone: the last may have been cut in the middle. */
function toSeqs(said: string): readonly number[] {
  const lines = said.slice(0, said.lastIndexOf('\n') + 1);
  return lines.split(/\s+/).filter(Boolean).map(Number);
}
