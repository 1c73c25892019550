// The shortlist through its address: what is written is read back, who may not write is told why, two at once do not overwrite each other.
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { leadHistoryViewSchema, leadsViewSchema } from '#graph/wire/leads';
import '../../../app/_server/workspace';
import { findImportReport } from '../../../app/_server/import-leads';
import { decodeValues } from '../../../app/_server/lead-form';
import { buildRealStore } from '../../graph/query/real-store';
import { ask } from './ask';

const FIRM = 'enterprise:boe-b8';
const SEGMENT = 'segment:new-display.driver-ic';
const FROM_HERE = { Host: 'localhost:3000', Origin: 'http://localhost:3000', 'Sec-Fetch-Site': 'same-origin' };

const real = await buildRealStore();
afterAll(async () => {
  await globalThis.chainAtlasWorkspace?.close();
  await real.remove();
});
beforeEach(() => {
  vi.stubEnv('HOST', '');
  vi.stubEnv('CHAINATLAS_TOKEN', '');
});
afterEach(() => vi.unstubAllEnvs());

type Headers = Readonly<Record<string, string>>;

const postJson = (order: object, headers: Headers = FROM_HERE) =>
  ask('/api/leads', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({ actor: '招商一组', ...order }),
  });

/** Pages send no referrer, so browsers hide the origin of their forms. */
const FORM_FROM_HERE = { ...FROM_HERE, Origin: 'null' };
const postForm = (fields: Headers, headers: Headers = FORM_FROM_HERE) =>
  ask('/api/leads', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields).toString(),
  });

const readLeads = async (query = '') => leadsViewSchema.parse(await (await ask(`/api/leads${query}`)).json());
const seqOf = async (id: string) => (await readLeads(`?lead=${id}`)).lead?.seq ?? 0;
const toLocation = (answer: Response) => new URL(answer.headers.get('Location') ?? '', 'http://localhost');

describe('a command', () => {
  it('is written, named from the graph, counted, and in the audit', async () => {
    expect((await readLeads()).headline.zh).toContain('名单还是空的');
    const pinned = await postJson({ kind: 'pin', payload: { thing: FIRM, group: '面板' } });
    expect([pinned.status, await pinned.json()]).toEqual([200, { seqs: [1] }]);
    await postJson({ kind: 'lead-stage', payload: { thing: FIRM, stage: 'talks' }, seen: 1 });
    await postJson({ kind: 'lead-edit', payload: { thing: FIRM, owner: '招商二组', nextDate: '2020-01-02' }, seen: 2 });
    await postJson({ kind: 'note', payload: { thing: FIRM, text: '有意扩产' } });
    const view = await readLeads('?stage=talks&group=面板&owner=招商二组');
    expect(view.items).toMatchObject([
      { id: FIRM, stage: 'talks', isOverdue: true, isInData: true, notes: 1, lastNote: { text: '有意扩产' }, seq: 4 },
    ]);
    expect(view.items[0]?.nameZh).toContain('京东方');
    expect(view.headline.zh).toBe('名单上有 1 个：洽谈 1；1 个过了下次日期。');
    expect((await readLeads('?stage=landed')).total).toBe(0);
    const history = leadHistoryViewSchema.parse(await (await ask(`/api/leads/history?lead=${FIRM}`)).json());
    expect(history.items.map(({ seq }) => seq)).toEqual([4, 3, 2, 1]);
    expect(history.items[2]?.fields).toEqual([{ field: 'stage', before: 'clue', after: 'talks' }]);
  });

  it('made from an older state is a conflict that says who and which', async () => {
    const late = await postJson({ kind: 'lead-stage', payload: { thing: FIRM, stage: 'signed' }, seen: 1 });
    expect(late.status).toBe(409);
    expect(await late.json()).toMatchObject({ code: 'conflict', detail: expect.stringContaining('招商一组') });
    expect((await readLeads(`?lead=${FIRM}`)).lead?.stage).toBe('talks');
  });

  it.each([
    ['an unknown kind', { kind: 'merge', payload: { thing: FIRM } }, 400],
    ['an unknown stage', { kind: 'lead-stage', payload: { thing: FIRM, stage: 'won' } }, 400],
    ['a surplus field', { kind: 'unpin', payload: { thing: FIRM, group: 'x' } }, 400],
    ['a day that is none', { kind: 'lead-edit', payload: { thing: FIRM, nextDate: '2026-02-30' } }, 400],
    ['a private number', { kind: 'note', payload: { thing: FIRM, text: '13812345678' } }, 400],
    ['a private actor', { kind: 'unpin', payload: { thing: FIRM }, actor: 'x@163.com' }, 400],
    ['a thing the data do not hold', { kind: 'pin', payload: { thing: 'enterprise:none' } }, 404],
  ])('with %s is refused and leaves no trace', async (_, order, status) => {
    const before = await readLeads();
    const answer = await postJson(order);
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([status, 'application/problem+json']);
    expect(await readLeads()).toEqual(before);
  });
});

