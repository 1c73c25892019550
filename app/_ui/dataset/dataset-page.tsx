import * as v from '#graph/model/vocabulary';
import type { DatasetView } from '#graph/wire/dataset';
import type { ListOf } from '#graph/wire/lists';
import { datasetMessages } from '../../_i18n/dataset';
import type { Locale } from '../../_i18n/define-messages';
import { toSentence } from '../../_i18n/names';
import { questionMessages } from '../../_i18n/questions';
import { toWord } from '../../_i18n/vocabulary';
import { DataTable } from '../data-table';
import { sourceColumns } from '../lists/text-columns';
import pageStyles from '../page.module.css';
import { PageHead } from '../page-head';
import { Pager } from '../pager';
import { Panel } from '../panel';
import styles from './dataset-page.module.css';
import { Holdings, RelationCounts } from './holdings';
import { LoadFacts } from './load-facts';
import { type Share, TallyBars } from './tally-bars';

type Props = { readonly view: DatasetView; readonly sources: ListOf<'source'>; readonly locale: Locale };

/** What the data hold, how well they are sourced, what they cannot say; then the sources themselves. */
export function DatasetPage({ view, sources, locale }: Props) {
  const m = datasetMessages[locale];
  return (
    <article className={pageStyles['page']}>
      <PageHead
        question={questionMessages[locale].dataset}
        title={toSentence(view.headline, locale)}
        trail={[]}
        locale={locale}
      >
        <p>{m.lead}</p>
      </PageHead>
      <div className={styles['columns']}>
        <Holdings view={view} locale={locale} />
        <Quality view={view} locale={locale} />
        <div className={styles['side']}>
          <Panel title={m.limits}>
            <Limits view={view} locale={locale} />
          </Panel>
          <LoadFacts view={view} locale={locale} />
        </div>
      </div>
      <RelationCounts view={view} locale={locale} />
      <section className={styles['sources']} aria-labelledby="sources-title">
        <h2 id="sources-title">{m.sources}</h2>
        <DataTable caption={m.sources} columns={sourceColumns(locale)} items={sources.items} locale={locale} />
        <Pager
          path="/sources"
          params={new URLSearchParams()}
          shown={sources.items.length}
          total={sources.total}
          nextCursor={sources.nextCursor}
          locale={locale}
        />
      </section>
    </article>
  );
}

function Quality({ view, locale }: { readonly view: DatasetView; readonly locale: Locale }) {
  const m = datasetMessages[locale];
  const { states, stateEvidence, stateConfidence, chainBasis, sourceQuality, nodes } = view;
  const ofSegments = m.ofSegments(nodes.segment);
  const part = (key: string, label: string, count: number): Share => ({ key, label, count });
  return (
    <Panel title={m.quality}>
      <TallyBars
        title={m.states}
        note={ofSegments}
        shares={v.segmentStatusSchema.options.map((key) => part(key, toWord('state', key, locale), states[key]))}
      />
      <TallyBars
        title={m.evidence}
        note={ofSegments}
        shares={v.evidenceSchema.options.map((key) => part(key, toWord('evidence', key, locale), stateEvidence[key]))}
      />
      <TallyBars
        title={m.confidence}
        note={ofSegments}
        shares={v.confidenceSchema.options.map((key) =>
          part(key, toWord('confidence', key, locale), stateConfidence[key]),
        )}
      />
      <TallyBars
        title={m.basis}
        note={m.ofChains(nodes.chain)}
        shares={v.basisSchema.options.map((key) => part(key, toWord('basis', key, locale), chainBasis[key]))}
      />
      <TallyBars
        title={m.pages}
        note={m.ofSources(nodes.source)}
        shares={v.sourceQualitySchema.options.map((key) =>
          part(key, toWord('quality', key, locale), sourceQuality[key]),
        )}
      />
    </Panel>
  );
}

function Limits({ view, locale }: { readonly view: DatasetView; readonly locale: Locale }) {
  const m = datasetMessages[locale];
  const limits = [
    m.limitNames(view.chainBasis),
    m.limitUnknown(view.states.unknown),
    m.limitGeneral(view.stateEvidence.general),
    m.limitYears,
    m.limitPages(view.sourceQuality.repost, view.sourceQuality.low),
    m.limitZones,
    m.limitLicence,
  ];
  return (
    <ul className={styles['limits']}>
      {limits.map((limit) => (
        <li key={limit}>{limit}</li>
      ))}
    </ul>
  );
}
