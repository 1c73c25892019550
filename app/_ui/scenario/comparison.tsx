import { segmentStatusSchema, verdictSchema } from '#graph/model/vocabulary';
import type { ScenarioResult } from '#graph/wire/scenario';
import type { Locale } from '../../_i18n/define-messages';
import { toName, toSentence } from '../../_i18n/names';
import { scenarioMessages } from '../../_i18n/scenario';
import { toWord } from '../../_i18n/vocabulary';
import { type Column, DataTable } from '../data-table';
import { Panel } from '../panel';
import { toPercent } from './figure-words';

type Props = { readonly scenarios: readonly ScenarioResult[]; readonly locale: Locale };
type Row = { readonly id: string; readonly word: string; readonly values: readonly (number | string)[] };
type ToValue = (scenario: ScenarioResult) => number | string;

/** The same figures of two or three scenarios, and of the data as they are. */
export function Comparison({ scenarios, locale }: Props) {
  const m = scenarioMessages[locale];
  const columns: readonly Column<Row>[] = [
    { key: 'word', title: m.figure, as: 'name', cell: ({ word }) => word },
    { key: 'before', title: m.before, as: 'number', cell: ({ values }) => values[0] },
    ...scenarios.map(({ name }, at): Column<Row> => {
      const title = name ?? m.scenario(at + 1);
      return { key: `after${at}`, title, as: 'number', cell: ({ values }) => values[at + 1] };
    }),
  ];
  return (
    <Panel title={m.compare}>
      <ol>
        {scenarios.map(({ name, headline, edits }, at) => (
          <li key={edits.map(({ token }) => token).join()}>
            <b>{name ?? m.scenario(at + 1)}</b> {toSentence(headline, locale)}
          </li>
        ))}
      </ol>
      <DataTable caption={m.compare} columns={columns} items={toRows(scenarios, locale)} locale={locale} />
    </Panel>
  );
}

function toRows(scenarios: readonly ScenarioResult[], locale: Locale): readonly Row[] {
  const m = scenarioMessages[locale];
  const [first] = scenarios;
  if (first === undefined) return [];
  const row = (
    [id, word]: readonly [id: string, word: string],
    toValue: ToValue,
    before: number | string = 0,
  ): Row => ({
    id,
    word,
    values: [before, ...scenarios.map(toValue)],
  });
  const { states, verdicts } = first.changes;
  return [
    row(['stopped', m.stops], ({ stress }) => stress?.stopped.total ?? 0),
    row(['strained', m.strains], ({ stress }) => stress?.strained.total ?? 0),
    row(['ends', m.endsStopped], ({ stress }) => stress?.ends.stopped.length ?? 0),
    row(['strainedEnds', m.endsStrained], ({ stress }) => stress?.ends.strained.length ?? 0),
    row(['chains', m.chains], ({ stress }) => stress?.chains.length ?? 0),
    row(['districts', m.districts], ({ stress }) => stress?.districts.length ?? 0),
    row(['repair', m.repairCount], ({ stress }) => stress?.repair?.segments.length ?? 0),
    ...segmentStatusSchema.options.map((status) =>
      row(
        [status, `${m.states} · ${toWord('state', status, locale)}`],
        ({ changes }) => changes.states.after[status],
        states.before[status],
      ),
    ),
    ...verdictSchema.options.map((verdict) =>
      row(
        [`verdict-${verdict}`, `${m.verdicts} · ${toWord('verdict', verdict, locale)}`],
        ({ changes }) => changes.verdicts.after[verdict],
        verdicts.before[verdict],
      ),
    ),
    ...toChainRows(scenarios, locale),
    row(['stateChanges', m.stateChanges], ({ changes }) => changes.stateChanges.total),
    row(['verdictChanges', m.verdictChanges], ({ changes }) => changes.verdictChanges.total),
  ];
}

/** Completeness by count of every chain that one of them changes; where a scenario does not, it is as it was. */
function toChainRows(scenarios: readonly ScenarioResult[], locale: Locale): readonly Row[] {
  const m = scenarioMessages[locale];
  const chains = new Map(scenarios.flatMap(({ changes }) => changes.completeness.items).map((row) => [row.id, row]));
  return [...chains.values()].map((chain) => {
    const say = (value: number | undefined) => toPercent(value, m.noneKnown);
    const own = scenarios.map(({ changes }) => changes.completeness.items.find(({ id }) => id === chain.id));
    return {
      id: chain.id,
      word: `${m.completeness} · ${toName(chain, locale)}`,
      values: [chain.before, ...own.map((row) => row?.after ?? chain.before)].map(({ count }) => say(count)),
    };
  });
}
