import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { listHeadlines } from '../../_i18n/lists';
import { listQuestions } from '../../_i18n/questions';
import { type PageParameters, toUrlSearchParams } from '../../_server/page-parameters';
import { toTitle } from '../../_server/page-title';
import { readLocale } from '../../_server/preferences';
import { readFilters, toScope } from '../../_server/read-filters';
import { readList } from '../../_server/read-list';
import { toPlainListKind } from '../../_ui/lists/list-addresses';
import { ListPage } from '../../_ui/lists/list-page';
import { ProblemPage } from '../../_ui/problem-page';

type Props = {
  readonly params: Promise<{ readonly kind: string }>;
  readonly searchParams: Promise<PageParameters>;
};

/** Read once for the title and the page. */
const open = cache(async (address: string, query: string) => {
  const kind = toPlainListKind(address);
  if (kind === undefined) notFound();
  const params = new URLSearchParams(query);
  const locale = await readLocale();
  const read = await readList(kind, params);
  if (!read.ok) return { kind, params, locale, read };
  const fields = await readFilters(kind, params, locale);
  return {
    kind,
    params,
    locale,
    read,
    fields,
    title: listHeadlines[locale][kind](toScope(fields, locale), read.view.total),
  };
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { kind, read, locale, title } = await open(
    (await params).kind,
    toUrlSearchParams(await searchParams).toString(),
  );
  return toTitle({ read, locale }, () => [listQuestions[locale][kind], title ?? '']);
}

/** The list of a kind: `/enterprises?district=fuling`, `/sources` … */
export default async function Page({ params, searchParams }: Props) {
  const { kind: address } = await params;
  const opened = await open(address, toUrlSearchParams(await searchParams).toString());
  const { kind, locale, read } = opened;
  if (!read.ok) return <ProblemPage problem={read.problem} locale={locale} />;
  return (
    <ListPage
      kind={kind}
      path={`/${address}`}
      list={read.view}
      title={opened.title ?? ''}
      params={opened.params}
      fields={opened.fields ?? []}
      locale={locale}
    />
  );
}
