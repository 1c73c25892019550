import { basisSchema } from '#graph/model/vocabulary';
import type { ListOf } from '#graph/wire/lists';
import type { Locale } from '../_i18n/define-messages';
import { chainsMessages } from '../_i18n/pages';
import { questionMessages } from '../_i18n/questions';
import { type ChainGroup, ChainTable } from './chain-table';
import { toChainsTitle } from './chains-title';
import { FilterForm, type FilterOption } from './filter-form';
import styles from './page.module.css';
import { PageHead } from './page-head';
import { Pager } from './pager';

type Props = {
  readonly chains: { readonly list: ListOf<'chain'>; readonly groups: readonly ChainGroup[] };
  readonly filter: {
    readonly options: readonly FilterOption[];
    readonly value: string | undefined;
    readonly name: string | undefined;
  };
  readonly params: URLSearchParams;
  readonly locale: Locale;
};

/** The key chains by industry, each with its states, firms and the basis of its name. */
export function ChainsPage({ chains: { list, groups }, filter, params, locale }: Props) {
  const m = chainsMessages[locale];
  const [named, plan, inferred] = basisSchema.options.map(
    (basis) => list.items.filter((item) => item.basis === basis).length,
  );
  const field = { name: 'industry', label: m.industry, value: filter.value, options: filter.options };
  return (
    <article className={styles['page']}>
      <PageHead
        question={questionMessages[locale].chains}
        title={toChainsTitle(list, filter.name, locale)}
        trail={[]}
        locale={locale}
      >
        <p>{m.basis(named ?? 0, plan ?? 0, inferred ?? 0)}</p>
      </PageHead>
      <FilterForm path="/chains" fields={[field]} locale={locale} />
      <ChainTable groups={groups} locale={locale} />
      <p className={styles['note']}>{m.marks}</p>
      <Pager
        path="/chains"
        params={params}
        shown={list.items.length}
        total={list.total}
        nextCursor={list.nextCursor}
        locale={locale}
      />
    </article>
  );
}
