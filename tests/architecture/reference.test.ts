// The reference pages of docs/ name everything the code has, and nothing else: properties, columns, addresses, settings.
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { NODE_KINDS, NODE_LABELS } from '#graph/model/ids';
import { NODE_SCHEMAS } from '#graph/model/nodes';
import { RELATION_ENDS, RELATION_SCHEMAS, RELATION_TYPES } from '#graph/model/relations';
import { ENDPOINTS } from '#graph/wire/endpoints';
import { PARAMETERS } from '#graph/wire/parameters';
import { PROBLEM_STATUS } from '#graph/wire/problem';
import { CHAIN_LENSES, CITY_LENSES } from '#graph/wire/view-state';
import { readNames, readSection, readTableBelow } from './markdown-tables';
import { listFiles, readProjectFile } from './project-files';

const firstCells = (table: readonly (readonly string[])[]) => table.flatMap(([cell = '']) => readNames(cell));
const headings = (text: string, level: number) =>
  [...text.matchAll(new RegExp(`^#{${level}} (.+)$`, 'gm'))].flatMap((match) => readNames(match[1] ?? ''));

describe('docs/data-model.md', () => {
  const text = readProjectFile('docs/data-model.md');
  const everyNode = firstCells(readTableBelow(text, '## 节点 Nodes'));

  it('has every kind of node and every type of relation, in the order of the model', () => {
    expect(headings(text, 3)).toEqual([...NODE_KINDS.map((kind) => NODE_LABELS[kind]), ...RELATION_TYPES]);
  });

  it.each(NODE_KINDS)('describes every property of %s', (kind) => {
    const documented = firstCells(readTableBelow(text, `### \`${NODE_LABELS[kind]}\``));
    expect([...everyNode, ...documented].sort()).toEqual(Object.keys(NODE_SCHEMAS[kind].shape).sort());
  });

  it.each(RELATION_TYPES)('describes every property and every end of %s', (type) => {
    const documented = firstCells(readTableBelow(text, `### \`${type}\``));
    expect(['id', ...documented].sort()).toEqual(Object.keys(RELATION_SCHEMAS[type].shape).sort());
    if (type === 'CITES') return;
    const [ends = ''] = readSection(text, `### \`${type}\``).trim().split(/[.:]/);
    for (const [from, to] of RELATION_ENDS[type]) {
      expect(ends).toMatch(new RegExp(`\\b${NODE_LABELS[from]}\\b.*→.*\\b${NODE_LABELS[to]}\\b`));
    }
  });

  it('says which properties may be missing', () => {
    for (const kind of NODE_KINDS) {
      const rows = readTableBelow(text, `### \`${NODE_LABELS[kind]}\``);
      const shape: Readonly<Record<string, z.ZodType>> = NODE_SCHEMAS[kind].shape;
      for (const [name = '', type = ''] of rows) {
        // An empty list stands for one that a database did not keep: it is never missing.
        const read = shape[readNames(name)[0] ?? '']?.safeParse(undefined);
        const isOptional = read?.success === true && read.data === undefined;
        expect([kind, name, type.includes('optional')]).toEqual([kind, name, isOptional]);
      }
    }
  });
});

const descriptor = z
  .object({
    resources: z.array(
      z.object({
        path: z.string(),
        schema: z.object({
          fields: z.array(
            z.object({ name: z.string(), constraints: z.looseObject({ required: z.boolean().optional() }).optional() }),
          ),
        }),
      }),
    ),
  })
  .parse(JSON.parse(readProjectFile('data/datapackage.json')));

describe('docs/dataset.md', () => {
  const text = readProjectFile('docs/dataset.md');

  it('has every file, in the order of the descriptor', () => {
    expect(headings(text, 3)).toEqual(descriptor.resources.map(({ path }) => path));
  });

  it.each(descriptor.resources.map(({ path, schema }) => ({ path, fields: schema.fields })))(
    'describes every column of $path and counts its rows',
    ({ path, fields }) => {
      const rows = readTableBelow(text, `### \`${path}\``);
      expect(firstCells(rows)).toEqual(fields.map(({ name }) => name));
      const required = rows.filter((row) => row.at(-1)?.endsWith('required')).map(([cell = '']) => readNames(cell)[0]);
      expect(required).toEqual(fields.filter(({ constraints }) => constraints?.required).map(({ name }) => name));
      const count = parse(readProjectFile(`data/${path}`), { columns: true }).length;
      expect(readSection(text, `### \`${path}\``)).toContain(` ${count} rows,`);
    },
  );
});