describe('who may write', () => {
  const pin = { kind: 'pin', payload: { thing: SEGMENT } };

  it.each([
    ['another site', { ...FROM_HERE, 'Sec-Fetch-Site': 'cross-site' }],
    ['another origin', { Host: 'localhost:3000', Origin: 'http://evil.example' }],
    ['a page that hides where it is', { Host: 'localhost:3000', Origin: 'null' }],
    ['a name that was made to point here', { Host: 'evil.example', Origin: 'http://evil.example' }],
  ])('not %s', async (_, headers) => {
    expect((await postJson(pin, headers)).status).toBe(403);
    expect((await readLeads(`?lead=${SEGMENT}`)).lead).toBeUndefined();
  });

  it('not anybody where the server listens to the network without a token', async () => {
    vi.stubEnv('HOST', '0.0.0.0');
    const answer = await postJson(pin);
    expect([answer.status, (await answer.json()).detail]).toEqual([403, expect.stringContaining('CHAINATLAS_TOKEN')]);
  });

  it('with a token who has it, in the header or by the cookie the form gives', async () => {
    vi.stubEnv('HOST', '0.0.0.0');
    vi.stubEnv('CHAINATLAS_TOKEN', 'a-token-long-enough');
    expect((await postJson(pin)).status).toBe(401);
    expect((await postJson(pin, { ...FROM_HERE, Authorization: 'Bearer wrong' })).status).toBe(401);
    const entered = await postForm({ action: 'token', token: 'a-token-long-enough', back: '/leads' });
    const cookie = entered.headers.get('Set-Cookie') ?? '';
    expect(cookie).toMatch(/; HttpOnly; SameSite=Strict/);
    expect(cookie).not.toContain('a-token-long-enough');
    const [pair = ''] = cookie.split(';');
    expect((await postJson(pin, { ...FROM_HERE, Cookie: pair })).status).toBe(200);
    const byHeader = { kind: 'unpin', payload: { thing: SEGMENT } };
    expect((await postJson(byHeader, { Authorization: 'Bearer a-token-long-enough' })).status).toBe(200);
    expect(toLocation(await postForm({ action: 'token', token: 'nonsense-nonsense' })).search).toBe('?fault=token');
    const inNetwork = { Host: '10.0.0.5:3000', Origin: 'null' };
    expect(toLocation(await postForm({ action: 'pin', thing: SEGMENT }, inNetwork)).searchParams.get('fault')).toBe(
      'token',
    );
    const withCookie = { ...inNetwork, Cookie: pair };
    const fields = { action: 'pin', thing: SEGMENT, seen: String(await seqOf(SEGMENT)), actor: '招商一组' };
    expect((await postForm(fields, withCookie)).headers.get('Location')).toBe('/leads');
    await postForm({ ...fields, action: 'unpin', seen: String(await seqOf(SEGMENT)) }, withCookie);
  });

  it('nothing but JSON or a form, and nothing long', async () => {
    const headers = { ...FROM_HERE, 'Content-Type': 'text/plain' };
    expect((await ask('/api/leads', { method: 'POST', headers, body: '{}' })).status).toBe(415);
    const long = { kind: 'note', payload: { thing: FIRM, text: 'x'.repeat(70_000) } };
    expect((await postJson(long)).status).toBe(413);
    expect((await ask('/api/leads', { method: 'DELETE' })).headers.get('Allow')).toBe('GET, HEAD, POST');
  });
});

