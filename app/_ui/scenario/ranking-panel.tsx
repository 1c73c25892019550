import { toScenarioAddress } from '#graph/wire/edit-token';
import type { CriticalThingView, ScenarioView } from '#graph/wire/scenario';
import type { Locale } from '../../_i18n/define-messages';
import { toName } from '../../_i18n/names';
import { scenarioMessages } from '../../_i18n/scenario';
import { type Column, DataTable } from '../data-table';
import pageStyles from '../page.module.css';
import { Panel } from '../panel';
import { ThingLink } from '../thing-link';
import styles from './scenario.module.css';

type Props = { readonly ranking: ScenarioView['ranking']; readonly locale: Locale };

/** Single points of failure, each with a link that tries it. */
export function RankingPanel({ ranking, locale }: Props) {
  const m = scenarioMessages[locale];
  const kinds = [
    { title: m.rankFirms, rows: ranking.firms },
    { title: m.rankSegments, rows: ranking.segments },
    { title: m.rankDistricts, rows: ranking.districts },
  ];
  return (
    <Panel title={m.ranking}>
      <p className={pageStyles['note']}>{m.rankingNote}</p>
      {kinds.map(({ title, rows }) => (
        <section key={title} className={styles['part']}>
          <h3>
            {title} <small>{m.ranked(rows.items.length, rows.total)}</small>
          </h3>
          <DataTable caption={title} columns={toColumns(title, locale)} items={rows.items} locale={locale} />
        </section>
      ))}
      {kinds.some(({ rows }) => rows.items.length < rows.total) ? (
        <p>
          <a href="/scenario?limit=200">{m.more}</a>
        </p>
      ) : undefined}
    </Panel>
  );
}

function toColumns(title: string, locale: Locale): readonly Column<CriticalThingView>[] {
  const m = scenarioMessages[locale];
  return [
    { key: 'thing', title, as: 'name', cell: (item) => <ThingLink thing={item} locale={locale} /> },
    { key: 'hit', title: m.hit, as: 'number', cell: ({ hit }) => hit },
    { key: 'stops', title: m.stops, as: 'number', cell: ({ stops }) => stops },
    { key: 'ends', title: m.endsStopped, as: 'number', cell: ({ ends }) => ends },
    { key: 'strained', title: m.strains, as: 'number', cell: ({ strained }) => strained },
    { key: 'strainedEnds', title: m.endsStrained, as: 'number', cell: ({ strainedEnds }) => strainedEnds },
    {
      key: 'test',
      title: m.tested,
      cell: (item) => (
        <a href={toScenarioAddress([{ edits: [item.token] }])} aria-label={m.testedLabel(toName(item, locale))}>
          {m.tested}
        </a>
      ),
    },
  ];
}
