// The facts of a thing, in reading order.
// May import: model, wire. Invariant: what is not known is left out; values are raw words of the model, translated where they are shown.
import type { NodeKind } from '#graph/model/ids';
import { toKind } from '#graph/model/ids';
import type { NodeOf, Thing } from '#graph/model/nodes';
import type { Fact, FactKey } from '#graph/wire/thing';
import { isKind } from './thing-refs';

type FactValue = Fact['value'] | undefined;
type FactTable = {
  readonly [K in NodeKind]: (thing: NodeOf<K>) => readonly (readonly [FactKey, FactValue, string?])[];
};

const FACTS: FactTable = {
  city: () => [],
  industry: (thing) => [
    ['industryKind', thing.kind],
    ['quote', thing.quote],
  ],
  chain: (thing) => [
    ['basis', thing.basis],
    ['confidence', thing.confidence],
  ],
  segment: (thing) => [
    ['stage', thing.stage],
    ['position', thing.position],
    ['segmentKind', thing.kind],
    ['gbt4754', [...thing.gbt4754]],
    ['confidence', thing.confidence],
  ],
  enterprise: (thing) => [
    ['shortName', thing.shortName],
    ['aliases', [...thing.aliases]],
    ['enterpriseKind', thing.kind],
    ['enterpriseRole', thing.role],
    ['listedCode', thing.listedCode],
    ['tags', [...thing.tags]],
    ['founded', thing.founded],
    ['asOf', thing.asOf],
    ['nameVerified', thing.nameVerified],
    ['confidence', thing.confidence],
  ],
  district: (thing) => [
    ['districtKind', thing.kind],
    ['adcode', thing.adcode],
    ['coordinates', `${thing.lat}, ${thing.lng}`],
  ],
  region: () => [],
  program: (thing) => [
    ['programKind', thing.kind],
    ['year', thing.year],
  ],
  indicator: (thing) => [
    ['value', thing.value, thing.unit],
    ['period', thing.period],
    ['indicatorStatus', thing.status],
    ['quote', thing.quote],
  ],
  finding: (thing) => [
    ['findingKind', thing.kind],
    ['confidence', thing.confidence],
  ],
  event: (thing) => [
    ['date', thing.date],
    ['eventKind', thing.kind],
    ['participants', toParticipants(thing)],
  ],
  source: (thing) => [
    ['publisher', thing.publisher],
    ['date', thing.date],
    ['sourceKind', thing.kind],
    ['sourceQuality', thing.quality],
    ['url', thing.url],
  ],
  'industry-code': (thing) => [
    ['codeLevel', thing.level],
    ['codeSection', thing.section],
  ],
};

/** Facts of a thing; unknown ones and empty lists are left out. */
export function toFacts(thing: Thing): Fact[] {
  return factsOf(toKind(thing.id), thing).flatMap(([key, value, unit]) =>
    value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [{ key, value, unit }],
  );
}

function factsOf<K extends NodeKind>(kind: K, thing: Thing): readonly (readonly [FactKey, FactValue, string?])[] {
  return isKind(kind, thing) ? FACTS[kind](thing) : [];
}

function toParticipants(event: NodeOf<'event'>): string[] {
  return event.participantNames.map((name, index) => {
    const quote = event.participantQuotes[index] ?? '';
    const role = event.participantRoles[index] ?? '';
    return `${name}${role === '' ? '' : `：${role}`}${quote === '' ? '' : `（“${quote}”）`}`;
  });
}
