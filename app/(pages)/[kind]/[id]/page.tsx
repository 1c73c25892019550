import type { Metadata } from 'next';
import { cache } from 'react';
import { toName, toSentence } from '../../../_i18n/names';
import { readLocale } from '../../../_server/preferences';
import { readThing } from '../../../_server/read-thing';
import { ProblemPage } from '../../../_ui/problem-page';
import { ThingPage } from '../../../_ui/thing-page';

type Props = { readonly params: Promise<{ readonly kind: string; readonly id: string }> };

const readOnce = cache(readThing);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { kind, id } = await params;
  const [read, locale] = await Promise.all([readOnce(kind, decodeURIComponent(id)), readLocale()]);
  if (!read.ok) return {};
  return { title: toName(read.view, locale), description: toSentence(read.view.headline, locale) };
}

/** A thing of any kind: `/enterprise/boe-b8`, `/segment/…`, `/source/…`. */
export default async function Page({ params }: Props) {
  const { kind, id } = await params;
  const [read, locale] = await Promise.all([readOnce(kind, decodeURIComponent(id)), readLocale()]);
  return read.ok ? (
    <ThingPage view={read.view} locale={locale} />
  ) : (
    <ProblemPage problem={read.problem} locale={locale} />
  );
}
