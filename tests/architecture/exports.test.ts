// docs/exports.md names every column, attribute and format that the export has, and nothing else.
import { describe, expect, it } from 'vitest';
import {
  RELATION_COLUMNS,
  SOURCE_COLUMNS,
  THING_COLUMNS,
  VIEW_COLUMNS,
} from '#graph/scene/explore/export/export-words';
import { EDGE_ATTRIBUTES, NODE_ATTRIBUTES } from '#graph/scene/explore/export/graph-attributes';
import { exportHeads } from '../../app/_i18n/explore-export';
import { readNames, readTableBelow } from './markdown-tables';
import { readProjectFile } from './project-files';

const text = readProjectFile('docs/exports.md');

describe('docs/exports.md', () => {
  it.each([
    ['### 条目 things', THING_COLUMNS],
    ['### 关系 relations', RELATION_COLUMNS],
    ['### 来源 sources', SOURCE_COLUMNS],
    ['### 视图 view', VIEW_COLUMNS],
  ])('has the columns of %s in their order, with their heads', (heading, columns) => {
    const rows = readTableBelow(text, heading);
    expect(rows.flatMap(([cell = '']) => readNames(cell))).toEqual([...columns]);
    expect(rows.map(([, head]) => head)).toEqual(columns.map((key) => `${exportHeads.zh[key]} ${exportHeads.en[key]}`));
  });

  it.each([
    ['### 点 Nodes', NODE_ATTRIBUTES],
    ['### 边 Edges', EDGE_ATTRIBUTES],
  ])('has the attributes of %s in their order, with their types', (heading, attributes) => {
    const rows = readTableBelow(text, heading);
    expect(rows.map(([cell = '', type]) => [...readNames(cell), type])).toEqual(
      attributes.map(({ name, type }) => [name, type]),
    );
  });
});
