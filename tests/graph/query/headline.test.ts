// Every number in a headline of the real dataset, counted again from the rows.
import { afterAll, describe, expect, it } from 'vitest';
import { type NodeId, toNodeId } from '#graph/model/ids';
import { readHeadline } from '#graph/query/headline';
import { readExistingThing } from '#graph/query/thing-view';
import { countDistinct } from '../../contract/dataset-rows';
import { listExpectedRelations } from '../../contract/expected-graph';
import {
  listChainSummaries,
  listDeployments,
  listFirmsOfDistrict,
  listProgramSummaries,
  listSegmentSummaries,
} from '../../contract/expected-summaries';
import { openRealSnapshot } from './real-snapshot';

const { snapshot, tables, close } = await openRealSnapshot();
afterAll(close);

const chains = listChainSummaries(tables);
const relations = listExpectedRelations(tables);
const ids = (table: string, key = 'id') => tables(table).map((row) => row.cell(key));
const positive = (...numbers: readonly number[]) => numbers.filter((number) => number > 0);

/** Both sentences without the name before them, and the numbers in each. */
async function readNumbers(id: NodeId): Promise<{ zh: string; en: string; numbers: readonly number[] }> {
  const thing = await readExistingThing(snapshot, id);
  const { zh, en } = await readHeadline(snapshot, thing, await snapshot.store.relationGroups(thing.id));
  const numbersOf = (text: string, name: string) => [...text.replace(name, '').matchAll(/\d+/g)].map(Number);
  const numbers = numbersOf(zh, thing.nameZh);
  // English may say "1 part" where Chinese does, in another order, but never another number.
  expect([en, numbersOf(en, thing.nameEn ?? thing.nameZh).sort()]).toEqual([en, [...numbers].sort()]);
  return { zh, en, numbers };
}

const sumOf = (own: typeof chains, state: 'present' | 'weak' | 'absent' | 'unknown') =>
  own.reduce((sum, { states }) => sum + states[state], 0);
const segmentsOf = (own: typeof chains) =>
  sumOf(own, 'present') + sumOf(own, 'weak') + sumOf(own, 'absent') + sumOf(own, 'unknown');

describe('headlines of wholes', () => {
  it('count the chains, segments and states of the city', async () => {
    const { numbers } = await readNumbers(toNodeId('city', 'chongqing'));
    const states = positive(sumOf(chains, 'weak'), sumOf(chains, 'absent'), sumOf(chains, 'unknown'));
    expect(numbers).toEqual([tables('chains').length, tables('segments').length, ...states]);
  });

  it.each(ids('industries'))('count those of the industry %s', async (name) => {
    const id = toNodeId('industry', name);
    const own = chains.filter(({ industryIds }) => industryIds.includes(id));
    const { numbers } = await readNumbers(id);
    const states = positive(sumOf(own, 'weak'), sumOf(own, 'absent'), sumOf(own, 'unknown'));
    expect(numbers).toEqual(own.length === 0 ? [] : [own.length, segmentsOf(own), ...states]);
  });

  it.each(chains)('count those of $id', async ({ id, states }) => {
    const { zh, numbers } = await readNumbers(id);
    expect(numbers).toEqual([
      segmentsOf(chains.filter((chain) => chain.id === id)),
      ...positive(states.weak, states.absent, states.unknown),
    ]);
    expect(zh.includes('没有已证实的缺失')).toBe(states.absent === 0 && states.weak > 0);
  });

  it('count the chains with firms in each district, and those that plans place there', async () => {
    for (const district of ids('districts')) {
      const firms = listFirmsOfDistrict(tables, district);
      const work = tables('enterprise_segments').filter((row) => firms.has(row.cell('enterprise_id')));
      const worked = new Set(work.map((row) => row.cell('segment_id').split('.')[0])).size;
      const id = toNodeId('district', district);
      const placed = listDeployments(tables).filter(
        ({ districtId, role }) => districtId === id && role !== 'mentioned',
      );
      const { zh, numbers } = await readNumbers(id);
      expect([district, numbers]).toEqual([district, positive(worked, placed.length)]);
      expect(zh.includes('本数据中没有企业记录')).toBe(worked === 0);
      expect(zh).not.toMatch(/没有企业(?!记录)/);
    }
  });
});

describe('headlines of things', () => {
  it('count who needs each segment', async () => {
    for (const { id, status, users, usersHere, usersHereRequired } of listSegmentSummaries(tables)) {
      const { zh, numbers } = await readNumbers(id);
      expect([id, numbers]).toEqual([id, usersHere > 0 ? positive(usersHere, usersHereRequired) : positive(users)]);
      expect(zh.includes('没有资料，不等于缺失')).toBe(status === 'unknown');
    }
  });

  it('count the other segments of each firm and name the year of the first', async () => {
    for (const firm of ids('enterprises')) {
      const work = tables('enterprise_segments').filter((row) => row.cell('enterprise_id') === firm);
      const years = new Set(work.map((row) => Number(row.cell('as_of'))));
      // Names of firms, places and segments hold numbers too, so the clauses are looked at one by one.
      const thing = await readExistingThing(snapshot, toNodeId('enterprise', firm));
      const { zh, en } = await readHeadline(snapshot, thing, await snapshot.store.relationGroups(thing.id));
      const others = [/另有 (\d+) 个环节/.exec(zh)?.[1] ?? 0, /; (\d+) more segment/.exec(en)?.[1] ?? 0].map(Number);
      const expected = Math.max(0, work.length - 1);
      expect([firm, ...others]).toEqual([firm, expected, expected]);
      if (work.length === 0) expect(zh).toContain('本数据中没有记录它做哪个环节');
      else expect(years).toContain(Number(/（(\d{4}) 年资料）/.exec(zh)?.[1] ?? 0));
    }
  });

  it('count the parts and targets of each program', async () => {
    const programs = listProgramSummaries(tables);
    for (const row of tables('programs')) {
      const id = toNodeId('program', row.cell('id'));
      const parts = programs.filter(({ targets }) => targets.some((t) => t.type === 'PART_OF' && t.id === id)).length;
      const own = programs.find((program) => program.id === id)?.targets ?? [];
      const targets = new Set(own.filter(({ type }) => type !== 'PART_OF').map((target) => target.id)).size;
      const { numbers } = await readNumbers(id);
      expect([id, numbers]).toEqual([id, [Number(row.cell('year')), ...positive(parts, targets)]]);
    }
  });

  it('count the districts and parts of each region, and the segments of each industry class', async () => {
    for (const region of ids('regions')) {
      const districts = tables('districts').filter((row) => row.cell('region_id') === region).length;
      const parts = tables('regions').filter((row) => row.cell('parent_id') === region).length;
      const { numbers } = await readNumbers(toNodeId('region', region));
      expect([region, numbers]).toEqual([region, positive(districts, parts)]);
    }
    for (const code of ids('gbt4754', 'code')) {
      const classed = tables('segments').filter((row) => row.list('gbt4754').includes(code)).length;
      const { numbers } = await readNumbers(toNodeId('industry-code', code));
      expect([code, numbers]).toEqual([code, positive(classed)]);
    }
  });

  it('count the entries that rest on each source, each once', async () => {
    for (const source of ids('sources')) {
      const id = toNodeId('source', source);
      const citing = new Set(relations.filter(({ type, to }) => type === 'CITES' && to === id).map(({ from }) => from));
      const { numbers } = await readNumbers(id);
      expect([source, numbers]).toEqual([source, positive(citing.size)]);
    }
    expect(countDistinct(tables('sources'), 'id')).toBe(tables('sources').length);
  });
});
