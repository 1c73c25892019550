// Columns of what has few properties of its own: industries, regions, districts, classes of the standard.
import type { CityDistrict, CityIndustry, CityRegion } from '#graph/wire/city';
import type { IndustryCodeItem } from '#graph/wire/lists';
import type { Locale } from '../../_i18n/define-messages';
import { listMessages } from '../../_i18n/lists';
import { toWord } from '../../_i18n/vocabulary';
import type { Column } from '../data-table';
import { FirmCount } from '../firm-count';
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

export function districtColumns(locale: Locale): readonly Column<CityDistrict>[] {
  const m = listMessages[locale];
  return [
    { key: 'name', as: 'name', title: m.name, cell: (item) => <ThingLink thing={item} locale={locale} /> },
    { key: 'kind', title: m.kind, cell: (item) => toWord('district', item.districtKind, locale) },
    {
      key: 'firms',
      as: 'number',
      title: m.firms,
      cell: (item) => <FirmCount count={item.enterprises} locale={locale} />,
    },
    {
      key: 'operating',
      as: 'number',
      title: m.operating,
      cell: ({ enterprises, operating }) => (enterprises === 0 ? undefined : operating),
    },
    { key: 'chains', as: 'number', title: m.chains, cell: (item) => (item.chains === 0 ? m.noFirms : item.chains) },
  ];
}

export function industryCodeColumns(locale: Locale): readonly Column<IndustryCodeItem>[] {
  const m = listMessages[locale];
  return [
    { key: 'name', as: 'name', title: m.name, cell: (item) => <ThingLink thing={item} locale={locale} /> },
    { key: 'code', title: m.code, cell: (item) => `${item.section}${item.id.split(':')[1]}` },
    { key: 'level', title: m.level, cell: (item) => m.levelOf(item.level) },
  ];
}
