import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { NodeKind } from '#graph/model/ids';
import { toSentence } from '../../../_i18n/names';
import { thingQuestions } from '../../../_i18n/questions';
import { toTitle } from '../../../_server/page-title';
import { readLocale } from '../../../_server/preferences';
import { readPinState } from '../../../_server/read-leads';
import { readThing } from '../../../_server/read-thing';
import { PinForm } from '../../../_ui/leads/pin-form';
import { ProblemPage } from '../../../_ui/problem-page';
import { ThingPage } from '../../../_ui/thing-page';

type Props = { readonly params: Promise<{ readonly kind: string; readonly id: string }> };

/** Kinds that are courted, or courted for. */
const PINNED: readonly NodeKind[] = ['enterprise', 'segment'];

/** Read once for the title and the page. */
const open = cache(async (kind: string, id: string) => ({
  read: await readThing(kind, decodeURIComponent(id)),
  locale: await readLocale(),
}));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { kind, id } = await params;
  const { read, locale } = await open(kind, id);
  return toTitle({ read, locale }, (view) => [thingQuestions[locale][view.kind], toSentence(view.headline, locale)]);
}

/** A thing of any kind: `/enterprise/boe-b8`, `/segment/…`, `/source/…`. The city's page is the first one. */
export default async function Page({ params }: Props) {
  const { kind, id } = await params;
  const { read, locale } = await open(kind, id);
  if (!read.ok) return <ProblemPage problem={read.problem} locale={locale} />;
  if (read.view.kind === 'city') redirect('/');
  const { id: thing } = read.view;
  const pin = PINNED.includes(read.view.kind) ? (
    <PinForm id={thing} offer={await readPinState(thing)} locale={locale} />
  ) : undefined;
  return <ThingPage view={read.view} pin={pin} locale={locale} />;
}
