import 'server-only';
import { buildScenarioView, type ScenarioQuestion } from '#graph/query/scenario-view';
import { parseEdit, SCENARIO_PARAMETERS } from '#graph/wire/edit-token';
import { PARAMETERS, parseParameters } from '#graph/wire/parameters';
import type { ScenarioView } from '#graph/wire/scenario';
import { type Read, readView } from './read';

/** Stress test and what-if: `/scenario` and `/api/scenario`, with the edits of up to three scenarios. */
export function readScenario(params: URLSearchParams): Promise<Read<ScenarioView>> {
  return readView(() => toQuestion(params), buildScenarioView);
}

function toQuestion(params: URLSearchParams): ScenarioQuestion {
  const asked = parseParameters(PARAMETERS.scenario, params);
  const { name = [], add, into = 'edit', what, where, how, limit } = asked;
  const scenarios = SCENARIO_PARAMETERS.flatMap((parameter, at) => {
    const tokens = [...new Set(asked[parameter])];
    const edits = tokens.flatMap((token) => parseEdit(token) ?? []);
    return edits.length === 0 ? [] : [{ name: name[at] || undefined, edits }];
  });
  return {
    scenarios,
    words: add === undefined ? undefined : { add, into: SCENARIO_PARAMETERS.indexOf(into), what, where, how },
    limit,
  };
}
