import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { parseDataset } from '#graph/dataset/parse';
import { readDatasetFolder } from '../../../scripts/read-dataset-folder';
import { buildSyntheticFiles } from './synthetic-files';

const base = await readDatasetFolder('data');
const readTable = (files: ReadonlyMap<string, Uint8Array>, name: string) => new TextDecoder().decode(files.get(name));

describe('buildSyntheticFiles', () => {
  it('makes a dataset without an error, with as many firms as asked for', () => {
    const { dataset, issues } = parseDataset(buildSyntheticFiles(base, { firms: 300, seed: 1 }));
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(dataset?.enterprises.length).toBe(300);
    expect(dataset?.segments.length).toBe(parse(readTable(base, 'segments.csv'), { columns: true }).length);
  });

  it('makes the same of the same seed, and another of another', () => {
    const build = (seed: number) =>
      readTable(buildSyntheticFiles(base, { firms: 100, seed }), 'enterprise_segments.csv');
    expect(build(7)).toBe(build(7));
    expect(build(7)).not.toBe(build(8));
  });
});
