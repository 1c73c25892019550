// Places a thing in one line: district of a firm, chain of a segment, year of a figure.
// May import: port, model, words. Invariant: what the store already says for the search box is not asked again.
import type { NodeId } from '#graph/model/ids';
import type { Thing } from '#graph/model/nodes';
import { joinFigure, toEnglishFigure } from '#graph/model/units';
import type { Sentence } from '#graph/wire/ref';
import { collectPages } from './collect-pages';
import { toPeriodSentence } from './sentences';
import { oncePerDigest } from './snapshot';
import { isKind } from './thing-refs';
import { FINDING_WORDS, INDICATOR_WORDS, INDUSTRY_WORDS, PROGRAM_WORDS } from './words';

export type Context = { readonly contextZh?: string | undefined; readonly contextEn?: string | undefined };
export type ContextLookup = (thing: Thing) => Context;

const readPlaces = oncePerDigest(async ({ store }): Promise<ReadonlyMap<NodeId, Context>> => {
  const { items } = await collectPages((page) => store.searchEntries(page));
  return new Map(items.map(({ id, contextZh, contextEn }) => [id, { contextZh, contextEn }]));
});

/** How to place a thing beside its name. */
export async function readContexts(snapshot: Parameters<typeof readPlaces>[0]): Promise<ContextLookup> {
  const places = await readPlaces(snapshot);
  return (thing) => {
    const place = places.get(thing.id) ?? {};
    return isKind('finding', thing)
      ? toFindingContext(FINDING_WORDS[thing.kind], place)
      : (toOwnContext(thing) ?? place);
  };
}

/** "弱项 · 新型显示": what a finding says, and of what. */
function toFindingContext(word: Sentence, place: Context): Context {
  const join = (parts: readonly (string | undefined)[]) => parts.filter((part) => part !== undefined).join(' · ');
  return { contextZh: join([word.zh, place.contextZh]), contextEn: join([word.en, place.contextEn]) };
}

function toOwnContext(thing: Thing): Context | undefined {
  if (isKind('indicator', thing)) {
    const period = toPeriodSentence(thing.period);
    const word = INDICATOR_WORDS[thing.status];
    const zh = joinFigure({ amount: String(thing.value), unit: thing.unit });
    const en = joinFigure(toEnglishFigure(thing.value, thing.unit));
    return { contextZh: `${zh} · ${period.zh}${word.zh}`, contextEn: `${en} · ${period.en}, ${word.en}` };
  }
  if (isKind('industry', thing))
    return { contextZh: INDUSTRY_WORDS[thing.kind].zh, contextEn: INDUSTRY_WORDS[thing.kind].en };
  if (isKind('program', thing)) {
    const word = PROGRAM_WORDS[thing.kind];
    return { contextZh: `${word.zh} · ${thing.year} 年`, contextEn: `${word.en} · ${thing.year}` };
  }
  if (isKind('event', thing)) return { contextZh: thing.date, contextEn: thing.date };
  if (isKind('source', thing)) {
    const line = [thing.publisher, thing.date].filter((part) => part !== undefined).join(' · ');
    return line === '' ? {} : { contextZh: line, contextEn: line };
  }
  return undefined;
}
