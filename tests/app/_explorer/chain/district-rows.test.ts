import { expect, test } from 'vitest';
import { buildDistrictRows } from '../../../../app/_explorer/chain/district-rows';
import { CHAIN, firm, place } from './small-chain';

test('a district with a firm or a text has one row, most firms first, then what texts say', () => {
  const rows = buildDistrictRows(CHAIN);
  expect(rows.map(({ district, firms, roles }) => [district.id, firms, roles.map(({ role }) => role)])).toEqual([
    ['district:yubei', 2, []],
    ['district:fuling', 1, ['lead', 'mentioned']],
    ['district:banan', 0, ['featured']],
  ]);
});

test('a firm in two segments counts once for the district and once in each cell', () => {
  const [yubei] = buildDistrictRows(CHAIN);
  expect([...(yubei?.cells ?? [])].sort()).toEqual([
    ['segment:s.a', ['F1', 'F2']],
    ['segment:s.b', ['F1']],
  ]);
});

test('a firm without a district has no row', () => {
  const homeless = { ...firm('f9', undefined), shortName: 'F9' };
  const rows = buildDistrictRows({ ...CHAIN, districts: [], firms: { [place.segment]: [homeless] } });
  expect(rows).toEqual([]);
});
