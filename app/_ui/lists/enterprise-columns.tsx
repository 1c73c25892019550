import type { EnterpriseItem } from '#graph/wire/lists';
import type { Locale } from '../../_i18n/define-messages';
import { listMessages } from '../../_i18n/lists';
import { toWord } from '../../_i18n/vocabulary';
import { ConfidenceBars } from '../confidence-bars';
import type { Column } from '../data-table';
import { ThingLink } from '../thing-link';
import { ZhText } from '../zh-text';

/** A firm in a list: what it does, where, in which role. */
export function enterpriseColumns(locale: Locale): readonly Column<EnterpriseItem>[] {
  const m = listMessages[locale];
  return [
    { key: 'name', as: 'name', title: m.name, cell: (item) => <ThingLink thing={item} locale={locale} /> },
    { key: 'what', as: 'text', title: m.what, cell: (item) => <ZhText locale={locale}>{item.summaryZh}</ZhText> },
    { key: 'place', title: m.place, cell: (item) => (locale === 'en' ? item.contextEn : undefined) ?? item.contextZh },
    { key: 'role', title: m.role, cell: (item) => toWord('role', item.role, locale) },
    { key: 'kind', title: m.kind, cell: (item) => toWord('enterprise', item.enterpriseKind, locale) },
    {
      key: 'tags',
      title: m.tags,
      cell: ({ tags }) => (tags.length === 0 ? undefined : <ZhText locale={locale}>{tags.join('、')}</ZhText>),
    },
    { key: 'year', title: m.year, cell: (item) => item.asOf ?? m.unknownYear },
    {
      key: 'confidence',
      title: m.confidence,
      cell: (item) => <ConfidenceBars confidence={item.confidence} locale={locale} />,
    },
  ];
}
