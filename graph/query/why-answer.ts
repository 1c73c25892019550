// What every explanation is made of. May import: wire. Invariant: figures are written the same way everywhere.
import type { NodeId } from '#graph/model/ids';
import type { Ref, Sentence } from '#graph/wire/ref';
import type { WhyInput } from '#graph/wire/why';

export type WhyAnswer = {
  readonly title: Sentence;
  readonly value: Sentence;
  readonly formula: Sentence;
  readonly inputs: readonly WhyInput[];
  readonly method: Sentence;
  readonly limits: Sentence;
};

/** Names things in the rows of an explanation. */
export type Told = {
  readonly refOf: (id: NodeId) => Ref | undefined;
  /** A row about a thing; none for a thing that is not known. */
  readonly row: (id: NodeId, value: Sentence) => readonly WhyInput[];
};

export function buildTold(names: ReadonlyMap<string, Ref>): Told {
  const refOf = (id: NodeId) => names.get(id);
  return {
    refOf,
    row: (id, value) => {
      const ref = refOf(id);
      return ref === undefined ? [] : [{ name: { zh: ref.nameZh, en: ref.nameEn ?? ref.nameZh }, ref, value }];
    },
  };
}

/** A figure with at most three digits after the point. */
export function figure(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

export function number(value: number): Sentence {
  return { zh: figure(value), en: figure(value) };
}

/** A share from 0 to 1 as percent, one digit after the point. */
export function percent(value: number): string {
  return `${Math.round(value * 1000) / 10}%`;
}
