// Pages whose address is a question and whose answer begins with a headline.
// May import: query, wire, _i18n, _ui. Invariant: asked once for the title and for the page.
import 'server-only';
import type { Metadata } from 'next';
import { cache } from 'react';
import type { Sentence } from '#graph/wire/ref';
import type { Question } from '../_i18n/questions';
import { type PageParameters, toUrlSearchParams } from './page-parameters';
import { toHeadlineTitle } from './page-title';
import { readLocale } from './preferences';
import type { Read } from './read';

export type PageProps = { readonly searchParams: Promise<PageParameters> };

/** `open` reads what a page shows, `toMetadata` its title. */
export function buildOpening<T extends { readonly headline: Sentence }>(
  ask: (params: URLSearchParams) => Promise<Read<T>>,
  question: Question,
) {
  const openQuery = cache(async (query: string) => {
    const params = new URLSearchParams(query);
    return { params, locale: await readLocale(), read: await ask(params) };
  });
  const open = async ({ searchParams }: PageProps) => openQuery(toUrlSearchParams(await searchParams).toString());
  const toMetadata = async (props: PageProps): Promise<Metadata> => toHeadlineTitle(await open(props), question);
  return { open, toMetadata };
}
