import { type SegmentStatus, segmentStatusSchema } from '#graph/model/vocabulary';
import type { Locale } from '../../../_i18n/define-messages';
import { toWord } from '../../../_i18n/vocabulary';

/** "已有 1，待核实 2": how many of each state, states without any left out. */
export function toStateCounts(states: readonly SegmentStatus[], locale: Locale): string {
  return segmentStatusSchema.options
    .map((status) => ({ status, count: states.filter((item) => item === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${toWord('state', status, locale)} ${count}`)
    .join(locale === 'zh' ? '，' : ', ');
}
