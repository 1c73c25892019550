// Both sides counted: what the CSV files say, read by another reader, and what the graph holds.
import { describe, expect, it } from 'vitest';
import { buildGraph } from '#graph/dataset/build-graph';
import { parseDataset } from '#graph/dataset/parse';
import { countGraph } from '#graph/model/graph-data';
import { NODE_SCHEMAS } from '#graph/model/nodes';
import { RELATION_ENDS, RELATION_SCHEMAS } from '#graph/model/relations';
import { Folder, TABLE_FILES } from './folder';
import { toRows } from './graph-to-rows';
import type { CsvRow } from './read-csv';

const folder = new Folder();
const { dataset, issues, omitted, name, version } = parseDataset(folder.files);
if (dataset === undefined) throw new Error('data/ has errors; run data:check');
const graph = buildGraph(dataset);
const counts = countGraph(graph);

const rows = (file: string) => folder.rows(file);
const countCells = (file: string, column: string) => readCells(file, column).length;

/** Non-empty cells of a column, lists taken apart. */
function readCells(file: string, column: string): readonly string[] {
  const isList = LISTS.has(column);
  return rows(file)
    .flatMap((row) => (isList ? (row[column] ?? '').split(';') : [row[column] ?? '']))
    .filter((cell) => cell !== '');
}

const LISTS = new Set(['source_ids', 'industry_ids', 'overlaps', 'gbt4754', 'aliases', 'tags']);

describe('the real dataset', () => {
  it('has no error and keeps its name', () => {
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(omitted).toEqual([]);
    expect([name, version]).toEqual(['chongqing-industrial-chains', '0.1.0']);
  });

  it('warns only where the state of a segment and the firms in it need a second look', () => {
    expect(issues.map(({ code }) => code)).toEqual(Array(3).fill('status-contradiction'));
  });

  it('has the size its README tells', () => {
    const sizes = ['industries', 'chains', 'segments', 'segment_links', 'enterprises', 'districts', 'programs'];
    expect(sizes.map((file) => rows(`${file}.csv`).length)).toEqual([12, 33, 431, 1058, 499, 41, 47]);
    expect(['indicators', 'findings', 'sources'].map((file) => rows(`${file}.csv`).length)).toEqual([177, 128, 584]);
    expect(rows('segment_links.csv').filter((row) => row['cross_chain'] === 'true')).toHaveLength(312);
  });
});

describe('nodes', () => {
  it('are as many as the rows, and one city', () => {
    expect(counts.nodes).toEqual({
      city: 1,
      industry: rows('industries.csv').length,
      chain: rows('chains.csv').length,
      segment: rows('segments.csv').length,
      enterprise: rows('enterprises.csv').length,
      district: rows('districts.csv').length,
      region: rows('regions.csv').length,
      program: rows('programs.csv').length,
      indicator: rows('indicators.csv').length,
      finding: rows('findings.csv').length,
      event: rows('events.csv').length,
      source: rows('sources.csv').length,
      'industry-code': rows('gbt4754.csv').length,
    });
  });

  it('are sorted by id, without duplicates, each as its schema says', () => {
    const ids = graph.nodes.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    for (const { kind, props } of graph.nodes) expect(NODE_SCHEMAS[kind].parse(props)).toEqual(props);
  });
});

describe('relations', () => {
  const links = (relation: string) => rows('program_links.csv').filter((row) => row['relation'] === relation).length;
  const cited = ['industries', 'chains', 'regions', 'districts', 'segments', 'enterprises', 'programs'];
  const citing = ['indicators', 'findings', 'events', 'segment_status'];

  it('are as many as the cells that state them', () => {
    expect(counts.relations).toEqual({
      PART_OF:
        countCells('chains.csv', 'industry_ids') +
        countCells('regions.csv', 'parent_id') +
        countCells('programs.csv', 'parent_id') +
        countCells('gbt4754.csv', 'parent_code') +
        links('part_of'),
      IN_CHAIN: rows('segments.csv').length,
      CLASSED_AS: countCells('segments.csv', 'gbt4754'),
      FEEDS: rows('segment_links.csv').length,
      OPERATES_IN: rows('enterprise_segments.csv').length,
      LOCATED_IN: rows('enterprises.csv').length + rows('enterprise_sites.csv').length,
      SUPPLIES: rows('supply_relations.csv').length,
      DEPLOYED_IN: rows('chain_districts.csv').length,
      IN_REGION: rows('districts.csv').length,
      OVERLAPS: countCells('districts.csv', 'overlaps'),
      COVERS: links('covers'),
      BUILDS_IN: links('builds_in'),
      MEASURES: rows('indicators.csv').length,
      ABOUT: rows('findings.csv').length,
      TOOK_PART: countCells('event_links.csv', 'district_id'),
      CITES:
        cited.reduce((sum, file) => sum + countCells(`${file}.csv`, 'source_ids'), 0) +
        citing.reduce((sum, file) => sum + countCells(`${file}.csv`, 'source_id'), 0),
    });
  });

  it('cross chains as often as the ids of their ends do', () => {
    const crossing = graph.relations.filter(({ type, from, to }) => type === 'FEEDS' && chainOf(from) !== chainOf(to));
    expect(crossing).toHaveLength(312);
    expect(crossing.every(({ props }) => 'crossChain' in props && props.crossChain)).toBe(true);
  });

  it('have an id of their own, ends that exist and kinds that may be joined', () => {
    const ids = graph.relations.map(({ props }) => props.id);
    expect(new Set(ids).size).toBe(ids.length);
    const kinds = new Map(graph.nodes.map(({ id, kind }) => [id, kind]));
    for (const { type, from, to, props } of graph.relations) {
      expect(RELATION_ENDS[type]).toContainEqual([kinds.get(from), kinds.get(to)]);
      expect(RELATION_SCHEMAS[type].parse(props)).toEqual(props);
    }
  });
});

describe('every cell', () => {
  it.each(TABLE_FILES)('of %s can be read back from the graph', (file) => {
    expect(toRows(graph, file).map(toComparable).sort()).toEqual(rows(file).map(toComparable).sort());
  });
});

/** One text per row. The order within a list means nothing; a number is itself whatever zeros it ends in. */
function toComparable(row: CsvRow): string {
  const cells = Object.entries(row).map(([column, cell]): readonly [string, string] => {
    if (LISTS.has(column)) return [column, cell.split(';').sort().join(';')];
    return [column, /^-?\d+\.\d+$/.test(cell) ? String(Number(cell)) : cell];
  });
  return JSON.stringify(cells.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function chainOf(segment: string): string {
  return segment.slice(0, segment.indexOf('.'));
}
