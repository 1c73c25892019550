import { type Preset, presetSchema } from '#graph/model/vocabulary';
import type { Locale } from '../../_i18n/define-messages';
import { opportunitiesMessages } from '../../_i18n/opportunities';
import { FilterLinks } from '../filter-links';

type Props = {
  readonly path: string;
  readonly preset: Preset;
  readonly params: URLSearchParams;
  readonly locale: Locale;
};

/** What a reader looks for, as links; another aim brings its own weights. */
export function PresetLinks({ path, preset, params, locale }: Props) {
  const m = opportunitiesMessages[locale];
  const kept = new URLSearchParams();
  for (const name of ['district', 'chain']) {
    const value = params.get(name);
    if (value !== null) kept.set(name, value);
  }
  return (
    <FilterLinks
      label={m.preset}
      links={presetSchema.options.map((option) => ({
        href: `${path}?${new URLSearchParams({ preset: option, ...Object.fromEntries(kept) })}`,
        label: <span title={m[`presetHelp_${option}`]}>{m[`preset_${option}`]}</span>,
        isOn: option === preset,
      }))}
    />
  );
}
