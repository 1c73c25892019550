import type { Metadata } from 'next';
import { cache } from 'react';
import { toSentence } from '../../../_i18n/names';
import { chainsMessages } from '../../../_i18n/pages';
import { thingQuestions } from '../../../_i18n/questions';
import { toTitle } from '../../../_server/page-title';
import { readLocale } from '../../../_server/preferences';
import { readList } from '../../../_server/read-list';
import { readThing } from '../../../_server/read-thing';
import { ChainTable } from '../../../_ui/chain-table';
import { ProblemPage } from '../../../_ui/problem-page';
import { ThingPage } from '../../../_ui/thing-page';

type Props = { readonly params: Promise<{ readonly id: string }> };

const open = cache(async (id: string) => ({ read: await readThing('industry', id), locale: await readLocale() }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { read, locale } = await open(decodeURIComponent((await params).id));
  return toTitle({ read, locale }, (view) => [thingQuestions[locale].industry, toSentence(view.headline, locale)]);
}

/** An industry: its chains with their states first, then programs and figures. */
export default async function Page({ params }: Props) {
  const id = decodeURIComponent((await params).id);
  const { read, locale } = await open(id);
  if (!read.ok) return <ProblemPage problem={read.problem} locale={locale} />;
  const chains = await readList('chain', new URLSearchParams({ industry: id, limit: '200' }));
  if (!chains.ok) return <ProblemPage problem={chains.problem} locale={locale} />;
  const groups = read.view.groups.filter(({ type, kind }) => !(type === 'PART_OF' && kind === 'chain'));
  return (
    <ThingPage view={{ ...read.view, groups }} locale={locale}>
      <h2 className="visually-hidden">{chainsMessages[locale].caption}</h2>
      {chains.view.total === 0 ? undefined : (
        <ChainTable groups={[{ industries: [], chains: chains.view.items }]} locale={locale} />
      )}
    </ThingPage>
  );
}
