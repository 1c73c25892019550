import { type FindingKind, findingKindSchema } from '#graph/model/vocabulary';
import { cityPanelMessages } from '../../_i18n/city-panel';
import type { Locale } from '../../_i18n/define-messages';
import { toWord } from '../../_i18n/vocabulary';
import { ChainRow } from './chain-row';
import { type CityIndex, toGaps } from './city-index';
import styles from './city-overview.module.css';
import { KeyFigures } from './key-figures';

const FIRST_GAPS = 8;
const FIRST_UNKNOWN = 4;

/** The city at a glance: figures, where the gaps are, what is least clear, what public texts name. */
export function CityOverview({ index, locale }: { readonly index: CityIndex; readonly locale: Locale }) {
  return (
    <div className={styles['overview']}>
      <KeyFigures view={index.view} locale={locale} />
      <GapRanking index={index} locale={locale} />
      <UnknownRanking index={index} locale={locale} />
      <NamedGaps index={index} locale={locale} />
    </div>
  );
}

function GapRanking({ index, locale }: { readonly index: CityIndex; readonly locale: Locale }) {
  const m = cityPanelMessages[locale];
  const rows = index.byGaps.map((chain) => (
    <ChainRow key={chain.id} chain={chain} number={toGaps(chain)} label={m.gapCount(toGaps(chain))} locale={locale} />
  ));
  return (
    <section className={styles['section']}>
      <h2>
        {m.gaps} <span className={styles['answer']}>{m.gapsAnswer}</span>
      </h2>
      <p className={styles['note']}>{m.gapsScale}</p>
      <ol>{rows.slice(0, FIRST_GAPS)}</ol>
      <div className={styles['ways']}>
        {rows.length > FIRST_GAPS ? (
          <details className={styles['rest']}>
            <summary>
              <span className={styles['more']}>{m.gapsAll(rows.length)}</span>
              <span className={styles['fewer']}>{m.gapsFew}</span>
            </summary>
            <ol start={FIRST_GAPS + 1}>{rows.slice(FIRST_GAPS)}</ol>
          </details>
        ) : undefined}
        <a className={styles['link']} href="/gaps">
          {m.gapsList}
        </a>
      </div>
    </section>
  );
}

function UnknownRanking({ index, locale }: { readonly index: CityIndex; readonly locale: Locale }) {
  const m = cityPanelMessages[locale];
  if (index.byUnknown.length === 0) return undefined;
  return (
    <section className={styles['section']}>
      <h2>{m.unknown}</h2>
      <p className={styles['note']}>{m.unknownScale}</p>
      <ol>
        {index.byUnknown.slice(0, FIRST_UNKNOWN).map((chain) => (
          <ChainRow
            key={chain.id}
            chain={chain}
            number={chain.states.unknown}
            label={m.unknownCount(chain.states.unknown)}
            locale={locale}
          />
        ))}
      </ol>
      <p className={styles['note']}>
        {m.unknownNote}
        <b>{m.unknownNoteStrong}</b>
      </p>
    </section>
  );
}

/** `/findings` with a filter takes the kind as it stands in the model. */
function NamedGaps({ index, locale }: { readonly index: CityIndex; readonly locale: Locale }) {
  const m = cityPanelMessages[locale];
  const { findings } = index.view;
  const toCount = (kind: FindingKind) => findings[kind] ?? 0;
  const kinds = findingKindSchema.options.filter((kind) => toCount(kind) > 0);
  return (
    <section className={styles['section']}>
      <h2>{m.findings}</h2>
      <ul className={styles['kinds']}>
        {kinds.map((kind) => (
          <li key={kind}>
            <a href={`/findings?kind=${kind}`}>
              {toWord('finding', kind, locale)} <b>{toCount(kind)}</b>
            </a>
          </li>
        ))}
      </ul>
      <a className={styles['link']} href="/findings">
        {m.findingsAll(kinds.reduce((sum, kind) => sum + toCount(kind), 0))}
      </a>
    </section>
  );
}
