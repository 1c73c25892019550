import { describe, expect, test } from 'vitest';
import { breakName, toChainLabel, toDistrictLabel } from '#graph/scene/city/short-name';
import { measureText } from '#graph/scene/lanes/text-width';
import type { CityDistrict } from '#graph/wire/city';

const district = (shortZh: string, nameEn: string, kind: CityDistrict['districtKind']) =>
  ({ shortZh, nameZh: shortZh, nameEn, districtKind: kind }) as CityDistrict;

describe('names in the picture', () => {
  test('of chains lose what stands in brackets at their end', () => {
    const chain = { nameZh: '先进有色合金材料（轻合金）', nameEn: 'Advanced non-ferrous (light) alloys' };
    expect(toChainLabel(chain, 'zh')).toBe('先进有色合金材料');
    expect(toChainLabel(chain, 'en')).toBe('Advanced non-ferrous (light) alloys');
    expect(toChainLabel({ nameZh: '软件' }, 'en')).toBe('软件');
  });

  test('of development zones are two characters', () => {
    expect(toDistrictLabel(district('两江新区', 'Liangjiang New Area', 'development-zone'), 'zh')).toBe('两江');
    expect(toDistrictLabel(district('重庆高新区', 'Chongqing Hi-tech Zone', 'development-zone'), 'zh')).toBe('高新');
    expect(toDistrictLabel(district('万盛经开区', 'Wansheng Zone', 'development-zone'), 'zh')).toBe('万盛');
    expect(toDistrictLabel(district('涪陵', 'Fuling District', 'district'), 'zh')).toBe('涪陵');
    expect(toDistrictLabel(district('涪陵', 'Fuling District', 'district'), 'en')).toBe('Fuling');
  });

  test.each([
    ['先进传感器及智能仪器仪表', 70, 13],
    ['Glass, ceramics and green building materials', 84, 12],
    ['Power and electrical equipment', 90, 12],
  ])('break into lines that fit and lose no letter: %s', (name, width, size) => {
    const lines = breakName(name, width, size);
    expect(lines.join('').replaceAll(' ', '')).toBe(name.replaceAll(' ', ''));
    for (const line of lines) expect(measureText(line, size)).toBeLessThanOrEqual(width * 1.12);
  });

  test('break between English words, and inside one only when it is too wide alone', () => {
    expect(breakName('Green and environmental protection', 92, 12)).toEqual([
      'Green and',
      'environmental',
      'protection',
    ]);
    expect(breakName('Cybersecurity', 60, 12).join('')).toBe('Cyberse-curity');
    expect(breakName('软件', 60, 13)).toEqual(['软件']);
  });
});
