import type { SearchFacetView } from '#graph/wire/search';
import type { Locale } from '../../_i18n/define-messages';
import { sectorMessages, toFieldName } from '../../_i18n/sector';
import { MixedText } from '../mixed-text';
import styles from './facet-side.module.css';
import { toSearchPath } from './query-line';
import { toValueWord } from './term-words';

type Props = { readonly facets: readonly SearchFacetView[]; readonly locale: Locale };

/** Values that stand open; the others are one step away. */
const SHOWN = 6;

/** The facets as links, each with the number of results it leads to; on a phone folded. */
export function FacetSide({ facets, locale }: Props) {
  const m = sectorMessages[locale];
  return (
    <details className={styles['side']}>
      <summary>{m.facets}</summary>
      <nav aria-label={m.facets}>
        {facets.map((facet) => (
          <Facet key={facet.field} facet={facet} locale={locale} />
        ))}
      </nav>
    </details>
  );
}

function Facet({ facet: { field, values }, locale }: { readonly facet: SearchFacetView; readonly locale: Locale }) {
  const m = sectorMessages[locale];
  const isOpen = (value: (typeof values)[number], index: number) => value.isOn || index < SHOWN;
  const open = values.filter(isOpen);
  const folded = values.filter((value, index) => !isOpen(value, index));
  return (
    <section>
      <h2>{toFieldName(field, locale)}</h2>
      <Values field={field} values={open} locale={locale} />
      {folded.length === 0 ? undefined : (
        <details>
          <summary>{m.more(folded.length)}</summary>
          <Values field={field} values={folded} locale={locale} />
        </details>
      )}
    </section>
  );
}

type ValuesProps = SearchFacetView & { readonly locale: Locale };

function Values({ field, values, locale }: ValuesProps) {
  const m = sectorMessages[locale];
  return (
    <ul>
      {values.map((value) => (
        <li key={value.value}>
          <a
            href={toSearchPath(value.line)}
            aria-current={value.isOn ? 'true' : undefined}
            title={value.isOn ? m.takeOff : undefined}
          >
            <span>
              <MixedText locale={locale}>{toValueWord(field, value, locale)}</MixedText>
            </span>
            <b>{value.count}</b>
          </a>
        </li>
      ))}
    </ul>
  );
}
