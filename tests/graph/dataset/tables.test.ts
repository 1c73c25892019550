// The tables of the code are those of the descriptor: name by name, rule by rule.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Column } from '#graph/dataset/columns';
import { TABLE_NAMES, TABLES } from '#graph/dataset/tables';

const field = z.object({
  name: z.string(),
  type: z.string(),
  constraints: z
    .object({
      required: z.boolean().optional(),
      unique: z.boolean().optional(),
      enum: z.array(z.string()).optional(),
      minimum: z.number().optional(),
      maximum: z.number().optional(),
      maxLength: z.number().optional(),
    })
    .default({}),
});
const descriptor = z.object({
  resources: z.array(
    z.object({
      path: z.string(),
      schema: z.object({
        fields: z.array(field),
        primaryKey: z.array(z.string()),
        foreignKeys: z
          .array(z.object({ fields: z.string(), reference: z.object({ resource: z.string() }) }))
          .default([]),
      }),
    }),
  ),
});
const path = new URL('../../../data/datapackage.json', import.meta.url);
const { resources } = descriptor.parse(JSON.parse(readFileSync(path, 'utf8')));
const names = new Map<string, string>(TABLE_NAMES.map((name) => [TABLES[name].file.replace('.csv', ''), name]));

it('are the files of the descriptor, in its order', () => {
  expect(TABLE_NAMES.map((name) => TABLES[name].file)).toEqual(resources.map((resource) => resource.path));
});

describe.each(TABLE_NAMES)('%s', (name) => {
  const { file, key, columns } = TABLES[name];
  const schema = resources.find((resource) => resource.path === file)?.schema;
  const ownColumns: readonly (readonly [string, Column])[] = Object.entries(columns);

  it('has the columns and the key of the descriptor', () => {
    expect(ownColumns.map(([column]) => column)).toEqual(schema?.fields.map((one) => one.name));
    expect(key).toEqual(schema?.primaryKey);
  });

  it('asks of each column what the descriptor asks', () => {
    for (const [column, rule] of ownColumns) {
      const declared = schema?.fields.find((one) => one.name === column)?.constraints;
      expect([column, rule.required]).toEqual([column, declared?.required ?? false]);
      if (!rule.list) expect([column, rule.values]).toEqual([column, declared?.enum]);
      if (rule.type !== 'year')
        expect([column, rule.min, rule.max]).toEqual([column, declared?.minimum, declared?.maximum]);
    }
  });

  it('refers to the tables the descriptor names', () => {
    for (const { fields: column, reference } of schema?.foreignKeys ?? []) {
      const rule = ownColumns.find(([other]) => other === column)?.[1];
      const target = reference.resource === '' ? name : names.get(reference.resource);
      expect([column, rule?.references]).toEqual([column, target]);
    }
  });
});