describe('docs/api.md', () => {
  const text = readProjectFile('docs/api.md');
  const addresses = readTableBelow(text, '## 地址 Addresses');

  it('has every address with its parameters and limits, in the order of the code', () => {
    const limitSchema = z.object({ default: z.number(), maximum: z.number() });
    const expected = ENDPOINTS.map(({ path, parameters }) => {
      const { properties = {} } = z.toJSONSchema(parameters, { io: 'input' });
      const limit = limitSchema.safeParse(properties['limit']).data;
      return [path, Object.keys(properties), limit === undefined ? '' : `${limit.default}, ${limit.maximum}`];
    });
    const documented = addresses.map(([path = '', , names = '', limit]) => [
      ...readNames(path),
      readNames(names),
      limit,
    ]);
    expect(documented).toEqual(expected);
  });

  it('explains every parameter', () => {
    const documented = firstCells(readTableBelow(text, '## 参数 Parameters'));
    const used = new Set(ENDPOINTS.flatMap(({ parameters }) => Object.keys(parameters.shape)));
    expect([...documented].sort()).toEqual([...used].sort());
  });

  it('has every code of a problem with its status', () => {
    const documented = readTableBelow(text, '## 问题 Problems').map(([code = '', status]) => [
      ...readNames(code),
      Number(status),
    ]);
    expect(Object.fromEntries(documented)).toEqual(PROBLEM_STATUS);
  });
});

/** Variables read through an object that is the environment: `process.env['X']`, `env['X']`, `environment.X`. */
function findVariables(text: string): readonly string[] {
  const reads = text.matchAll(/\b(?:process\.env|env|environment)(?:\[['"]([^'"]+)['"]\]|\.([A-Z][A-Z0-9_]+)\b)/g);
  const strange = text.matchAll(/\bprocess\.env\[(?!['"])/g);
  return [...reads, ...strange].map((match) => match[1] ?? match[2] ?? 'a name that is computed');
}

describe('docs/settings.md', () => {
  const text = readProjectFile('docs/settings.md');
  const sources = listFiles(/^(app|graph|scripts)\/.*\.(ts|tsx|mjs)$|^next\.config\.js$|^\.ci\/run$/);

  it('has every environment variable the code reads', () => {
    const used = new Set(sources.flatMap((path) => findVariables(readProjectFile(path))));
    expect(used.size).toBeGreaterThan(5);
    expect([...used].filter((name) => !readNames(text).includes(name))).toEqual([]);
  });

  it('has no setting that nothing reads', () => {
    const settings = firstCells(readTableBelow(text, '# 设置 Settings'));
    const code = sources.map((path) => readProjectFile(path)).join('\n');
    expect(settings.length).toBeGreaterThan(5);
    expect(settings.filter((name) => !findVariables(code).includes(name))).toEqual([]);
  });

  it('would notice one', () => {
    expect(findVariables("process.env['A_B'] ?? env['C'] ?? process.env.D_E ?? process.env[name]")).toEqual([
      'A_B',
      'C',
      'D_E',
      'a name that is computed',
    ]);
  });
});

describe('docs/architecture.md', () => {
  const text = readProjectFile('docs/architecture.md');

  it('has a row for every folder of the source', () => {
    const folders = new Set(
      listFiles(/^(app|graph)\/.*\.(ts|tsx)$|^scripts\/.*\.(ts|mjs)$/).flatMap(
        (path) => /^(?:graph|app|scripts)\/(?:[^/.]+)\//.exec(path)?.[0] ?? [],
      ),
    );
    const named = readNames(readSection(text, '## 布局 Layout'));
    expect([...folders].filter((folder) => !named.includes(folder))).toEqual([]);
  });
});

describe('docs/explorer.md', () => {
  const text = readProjectFile('docs/explorer.md');

  it('has the lenses of both pictures and the parameters of the view', () => {
    expect(firstCells(readTableBelow(text, '## 全市 The city'))).toEqual(CITY_LENSES);
    expect(firstCells(readTableBelow(text, '## 链条 A chain'))).toEqual(CHAIN_LENSES);
    const documented = firstCells(readTableBelow(text, '## 地址 The address is the view'));
    expect(documented).toEqual([...Object.keys(PARAMETERS.view.shape), 'lang']);
  });
});

describe('README.md', () => {
  const text = readProjectFile('README.md');
  const readRows = (name: string): readonly Readonly<Record<string, string>>[] =>
    parse(readProjectFile(`data/${name}.csv`), { columns: true });

  it('says of the 33 names what chains.csv says', () => {
    const chains = readRows('chains');
    const count = (basis: string) => chains.filter((row) => row['basis'] === basis).length;
    expect(text).toContain(`${chains.length} 条重点产业链`);
    expect(text).toContain(
      `${count('named')} 条由官方报告点名，${count('plan')} 条取自规划文本，${count('inferred')} 条是我们推断的`,
    );
    expect(text).toContain(
      `${count('named')} are named by an official report, ${count('plan')} taken from plan texts, ${count('inferred')} inferred`,
    );
  });

  it('leads to things that are in the data, and to addresses the API has', () => {
    const paths = readNames(text.replace(/```[\s\S]*?```/g, '')).filter((name) => /^\/(?!api)[a-z]/.test(name));
    expect(paths.length).toBeGreaterThan(8);
    for (const path of paths) {
      const [, kind = '', rest] = path.split(/[/?]/);
      const isKnown =
        ENDPOINTS.some((endpoint) => endpoint.path === `/api/${kind}`) || NODE_KINDS.some((name) => name === kind);
      expect([path, isKnown]).toEqual([path, true]);
      if (rest === undefined || path.includes('?')) continue;
      const table = readRows({ enterprise: 'enterprises', district: 'districts', chain: 'chains' }[kind] ?? kind);
      expect(table.map((row) => row['id'])).toContain(rest);
    }
  });
});
