import { toPath } from '#graph/model/ids';
import type { SearchView } from '#graph/wire/search';
import type { Locale } from '../../_i18n/define-messages';
import { listMessages } from '../../_i18n/lists';
import { questionMessages } from '../../_i18n/questions';
import { searchMessages } from '../../_i18n/search';
import { sectorMessages, toFieldName } from '../../_i18n/sector';
import { toAddress } from '../address';
import { MixedText } from '../mixed-text';
import pageStyles from '../page.module.css';
import { PageHead } from '../page-head';
import { Pager } from '../pager';
import { FacetSide } from './facet-side';
import { HitLine } from './hit-line';
import { QueryLine, toSearchPath } from './query-line';
import styles from './results-page.module.css';
import { toResultsTitle } from './results-title';
import { toExploreWay, toGapsWay } from './ways-on';

type Props = { readonly view: SearchView; readonly params: URLSearchParams; readonly locale: Locale };

/** Everything that was found, best first, page by page; beside it what narrows it, under the query where it leads on. */
export function ResultsPage({ view, params, locale }: Props) {
  const m = searchMessages[locale];
  const { items, total, nextCursor, query, line, facets = [] } = view;
  return (
    <article className={pageStyles['page']}>
      <PageHead
        question={questionMessages[locale].search}
        title={toResultsTitle(view, params, locale)}
        trail={[]}
        locale={locale}
      />
      <QueryLine line={line} locale={locale} />
      <WaysOn view={view} locale={locale} />
      {total === 0 ? <Loosen view={view} locale={locale} /> : undefined}
      <div className={styles['columns']}>
        <FacetSide facets={facets} locale={locale} />
        <div className={styles['list']}>
          {items.length === 0 ? undefined : (
            <ol className={styles['hits']} aria-label={m.results}>
              {items.map((hit) => (
                <li key={hit.id}>
                  <a href={toPath(hit.id)}>
                    <HitLine hit={hit} query={query} locale={locale} isFull />
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
        </div>
      </div>
    </article>
  );
}

type ViewProps = { readonly view: SearchView; readonly locale: Locale };

function WaysOn({ view: { line, total }, locale }: ViewProps) {
  const m = sectorMessages[locale];
  const explore = toExploreWay(line.terms);
  const left = explore.left.map((field) => toFieldName(field, locale)).join(listMessages[locale].separator);
  const toExport = (format: string) => toAddress('/search/export', new URLSearchParams(), { format, q: line.text });
  return (
    <nav className={styles['ways']} aria-label={m.ways}>
      <a href={toGapsWay(line.terms)}>{m.gaps}</a>
      <a href={explore.href}>{m.explore}</a>
      {total === 0 ? undefined : (
        <>
          <a href={toExport('csv')}>{m.csv}</a>
          <a href={toExport('xlsx')}>{m.xlsx}</a>
        </>
      )}
      {left === '' ? undefined : <small>{m.left(left)}</small>}
    </nav>
  );
}

/** Nothing on record: which single term to drop, and what that brings. */
function Loosen({ view: { loosen = [] }, locale }: ViewProps) {
  const m = sectorMessages[locale];
  return (
    <section className={styles['loosen']}>
      <p>{m.zero}</p>
      <p>{loosen.length === 0 ? m.nothing : m.loosen}</p>
      <p>{loosen.length === 0 ? searchMessages[locale].noneHint : undefined}</p>
      <ul>
        {loosen.map(({ words, line, total }) => (
          <li key={words}>
            <a href={toSearchPath(line)}>
              <MixedText locale={locale}>{m.without(words, total)}</MixedText>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
