// The files for Neo4j's import tool, read back by a CSV reader that is not ours.
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { GraphData } from '#graph/model/graph-data';
import { type ImportFile, LIST_DELIMITER, listImportFiles } from '#graph/store/neo4j/import-files';
import { buildSyntheticDataset } from '../../../contract/contract-dataset';

const dataset = await buildSyntheticDataset({ firms: 60, seed: 3 });
const files = listImportFiles(dataset.graph, dataset.record);

function readRows({ header, lines }: ImportFile): readonly Readonly<Record<string, string>>[] {
  return parse([header, ...lines()].join('\n'), { columns: true });
}

describe('listImportFiles', () => {
  it('holds every node and relation once, and the record of the load', () => {
    const rows = (kind: string) => files.filter((file) => file.kind === kind).flatMap(readRows);
    const ids = dataset.graph.nodes.map(({ id }) => id as string);
    expect(
      rows('nodes')
        .flatMap((row) => row['id:ID'] ?? [])
        .sort(),
    ).toEqual(ids.sort());
    const ends = dataset.graph.relations.map(({ from, to, props }) => [from, to, props.id].join(' '));
    const read = rows('relationships').map((row) => [row[':START_ID'], row[':END_ID'], row['id:string']].join(' '));
    expect(read.sort()).toEqual(ends.sort());
    const record = rows('nodes').find((row) => row['key:string'] === 'current');
    expect(record).toMatchObject({ 'digest:string': dataset.record.digest });
  });

  it('types every column by all its values, and joins lists by a character of their own', () => {
    const firms = files.find(({ name }) => name === 'Enterprise');
    if (firms === undefined) throw new Error('no firms');
    expect(firms.group).toBe('Entity:Enterprise');
    expect(firms.header.split(',')).toEqual(
      expect.arrayContaining(['id:ID', 'nameZh:string', 'founded:long', 'nameVerified:boolean', 'tags:string[]']),
    );
    const rows = new Map(readRows(firms).map((row) => [row['id:ID'], row]));
    for (const { id, props } of dataset.graph.nodes) {
      if (!('tags' in props)) continue;
      const tags = rows.get(id)?.['tags:string[]'];
      expect(tags === '' ? [] : tags?.split(LIST_DELIMITER)).toEqual(props.tags);
    }
    expect(files.find(({ name }) => name === 'Indicator')?.header).toContain('value:double');
  });

  it('keeps quotes, commas and line ends', () => {
    const nameZh = '甲 "乙", 丙\n丁';
    const [file] = listImportFiles(graphOf({ id: 'region:x', nameZh, sourceIds: [] }), dataset.record);
    if (file === undefined) throw new Error('no file');
    expect(readRows(file)[0]).toMatchObject({ 'nameZh:string': nameZh });
  });

  it('refuses a list of one empty text rather than lose it', () => {
    const [file] = listImportFiles(graphOf({ id: 'region:x', nameZh: 'x', sourceIds: [''] }), dataset.record);
    expect(() => [...(file?.lines() ?? [])]).toThrow(/one empty text/);
  });
});

function graphOf(props: Readonly<Record<string, unknown>>): GraphData {
  return { nodes: [{ id: props['id'], kind: 'region', props }], relations: [] } as unknown as GraphData;
}
