import { useState } from 'react';
import type { NodeId } from '#graph/model/ids';
import type { ExploreNode } from '#graph/wire/explore';
import { type ExploreFilters, FACETS, type Facet, NO_FILTERS } from '#graph/wire/explore-state';
import type { Locale } from '../../_i18n/define-messages';
import { exploreMessages } from '../../_i18n/explore';
import { MixedText } from '../../_ui/mixed-text';
import { ExploreLink, useExploreAddress } from './explore-address';
import { toFacetWord, toValueWord } from './explore-words';
import styles from './facet-list.module.css';

/** What would be in the picture if the facet were set to this value alone, the other facets as they are. */
export type FacetValue = { readonly value: string; readonly segments: number; readonly firms: number };
export type FacetCounts = Readonly<Record<Facet, readonly FacetValue[]>>;

type Props = {
  readonly counts: FacetCounts;
  readonly nodes: ReadonlyMap<NodeId, ExploreNode>;
  readonly locale: Locale;
};

/** The filters with their live counts, one facet under another. */
export function FacetList({ counts, nodes, locale }: Props) {
  const m = exploreMessages[locale];
  const { filters } = useExploreAddress().state;
  const isSet = FACETS.some((facet) => filters[facet].length > 0);
  return (
    <nav className={styles['facets']} aria-label={m.filters}>
      <header className={styles['head']}>
        <h2>{m.filters}</h2>
        {isSet ? (
          <ExploreLink change={{ filters: NO_FILTERS, camera: undefined }} step={m.stepClear}>
            {m.clear}
          </ExploreLink>
        ) : undefined}
      </header>
      {FACETS.map((facet) => (
        <FacetSection key={facet} facet={facet} values={counts[facet]} nodes={nodes} locale={locale} />
      ))}
    </nav>
  );
}

/** Values offered before the reader asks for all. */
const FEW = 6;
const OPEN_AT_FIRST: readonly Facet[] = ['industry', 'stage', 'state', 'district'];

type SectionProps = Omit<Props, 'counts'> & { readonly facet: Facet; readonly values: readonly FacetValue[] };

function FacetSection({ facet, values, nodes, locale }: SectionProps) {
  const m = exploreMessages[locale];
  const chosen: readonly string[] = useExploreAddress().state.filters[facet];
  const [isLong, setLong] = useState(false);
  if (values.length === 0) return undefined;
  const isShown = (value: string, index: number) => isLong || index < FEW || chosen.includes(value);
  const hidden = values.filter(({ value }, index) => !isShown(value, index)).length;
  return (
    <details open={OPEN_AT_FIRST.includes(facet) || chosen.length > 0} className={styles['facet']}>
      <summary>
        {toFacetWord(facet, locale)}
        {chosen.length === 0 ? undefined : <b>{chosen.length}</b>}
      </summary>
      <ul>
        {values.flatMap((item, index) =>
          isShown(item.value, index) ? (
            <li key={item.value}>
              <ValueLink {...{ facet, item, nodes, locale }} isOn={chosen.includes(item.value)} />
            </li>
          ) : (
            []
          ),
        )}
      </ul>
      {hidden > 0 || isLong ? (
        <button type="button" className={styles['more']} aria-expanded={isLong} onClick={() => setLong(!isLong)}>
          {isLong ? m.fewer : m.more(hidden)}
        </button>
      ) : undefined}
    </details>
  );
}

type ValueProps = {
  readonly facet: Facet;
  readonly item: FacetValue;
  readonly nodes: Props['nodes'];
  readonly isOn: boolean;
  readonly locale: Locale;
};

function ValueLink({ facet, item, nodes, isOn, locale }: ValueProps) {
  const m = exploreMessages[locale];
  const { filters } = useExploreAddress().state;
  const word = toValueWord(facet, item.value, { nodes, locale });
  const counts = [
    item.segments > 0 ? m.countSegments(item.segments) : undefined,
    item.firms > 0 ? m.countFirms(item.firms) : undefined,
  ].filter((text) => text !== undefined);
  return (
    <ExploreLink
      change={{ filters: toggle(filters, facet, item.value), camera: undefined }}
      step={m.stepFilter(word)}
      className={styles['value']}
      aria-current={isOn ? 'true' : undefined}
      data-empty={item.segments + item.firms === 0 ? '' : undefined}
      title={counts.join(m.separator)}
    >
      <span className={styles['box']} aria-hidden="true" />
      <span className={styles['word']}>
        <MixedText locale={locale}>{word}</MixedText>
      </span>
      <span className={styles['count']}>
        {item.segments > 0 || item.firms === 0 ? item.segments : item.firms}
        <span className="visually-hidden">{counts.join(m.separator)}</span>
      </span>
    </ExploreLink>
  );
}

/** The filters with one value put in or taken out. */
function toggle(filters: ExploreFilters, facet: Facet, value: string): ExploreFilters {
  const known: readonly string[] = filters[facet];
  const next = known.includes(value) ? known.filter((item) => item !== value) : [...known, value];
  return { ...filters, [facet]: next };
}
