// Drafts as a few officers would write them, from a seed.
import { buildRandom } from '#graph/analysis/random';
import { type NodeId, toNodeId } from '#graph/model/ids';
import { leadStageSchema } from '#graph/model/lead';
import { type Command, type Draft, draftSchema, type Order } from '#graph/workspace/command';

const THINGS: readonly NodeId[] = ['a', 'b', 'c', 'd', 'e'].map((rest) => toNodeId('enterprise', rest));
const SEARCHES = ['aaaaaaaa', 'bbbbbbbb'];
const TEAMS = ['招商一组', '招商二组', 'invest@cq.example'];

export function buildDrafts(count: number, seed: number): readonly Draft[] {
  const random = buildRandom(seed);
  // One of what may be nothing.
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const maybe = <T>(value: T) => pick([value, null, undefined]);
  const orders: readonly (() => Order)[] = [
    () => ({ kind: 'pin', payload: { thing: pick(THINGS), group: pick(['电池', '面板', undefined]) } }),
    () => ({ kind: 'unpin', payload: { thing: pick(THINGS) } }),
    () => ({
      kind: 'lead-edit',
      payload: {
        thing: pick(THINGS),
        group: maybe('电池'),
        owner: maybe(pick(TEAMS)),
        nextDate: maybe(`2026-12-${10 + Math.floor(random() * 20)}`),
      },
    }),
    () => ({ kind: 'lead-stage', payload: { thing: pick(THINGS), stage: pick(leadStageSchema.options) } }),
    () => ({ kind: 'note', payload: { thing: pick(THINGS), text: `来访 ${Math.floor(random() * 1000)}` } }),
    () => ({
      kind: 'search-save',
      payload: { search: pick(SEARCHES), name: '正极材料', query: pick(['q=a', 'q=b']) },
    }),
    () => ({ kind: 'search-seen', payload: { search: pick(SEARCHES), digest: 'd', ids: [pick(THINGS)] } }),
    () => ({ kind: 'search-drop', payload: { search: pick(SEARCHES) } }),
  ];
  return Array.from({ length: count }, (_, at) =>
    draftSchema.parse({ ...pick(orders)(), at: new Date(1.79e12 + at * 60_000).toISOString(), actor: pick(TEAMS) }),
  );
}

export function numberDrafts(drafts: readonly Draft[]): readonly Command[] {
  return drafts.map((draft, at) => ({ ...draft, seq: at + 1 }));
}
