import { describe, expect, test } from 'vitest';
import { toNodeId } from '#graph/model/ids';
import type { CityDistrict } from '#graph/wire/city';
import { toRank } from '../../../../app/_ui/district/rank';

function place(
  rest: string,
  enterprises: number,
  districtKind: CityDistrict['districtKind'] = 'district',
): CityDistrict {
  return {
    id: toNodeId('district', rest),
    kind: 'district',
    nameZh: rest,
    shortZh: rest,
    districtKind,
    regionId: toNodeId('region', 'r'),
    lat: 0,
    lng: 0,
    enterprises,
    operating: 0,
    chains: 0,
  };
}

describe('toRank', () => {
  const districts = [place('a', 5), place('b', 9), place('c', 5), place('d', 0), place('z', 50, 'development-zone')];

  test('counts those with more firms, and leaves zones out', () => {
    expect(toRank(districts, toNodeId('district', 'b'))).toEqual({ rank: 1, of: 4, isTied: false });
  });

  test('says when others have as many', () => {
    expect(toRank(districts, toNodeId('district', 'a'))).toEqual({ rank: 2, of: 4, isTied: true });
    expect(toRank(districts, toNodeId('district', 'd'))).toEqual({ rank: 4, of: 4, isTied: false });
  });

  test('ranks no zone and nothing unknown', () => {
    expect(toRank(districts, toNodeId('district', 'z'))).toBeUndefined();
    expect(toRank(districts, toNodeId('district', 'nowhere'))).toBeUndefined();
  });
});
