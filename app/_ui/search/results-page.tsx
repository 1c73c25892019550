import { type NodeKind, toPath } from '#graph/model/ids';
import type { SearchView } from '#graph/wire/search';
import type { Locale } from '../../_i18n/define-messages';
import { questionMessages } from '../../_i18n/questions';
import { searchMessages } from '../../_i18n/search';
import { toWord } from '../../_i18n/vocabulary';
import { toAddress } from '../address';
import { FilterLinks } from '../filter-links';
import pageStyles from '../page.module.css';
import { PageHead } from '../page-head';
import { Pager } from '../pager';
import { PlainSearch } from '../plain-search';
import { HitLine } from './hit-line';
import styles from './results-page.module.css';
import { toResultsTitle } from './results-title';

/** Kinds a reader looks for; the others are found among all. */
const OFFERED: readonly NodeKind[] = ['chain', 'segment', 'enterprise', 'district', 'industry', 'program', 'source'];

type Props = { readonly view: SearchView; readonly params: URLSearchParams; readonly locale: Locale };

/** Everything that was found, best first, page by page. */
export function ResultsPage({ view, params, locale }: Props) {
  const m = searchMessages[locale];
  const { items, total, nextCursor, query } = view;
  const chosen = params.get('kind');
  const links = [
    { href: toAddress('/search', params, { kind: undefined }), label: m.everyKind, isOn: chosen === null },
    ...OFFERED.map((kind) => ({
      href: toAddress('/search', params, { kind }),
      label: toWord('kind', kind, locale),
      isOn: chosen === kind,
    })),
  ];
  return (
    <article className={`${pageStyles['page']} ${pageStyles['narrow']}`}>
      <PageHead
        question={questionMessages[locale].search}
        title={toResultsTitle(view, params, locale)}
        trail={[]}
        locale={locale}
      >
        {total === 0 ? <p>{m.noneHint}</p> : undefined}
      </PageHead>
      <div className={total === 0 ? undefined : styles['again']}>
        <PlainSearch locale={locale} query={query} />
      </div>
      <FilterLinks label={m.kinds} links={links} />
      {items.length === 0 ? undefined : (
        <ol className={styles['hits']} aria-label={m.results}>
          {items.map((hit) => (
            <li key={hit.id}>
              <a href={toPath(hit.id)}>
                <HitLine hit={hit} query={query} locale={locale} />
              </a>
            </li>
          ))}
        </ol>
      )}
      <Pager
        path="/search"
        params={params}
        shown={items.length}
        total={total}
        nextCursor={nextCursor}
        locale={locale}
      />
    </article>
  );
}
