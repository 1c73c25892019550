import type { Metadata } from 'next';
import { cache } from 'react';
import { questionMessages } from '../../../../_i18n/questions';
import { type PageParameters, toUrlSearchParams } from '../../../../_server/page-parameters';
import { toTitle } from '../../../../_server/page-title';
import { readLocale } from '../../../../_server/preferences';
import { readNeighbours, readThing } from '../../../../_server/read-thing';
import { NeighboursPage, toNeighboursTitle } from '../../../../_ui/neighbours-page';
import { ProblemPage } from '../../../../_ui/problem-page';
import { toProblemTitle } from '../../../../_ui/problem-title';

type Props = {
  readonly params: Promise<{ readonly kind: string; readonly id: string }>;
  readonly searchParams: Promise<PageParameters>;
};

/** Read once for the title and the page. */
const read = cache(async (kind: string, id: string, query: string) => {
  const rest = decodeURIComponent(id);
  const params = new URLSearchParams(query);
  const [thing, group, locale] = await Promise.all([
    readThing(kind, rest),
    readNeighbours(kind, rest, params),
    readLocale(),
  ]);
  return { thing, group, params, locale };
});

async function open({ params, searchParams }: Props) {
  const { kind, id } = await params;
  return read(kind, id, toUrlSearchParams(await searchParams).toString());
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { thing, group, locale } = await open(props);
  if (!thing.ok) return { title: toProblemTitle(thing.problem, locale) };
  return toTitle({ read: group, locale }, (view) => [
    questionMessages[locale].neighbours,
    toNeighboursTitle(thing.view, view, locale),
  ]);
}

/** All neighbours of one relation, page by page. */
export default async function Page(props: Props) {
  const { thing, group, params, locale } = await open(props);
  if (!thing.ok) return <ProblemPage problem={thing.problem} locale={locale} />;
  if (!group.ok) return <ProblemPage problem={group.problem} locale={locale} />;
  return <NeighboursPage thing={thing.view} group={group.view} params={params} locale={locale} />;
}
