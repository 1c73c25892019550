import type { Metadata } from 'next';
import { toSentence } from '../../../../_i18n/names';
import { toUrlSearchParams } from '../../../../_server/page-parameters';
import { readLocale } from '../../../../_server/preferences';
import { readNeighbours, readThing } from '../../../../_server/read-thing';
import { NeighboursPage } from '../../../../_ui/neighbours-page';
import { ProblemPage } from '../../../../_ui/problem-page';

type Props = {
  readonly params: Promise<{ readonly kind: string; readonly id: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { kind, id } = await params;
  const [read, locale] = await Promise.all([readThing(kind, decodeURIComponent(id)), readLocale()]);
  return read.ok ? { title: toSentence(read.view.headline, locale) } : {};
}

/** All neighbours of one relation, page by page. */
export default async function Page({ params, searchParams }: Props) {
  const { kind, id } = await params;
  const rest = decodeURIComponent(id);
  const asked = toUrlSearchParams(await searchParams);
  const [thing, group, locale] = await Promise.all([
    readThing(kind, rest),
    readNeighbours(kind, rest, asked),
    readLocale(),
  ]);
  if (!thing.ok) return <ProblemPage problem={thing.problem} locale={locale} />;
  if (!group.ok) return <ProblemPage problem={group.problem} locale={locale} />;
  return <NeighboursPage thing={thing.view} group={group.view} locale={locale} />;
}
