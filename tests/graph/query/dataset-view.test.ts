// What the page of data says of the real dataset, counted again from the rows.
import { afterAll, expect, it } from 'vitest';
import { NODE_KINDS } from '#graph/model/ids';
import { RELATION_TYPES } from '#graph/model/relations';
import { buildDatasetView } from '#graph/query/dataset-view';
import { datasetViewSchema } from '#graph/wire/dataset';
import { listExpectedNodes, listExpectedRelations } from '../../contract/expected-graph';
import { openRealSnapshot } from './real-snapshot';

const { snapshot, tables, close } = await openRealSnapshot();
afterAll(close);

const tally = (words: readonly string[], values: readonly string[]) =>
  Object.fromEntries(words.map((word) => [word, values.filter((value) => value === word).length]));
const column = (table: string, name: string) => tables(table).map((row) => row.cell(name));

it('counts everything the data hold, and how well it is sourced', async () => {
  const view = await buildDatasetView(snapshot);
  expect(datasetViewSchema.safeParse(view).error).toBeUndefined();
  const kinds = listExpectedNodes(tables).map(({ kind }) => kind);
  const types = listExpectedRelations(tables).map(({ type }) => type);
  expect(view.nodes).toEqual(tally(NODE_KINDS, kinds));
  expect(view.relations).toEqual(tally(RELATION_TYPES, types));
  expect(view.states).toEqual(tally(['present', 'weak', 'absent', 'unknown'], column('segment_status', 'status')));
  expect(view.chainBasis).toEqual(tally(['named', 'plan', 'inferred'], column('chains', 'basis')));
  expect(view.sourceQuality).toEqual(tally(['original', 'repost', 'low', 'none'], column('sources', 'quality')));
  expect(view.stateEvidence).toEqual(
    tally(['official', 'press', 'general', 'none'], column('segment_status', 'evidence')),
  );
  expect(view.stateConfidence).toEqual(tally(['high', 'medium', 'low'], column('segment_status', 'confidence')));
  expect(view.digest).toBe(snapshot.load.digest);
});
