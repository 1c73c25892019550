// Pages whose address is a question and whose answer begins with a headline.
// May import: query, wire, _i18n, _ui. Invariant: asked once for the title and for the page.
import 'server-only';
import type { Metadata } from 'next';
import { cache } from 'react';
import type { Sentence } from '#graph/wire/ref';
import { toSentence } from '../_i18n/names';
import { toProblemTitle } from '../_ui/problem-title';
import { type PageParameters, toUrlSearchParams } from './page-parameters';
import { readLocale } from './preferences';
import type { Read } from './read';

export type PageProps = { readonly searchParams: Promise<PageParameters> };

/** `open` reads what a page shows, `toMetadata` its title: the headline, or what is wrong. */
export function buildOpening<T extends { readonly headline: Sentence }>(
  ask: (params: URLSearchParams) => Promise<Read<T>>,
) {
  const openQuery = cache(async (query: string) => {
    const params = new URLSearchParams(query);
    return { params, locale: await readLocale(), read: await ask(params) };
  });
  const open = async ({ searchParams }: PageProps) => openQuery(toUrlSearchParams(await searchParams).toString());
  const toMetadata = async (props: PageProps): Promise<Metadata> => {
    const { read, locale } = await open(props);
    return { title: read.ok ? toSentence(read.view.headline, locale) : toProblemTitle(read.problem, locale) };
  };
  return { open, toMetadata };
}
