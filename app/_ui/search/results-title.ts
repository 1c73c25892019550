import { nodeKindSchema } from '#graph/model/ids';
import type { SearchView } from '#graph/wire/search';
import type { Locale } from '../../_i18n/define-messages';
import { listMessages } from '../../_i18n/lists';
import { searchMessages } from '../../_i18n/search';
import { toWord } from '../../_i18n/vocabulary';

/** The answer of a search: how much was found, of which kinds. */
export function toResultsTitle({ query, total }: SearchView, params: URLSearchParams, locale: Locale): string {
  const m = searchMessages[locale];
  const kinds = (params.get('kind') ?? '').split(',').flatMap((kind) => nodeKindSchema.safeParse(kind).data ?? []);
  if (total === 0) return m.none(query);
  if (kinds.length === 0) return m.title(query, total);
  return m.titleOfKind(
    query,
    kinds.map((kind) => toWord('kind', kind, locale)).join(listMessages[locale].separator),
    total,
  );
}
