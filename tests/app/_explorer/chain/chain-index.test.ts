import { describe, expect, test } from 'vitest';
import { nodeIdSchema } from '#graph/model/ids';
import {
  buildChainIndex,
  countByDistrict,
  findSelection,
  listFirmDistricts,
  listStage,
} from '../../../../app/_explorer/chain/chain-index';
import { CHAIN } from './small-chain';

const id = (text: string) => nodeIdSchema.parse(text);
const index = buildChainIndex(CHAIN);

describe('ties', () => {
  test('stand on both ends of a link inside the chain', () => {
    expect(index.users.get('segment:s.a')?.map(({ other, chain }) => [other.id, chain])).toEqual([
      ['segment:s.b', undefined],
    ]);
    expect(index.suppliers.get('segment:s.b')?.map(({ other }) => other.id)).toEqual(['segment:s.a']);
  });

  test('name the other chain where the supplier stands in one', () => {
    expect(index.suppliers.get('segment:s.a')?.map(({ other, chain }) => [other.id, chain?.id])).toEqual([
      ['segment:x.m', 'chain:x'],
    ]);
  });
});

describe('what is selected', () => {
  test('is a segment of the chain or a chain at its rims', () => {
    expect(findSelection(index, id('segment:s.a'))).toMatchObject({ kind: 'segment', card: { id: 'segment:s.a' } });
    expect(findSelection(index, id('chain:x'))).toMatchObject({ kind: 'rim', rims: { in: { id: 'chain:x' } } });
  });

  test('is nothing for what the picture does not show', () => {
    for (const other of [undefined, id('segment:x.m'), id('chain:y'), id('district:fuling')]) {
      expect(findSelection(index, other)).toBeUndefined();
    }
  });
});

describe('districts', () => {
  test('count a firm once however many segments it works in', () => {
    expect(listFirmDistricts(CHAIN).map(({ district, count }) => [district.id, count])).toEqual([
      ['district:yubei', 2],
      ['district:fuling', 1],
    ]);
  });

  test('of some segments count their firms only', () => {
    expect(countByDistrict(CHAIN, [id('segment:s.b')]).map(({ district, count }) => [district.id, count])).toEqual([
      ['district:fuling', 1],
      ['district:yubei', 1],
    ]);
  });
});

test('a stage lists its own segments', () => {
  expect(listStage(CHAIN, 'upstream').map((card) => card.id)).toEqual(['segment:s.a']);
  expect(listStage(CHAIN, 'downstream')).toEqual([]);
});
