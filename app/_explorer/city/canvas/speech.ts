// What a screen reader hears of a thing. May import: _i18n.
import { cityCanvasMessages } from '../../../_i18n/city-canvas';
import type { Locale } from '../../../_i18n/define-messages';
import type { Description } from './describe-thing';

/** Name, kind, numbers, and whether it is selected, in one sentence. */
export function toSpeech({ name, kind, lines }: Description, isSelected: boolean, locale: Locale): string {
  const m = cityCanvasMessages[locale];
  return [name, kind, ...lines, ...(isSelected ? [m.selected] : [])].join(m.separator);
}
