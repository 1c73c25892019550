// A stress test in words. May import: scene, wire, words.
// Invariant: the address of the scenario holds the same edits as the explorer's.
import type { Atlas } from '#graph/scene/explore/atlas';
import type { StressAsked, StressLook, StressResult } from '#graph/scene/explore/stress/run-stress';
import { toEditToken, toScenarioAddress } from '#graph/wire/edit-token';
import type { Locale } from '../../../_i18n/define-messages';
import { exploreStressMessages, toStressAnswer } from '../../../_i18n/explore-stress';
import { toName } from '../../../_i18n/names';

/** Things named before they are only counted. */
const MOST_NAMED = 2;

export type StressMeans = { readonly atlas: Atlas; readonly locale: Locale };

/** The sentence that is the answer. */
export function toStressSentence(asked: StressAsked, result: StressResult, { atlas, locale }: StressMeans): string {
  const m = exploreStressMessages[locale];
  const nameOf = (id: StressAsked['off'][number]) => {
    const node = atlas.nodes.get(id);
    return node === undefined ? id : toName(node, locale);
  };
  const names = [...asked.off.map(nameOf), ...asked.outside.map((id) => m.outsideOf(nameOf(id)))];
  const subject = names.length > MOST_NAMED ? m.manyThings(names[0] ?? '', names.length) : names.join(m.separator);
  return m.whole(subject, toStressAnswer(result, locale));
}

export function toStressPage({ off, outside }: StressAsked): string {
  const edits = [
    ...off.map((id) => toEditToken({ kind: 'off', id })),
    ...outside.map((id) => toEditToken({ kind: 'outside-off', id })),
  ];
  return toScenarioAddress([{ edits }]);
}

export function toStressWord(look: StressLook, locale: Locale): string {
  return exploreStressMessages[locale][look];
}
