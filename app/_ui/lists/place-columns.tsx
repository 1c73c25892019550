// Columns of what has few properties of its own: industries, regions, classes of the standard.
import type { CityIndustry, CityRegion } from '#graph/wire/city';
import type { IndustryCodeItem } from '#graph/wire/lists';
import type { Locale } from '../../_i18n/define-messages';
import { listMessages } from '../../_i18n/lists';
import { toWord } from '../../_i18n/vocabulary';
import type { Column } from '../data-table';
import { ThingLink } from '../thing-link';

export function industryColumns(locale: Locale): readonly Column<CityIndustry>[] {
  const m = listMessages[locale];
  return [
    { key: 'name', as: 'name', title: m.name, cell: (item) => <ThingLink thing={item} locale={locale} /> },
    { key: 'kind', title: m.kind, cell: (item) => toWord('industry', item.industryKind, locale) },
    { key: 'chains', as: 'number', title: m.chains, cell: (item) => item.chains },
  ];
}

export function regionColumns(locale: Locale): readonly Column<CityRegion>[] {
  const m = listMessages[locale];
  return [{ key: 'name', as: 'name', title: m.name, cell: (item) => <ThingLink thing={item} locale={locale} /> }];
}

export function industryCodeColumns(locale: Locale): readonly Column<IndustryCodeItem>[] {
  const m = listMessages[locale];
  return [
    { key: 'name', as: 'name', title: m.name, cell: (item) => <ThingLink thing={item} locale={locale} /> },
    { key: 'code', title: m.code, cell: (item) => `${item.section}${item.id.split(':')[1]}` },
    { key: 'level', title: m.level, cell: (item) => m.levelOf(item.level) },
  ];
}
