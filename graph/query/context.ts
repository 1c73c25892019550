// Places a thing in one line: district of a firm, chain of a segment, year of a figure.
// May import: port, model, words. Invariant: the store is asked about the things at hand only, however many it holds.
import { type NodeId, type NodeKind, toKind } from '#graph/model/ids';
import type { Thing } from '#graph/model/nodes';
import { joinFigure, toEnglishFigure } from '#graph/model/units';
import type { GraphStore, Place } from '#graph/store/port';
import type { Sentence } from '#graph/wire/ref';
import { toPeriodSentence } from './sentences';
import { isKind, readPlaces } from './thing-refs';
import { FINDING_WORDS, INDICATOR_WORDS, INDUSTRY_WORDS, PROGRAM_WORDS } from './words';

export type Context = { readonly contextZh?: string | undefined; readonly contextEn?: string | undefined };
export type ContextLookup = (thing: Thing) => Context;

/** Kinds that say themselves where and when they belong. */
const OWN: ReadonlySet<NodeKind> = new Set(['indicator', 'industry', 'program', 'event', 'source']);

/** How to place each of some things beside its name. */
export async function readContexts(store: GraphStore, things: readonly Thing[]): Promise<ContextLookup> {
  const placed = things.map(({ id }) => id).filter((id) => !OWN.has(toKind(id)));
  const places = await readPlaces(store, placed);
  return (thing) => {
    const context = toPlaceContext(places, thing.id);
    return isKind('finding', thing)
      ? toFindingContext(FINDING_WORDS[thing.kind], context)
      : (toOwnContext(thing) ?? context);
  };
}

/** Names of the places, each once, in their order. */
function toPlaceContext(places: ReadonlyMap<NodeId, readonly Place[]>, id: NodeId): Context {
  const byName = new Map<string, string>();
  for (const { nameZh, nameEn } of places.get(id) ?? []) {
    if (!byName.has(nameZh)) byName.set(nameZh, nameEn ?? nameZh);
  }
  if (byName.size === 0) return {};
  return { contextZh: [...byName.keys()].join('、'), contextEn: [...byName.values()].join(', ') };
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
