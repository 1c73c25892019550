import type { Metadata } from 'next';
import { cache } from 'react';
import { toRest } from '#graph/model/ids';
import { toName } from '../../_i18n/names';
import { questionMessages } from '../../_i18n/questions';
import { type PageParameters, toUrlSearchParams } from '../../_server/page-parameters';
import { toTitle } from '../../_server/page-title';
import { readLocale } from '../../_server/preferences';
import { readGroupedChains } from '../../_server/read-chain-groups';
import { readList } from '../../_server/read-list';
import { ChainsPage } from '../../_ui/chains-page';
import { toChainsTitle } from '../../_ui/chains-title';
import { ProblemPage } from '../../_ui/problem-page';

type Props = { readonly searchParams: Promise<PageParameters> };

/** Read once for the title and the page. */
const open = cache(async (query: string) => {
  const params = new URLSearchParams(query);
  const [locale, read, industries] = await Promise.all([
    readLocale(),
    readGroupedChains(params),
    readList('industry', new URLSearchParams({ limit: '200' })),
  ]);
  const options = (industries.ok ? industries.view.items : []).map((item) => ({
    value: toRest(item.id),
    label: toName(item, locale),
  }));
  const industry = params.get('industry')?.replace(/^industry:/, '');
  const name = options.find(({ value }) => value === industry)?.label;
  return { params, locale, read, filter: { options, value: industry, name } };
});

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { read, locale, filter } = await open(toUrlSearchParams(await searchParams).toString());
  return toTitle({ read, locale }, ({ list }) => [
    questionMessages[locale].chains,
    toChainsTitle(list, filter.name, locale),
  ]);
}

/** The key chains: `/chains` and those of one industry: `/chains?industry=electronics`. */
export default async function Page({ searchParams }: Props) {
  const { read, ...rest } = await open(toUrlSearchParams(await searchParams).toString());
  if (!read.ok) return <ProblemPage problem={read.problem} locale={rest.locale} />;
  return <ChainsPage chains={read.view} {...rest} />;
}