describe('a form', () => {
  const edit = { action: 'edit', thing: FIRM, actor: '招商三组', back: `/leads?lead=${FIRM}` };

  it('writes what differs in one go and goes back, remembering for whom', async () => {
    const seen = String(await seqOf(FIRM));
    const fields = { ...edit, seen, stage: 'signed', group: '面板', owner: '招商二组', nextDate: '', note: '签约仪式' };
    const answer = await postForm(fields);
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, `/leads?lead=${FIRM}`]);
    expect(decodeURIComponent(answer.headers.get('Set-Cookie') ?? '')).toContain('actor=招商三组');
    const { lead } = await readLeads(`?lead=${FIRM}&seen=${seen}`);
    expect(lead).toMatchObject({ stage: 'signed', isOverdue: false, actor: '招商三组' });
    expect(lead?.nextDate).toBeUndefined();
    expect(lead?.since.map(({ fields: changed }) => changed.map(({ field }) => field))).toEqual([
      ['note'],
      ['stage'],
      ['nextDate'],
    ]);
  });

  it('of an officer who came second writes nothing and keeps what he typed', async () => {
    const answer = await postForm({ ...edit, seen: '1', stage: 'shelved', note: '暂缓' });
    expect(decodeURIComponent(answer.headers.get('Set-Cookie') ?? '')).toContain('actor=招商三组');
    const location = toLocation(answer);
    expect(location.searchParams.get('fault')).toBe('conflict');
    expect(decodeValues(location.searchParams.get('mine'))).toEqual({ stage: 'shelved', note: '暂缓' });
    const { lead } = await readLeads(location.search);
    expect(lead?.stage).toBe('signed');
    expect(lead?.since.length).toBeGreaterThan(0);
  });

  it('leads nowhere but to this site', async () => {
    for (const back of ['//evil.example', 'https://evil.example', '/\\evil.example', '/a\r\nX: y']) {
      const answer = await postForm({ ...edit, seen: String(await seqOf(FIRM)), back });
      expect(answer.headers.get('Location')).toBe('/leads');
    }
  });

  it('says which field was refused', async () => {
    const seen = String(await seqOf(FIRM));
    expect(toLocation(await postForm({ ...edit, seen, owner: 'x@qq.com' })).searchParams.get('fault')).toBe('owner');
    expect(toLocation(await postForm({ ...edit, seen, actor: '' })).searchParams.get('fault')).toBe('actor');
  });
});

describe('a file', () => {
  const send = async (text: string) => {
    const body = new FormData();
    body.set('file', new File([`\uFEFF${text}`], 'leads.csv'));
    body.set('actor', '招商一组');
    const wrapped = new Response(body);
    const headers = { ...FROM_HERE, 'Content-Type': wrapped.headers.get('Content-Type') ?? '' };
    return toLocation(await ask('/api/leads', { method: 'POST', headers, body: await wrapped.arrayBuffer() }));
  };

  it('with faults writes nothing and has all of them by row and column', async () => {
    const before = await readLeads();
    const rows = [
      '编号,阶段,下次日期,负责,版本',
      'enterprise:nobody,线索,,,',
      `${FIRM},成交,2026-13-01,13812345678,1`,
      `${SEGMENT},接触,2026/1/5,招商一组,`,
      `${SEGMENT},接触,,,`,
    ];
    const location = await send(rows.join('\r\n'));
    const faults = findImportReport(location.searchParams.get('report') ?? '');
    expect(faults?.map(({ row, column, code }) => `${row} ${column} ${code}`)).toEqual([
      '2 id unknown',
      '3 owner private',
      '3 stage invalid',
      '3 nextDate invalid',
      '5 id double',
    ]);
    expect(await readLeads()).toEqual(before);
  });

  it('refuses rows that were changed since the export', async () => {
    const location = await send(`编号,版本,阶段\r\n${FIRM},1,搁置\r\n`);
    expect(findImportReport(location.searchParams.get('report') ?? '')).toMatchObject([
      { row: 2, column: 'version', code: 'changed' },
    ]);
  });

  it('in order is written whole: new rows are pinned, notes are added', async () => {
    const rows = [
      'id,version,阶段,下次日期,新备注',
      `${FIRM},${await seqOf(FIRM)},落地,,"投产,""一期"""`,
      `${SEGMENT},,接触,2026/1/5,`,
    ];
    expect(await send(rows.join('\n'))).toMatchObject({ pathname: '/leads', search: '' });
    const view = await readLeads();
    expect(view.items.map(({ id, stage, nextDate }) => [id, stage, nextDate])).toEqual([
      [SEGMENT, 'contact', '2026-01-05'],
      [FIRM, 'landed', undefined],
    ]);
    expect(view.items[1]?.lastNote?.text).toBe('投产,"一期"');
  });
});
