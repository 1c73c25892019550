// The command as a person runs it: what it prints, how it ends, and that it writes nothing.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const MINIMAL = join(PROJECT, 'tests/fixtures/dataset/minimal');
const run = promisify(execFile);

type Ended = { readonly code: number; readonly out: string; readonly err: string };

/** Runs the check; `from` is where the person stands, as npm tells it. */
async function check(argument: readonly string[], from = PROJECT): Promise<Ended> {
  const command = ['--import', 'tsx', 'scripts/data-check.ts', ...argument];
  const options = { cwd: PROJECT, env: { ...process.env, INIT_CWD: from }, maxBuffer: 64 * 1024 * 1024 };
  try {
    const { stdout, stderr } = await run(process.execPath, command, options);
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && 'stdout' in error && 'stderr' in error)) throw error;
    return { code: Number(error.code), out: String(error.stdout), err: String(error.stderr) };
  }
}

async function fingerprint(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(folder)).sort();
  const hashes = names.map(async (name) => {
    const bytes = await readFile(join(folder, name));
    return [name, createHash('sha256').update(bytes).digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(hashes));
}

let root = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'data-check-'));
});

afterAll(() => rm(root, { recursive: true, force: true }));

async function copyMinimal(name: string, changes: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = join(root, name);
  await cp(MINIMAL, folder, { recursive: true });
  for (const [file, content] of Object.entries(changes)) await writeFile(join(folder, file), content);
  return folder;
}

const SEGMENTS = [
  'id,chain_id,name_zh,name_en,stage,position,kind,gbt4754,summary_zh,source_ids,confidence',
  'tea.leaf,tea,鲜叶,Leaf,upsteam,1,material,,种植,general,medium',
  'tea.drink,tea,茶饮,Drink,downstream,two,manufacturing,,萃取,generall,medium',
  '',
].join('\n');

describe('a folder with faults', () => {
  let ended: Ended = { code: 0, out: '', err: '' };
  let folder = '';
  let before: unknown;
  let project: unknown;

  beforeAll(async () => {
    const events = Buffer.from('\uFEFFid,name_zh,date,kind,source_id\r\n');
    folder = await copyMinimal('faulty', { 'segments.csv': SEGMENTS, 'events.csv': events, 'notes.txt': 'x' });
    before = await fingerprint(folder);
    project = await fingerprint(join(PROJECT, 'data'));
    ended = await check([folder]);
  });

  it('ends with 1 and says nothing on the error stream', () => {
    expect([ended.code, ended.err]).toEqual([1, '']);
  });

  it('names row, column, value and mend of each, in both languages, under the name of its file', () => {
    const [events = '', notes = '', segments = '', sum = ''] = ended.out.split('\n\n');
    expect(events).toMatch(/^events\.csv\n/);
    expect(events).toContain('✗ 第 1 行 row 1 · “EF BB BF”  [bom]');
    expect(events).toContain('[crlf]');
    expect(notes).toMatch(/^notes\.txt\n {2}! \[unknown-file\]/);
    expect(segments).toMatch(/^segments\.csv\n/);
    expect(segments).toContain(
      [
        '  ✗ 第 2 行 row 2 · stage · “upsteam”  [bad-enum]',
        '    只能是：upstream / midstream / downstream；是不是 upstream？',
        '    must be one of: upstream / midstream / downstream; did you mean upstream?',
      ].join('\n'),
    );
    expect(segments).toContain('✗ 第 3 行 row 3 · position · “two”  [wrong-type]');
    expect(segments).toContain('✗ 第 3 行 row 3 · source_ids · “generall”  [missing-reference]');
    expect(segments).toContain('did you mean general?');
    expect(sum.trim()).toBe(
      '✗ 5 处错误、1 处警告，在 3 个文件里；什么也没有写 · 5 errors and 1 warning in 3 files; nothing was written',
    );
  });

  it('is left as it was, and so is the project', async () => {
    expect(await fingerprint(folder)).toEqual(before);
    expect(await fingerprint(join(PROJECT, 'data'))).toEqual(project);
  });
});

describe('a folder without faults', () => {
  it('ends with 0 and tells how much was read', async () => {
    const { code, out, err } = await check([MINIMAL]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(`✓ tea 1.0.0（${MINIMAL}）：9 行没有错误 · no errors in 9 rows\n`);
  });

  it('is the one of the project when none is named; warnings alone do not fail', async () => {
    const { code, out } = await check([]);
    expect(code).toBe(0);
    expect(out).toMatch(/✓ chongqing-industrial-chains .*没有错误，3 处警告 · no errors in \d+ rows, 3 warnings\n$/);
  });

  it('is found from where the person stands', async () => {
    const { code, out } = await check(['minimal'], join(PROJECT, 'tests/fixtures/dataset'));
    expect([code, out]).toEqual([0, expect.stringContaining('tea 1.0.0')]);
  });
});

describe('what cannot be checked', () => {
  it('is a folder that is not there', async () => {
    const folder = join(root, 'nowhere');
    const { code, out, err } = await check([folder]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe(`✗ 没有这个文件夹 · there is no such folder: ${folder}\n`);
  });

  it('is a file', async () => {
    const file = join(MINIMAL, 'chains.csv');
    const { code, err } = await check([file]);
    expect([code, err]).toEqual([1, `✗ 这不是文件夹 · this is no folder: ${file}\n`]);
  });

  it('is more than one folder, or an option', async () => {
    expect(await check([MINIMAL, MINIMAL])).toMatchObject({ code: 1, err: expect.stringContaining('one folder') });
    expect(await check(['--fix'])).toMatchObject({ code: 1, err: expect.stringContaining("Unknown option '--fix'") });
  });
});

it('names every missing table of an empty folder', async () => {
  const folder = join(root, 'empty');
  await mkdir(folder);
  const { code, out } = await check([folder]);
  expect(code).toBe(1);
  expect(out.match(/\[missing-file\]/g)).toHaveLength(21);
  expect(out).toContain('✗ 20 处错误、1 处警告');
});

it('says how many of a hundred thousand faults it leaves out', async () => {
  const header = 'from_segment,to_segment,input_group,necessity,substitutable,summary_zh,confidence,cross_chain\n';
  const links = Array.from({ length: 100_000 }, (_, index) => `tea.a${index},tea.b,x,optional,low,y,low,false\n`);
  const folder = await copyMinimal('many', { 'segment_links.csv': header + links.join('') });
  const { code, out } = await check([folder]);
  expect(code).toBe(1);
  expect(out.match(/\[missing-reference\]/g)).toHaveLength(1001);
  expect(out).toContain('  ✗ 还有 199000 处 · 199000 more  [missing-reference]');
  expect(out).toContain('200000 errors in 1 file');
});
