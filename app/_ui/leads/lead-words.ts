// How moments, kinds and values of the shortlist read. May import: model, _i18n. Invariant: times are those of the city.
import { leadStageSchema } from '#graph/model/lead';
import type { LeadChangeView } from '#graph/wire/leads';
import type { Locale } from '../../_i18n/define-messages';
import { leadsMessages, toStageWord } from '../../_i18n/leads';

const MOMENT = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** `2026-12-01 16:05`. */
export function toMoment(at: string): string {
  return MOMENT.format(new Date(at));
}

type Field = LeadChangeView['fields'][number];

/** One changed field in a line. */
export function toChangeText({ field, before, after }: Field, locale: Locale): string {
  const m = leadsMessages[locale];
  if (field === 'note') return `${m.note}: ${after ?? ''}`;
  return m.changed(m[field], toValueText(field, before, locale), toValueText(field, after, locale));
}

function toValueText(field: Field['field'], value: string | undefined, locale: Locale): string {
  const m = leadsMessages[locale];
  if (field === 'isPinned') return value === 'true' ? m.onList : m.offList;
  if (value === undefined) return m.none;
  const stage = leadStageSchema.safeParse(value);
  return field === 'stage' && stage.success ? toStageWord(stage.data, locale) : value;
}
