import { describe, expect, it } from 'vitest';
import { toNodeId } from '#graph/model/ids';
import { listChanges } from '#graph/workspace/changes';
import { type Command, draftSchema, type Order, toSubject } from '#graph/workspace/command';
import { EMPTY, foldCommands, type Lead } from '#graph/workspace/state';
import { buildDrafts, numberDrafts } from './random-drafts';

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];
const thing = toNodeId('enterprise', 'boe-b8');
const at = '2026-12-01T08:00:00.000Z';
const say = (...orders: readonly Order[]): readonly Command[] =>
  orders.map((order, place) => ({ ...order, at, actor: '招商一组', seq: place + 1 }));
const leadOf = (...orders: readonly Order[]): Lead | undefined => foldCommands(EMPTY, say(...orders)).leads.get(thing);

describe.each(SEEDS)('the fold of a random log, seed %i', (seed) => {
  const commands = numberDrafts(buildDrafts(300, seed));
  const whole = foldCommands(EMPTY, commands);

  it('is the same however many commands come at a time, and when some come twice', () => {
    let state = EMPTY;
    for (let start = 0; start < commands.length; start += 1 + ((start * 7) % 13)) {
      state = foldCommands(state, commands.slice(Math.max(0, start - 3), start + 13));
    }
    expect(state).toEqual(whole);
    expect(foldCommands(whole, commands)).toEqual(whole);
  });

  it('changes nothing that was folded before', () => {
    const half = foldCommands(EMPTY, commands.slice(0, 150));
    const kept = structuredClone(half);
    foldCommands(half, commands.slice(150));
    expect(half).toEqual(kept);
  });

  it('lets a thing stand as if nobody had written about any other', () => {
    for (const lead of whole.leads.values()) {
      const own = commands.filter((command) => toSubject(command) === lead.thing);
      expect(foldCommands(EMPTY, own).leads.get(lead.thing)).toEqual(lead);
      expect(own.at(-1)).toMatchObject({ seq: lead.seq, actor: lead.actor });
    }
  });

  it('loses no note', () => {
    const written = commands.flatMap((command) => (command.kind === 'note' ? [command.payload.text] : []));
    const held = [...whole.leads.values()].flatMap(({ notes }) => notes.map(({ seq, text }) => ({ seq, text })));
    expect(held.sort((a, b) => a.seq - b.seq).map(({ text }) => text)).toEqual(written);
  });

  it('stands where its audit says: the last change of each field leads to the value of now', () => {
    for (const lead of whole.leads.values()) {
      const changes = listChanges(commands).filter((change) => change.thing === lead.thing);
      for (const field of ['stage', 'group', 'owner', 'nextDate', 'isPinned'] as const) {
        const [last] = changes.flatMap(({ fields }) => fields.filter((change) => change.field === field));
        expect(last?.after).toBe(lead[field] === undefined ? undefined : String(lead[field]));
      }
    }
  });
});

describe('a lead', () => {
  it('starts as a clue and goes where it is told', () => {
    expect(leadOf({ kind: 'pin', payload: { thing, group: '面板' } })).toMatchObject({
      isPinned: true,
      stage: 'clue',
      group: '面板',
    });
    expect(
      leadOf(
        { kind: 'pin', payload: { thing, group: '面板' } },
        { kind: 'lead-edit', payload: { thing, group: null, owner: '招商二组' } },
        { kind: 'lead-stage', payload: { thing, stage: 'talks' } },
      ),
    ).toMatchObject({ stage: 'talks', group: undefined, owner: '招商二组', seq: 3 });
  });

  it('keeps what was typed while it is off the list', () => {
    const orders: readonly Order[] = [
      { kind: 'note', payload: { thing, text: '有意扩产' } },
      { kind: 'unpin', payload: { thing } },
    ];
    expect(leadOf(...orders)).toMatchObject({ isPinned: false });
    expect(leadOf(...orders, { kind: 'pin', payload: { thing } })).toMatchObject({
      isPinned: true,
      notes: [{ text: '有意扩产', seq: 1 }],
    });
  });
});

describe('a saved search', () => {
  it('forgets what was seen when it asks something else', () => {
    const save = (query: string): Order => ({
      kind: 'search-save',
      payload: { search: 'aaaaaaaa', name: '正极', query },
    });
    const seen: Order = { kind: 'search-seen', payload: { search: 'aaaaaaaa', digest: 'd', ids: [thing] } };
    const searchOf = (...orders: readonly Order[]) => foldCommands(EMPTY, say(...orders)).searches.get('aaaaaaaa');
    expect(searchOf(save('q=a'), seen, save('q=a'))?.seen?.ids).toEqual([thing]);
    expect(searchOf(save('q=a'), seen, save('q=b'))?.seen).toBeUndefined();
    expect(searchOf(save('q=a'), { kind: 'search-drop', payload: { search: 'aaaaaaaa' } })).toBeUndefined();
  });
});

describe('a draft', () => {
  const draft = (actor: string, text: string) =>
    draftSchema.safeParse({ kind: 'note', payload: { thing, text }, at, actor }).success;

  it('takes teams and role mailboxes', () => {
    expect(draft('招商一组', '约 12 月 10 日到访，投资约 13800 万元')).toBe(true);
    expect(draft('invest@liangjiang.example', '编号 20261201001')).toBe(true);
  });

  it('refuses what identifies a private person', () => {
    expect(draft('招商一组', '联系 13812345678')).toBe(false);
    expect(draft('招商一组', '联系 138 1234 5678')).toBe(false);
    expect(draft('招商一组', '证件 50010119900101123X')).toBe(false);
    expect(draft('someone@qq.com', '有意扩产')).toBe(false);
  });
});
