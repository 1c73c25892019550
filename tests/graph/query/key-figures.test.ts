import { describe, expect, test } from 'vitest';
import { type NodeId, toNodeId } from '#graph/model/ids';
import type { NodeOf } from '#graph/model/nodes';
import { comparePeriods, FIGURES_RULE, pickKeyFigures } from '#graph/query/key-figures';

type Indicator = NodeOf<'indicator'>;

function indicator(id: string, nameZh: string, given: Partial<Indicator>): Indicator {
  return {
    id: toNodeId('indicator', id),
    nameZh,
    value: 1,
    unit: '亿元',
    period: '2021',
    status: 'actual',
    sourceIds: [],
    ...given,
  };
}

const OUTPUT = '规上工业总产值';
const pick = (...indicators: readonly Indicator[]): readonly NodeId[] => pickKeyFigures(indicators).map(({ id }) => id);

describe('the figures the city opens with', () => {
  test('are the latest done and the furthest aimed at', () => {
    expect(
      pick(
        indicator('old', OUTPUT, { period: '2019' }),
        indicator('new', OUTPUT, { period: '2021' }),
        indicator('near', OUTPUT, { period: '2022', status: 'target' }),
        indicator('far', OUTPUT, { period: '2025', status: 'target' }),
      ),
    ).toEqual(['indicator:new', 'indicator:far']);
  });

  test('leave out forecasts, spans of years, growth rates and parts of a year', () => {
    expect(
      pick(
        indicator('forecast', OUTPUT, { status: 'forecast', period: '2030' }),
        indicator('span', OUTPUT, { period: '2021-2025' }),
        indicator('half', OUTPUT, { period: '2024H1' }),
        indicator('growth', '规上工业总产值增长', { unit: '%', period: '2024' }),
        indicator('kept', OUTPUT, { period: '2020' }),
      ),
    ).toEqual(['indicator:kept']);
  });

  test('stand side by side where sources differ, once where they agree', () => {
    expect(
      pick(
        indicator('b', OUTPUT, { value: 3 }),
        indicator('c', OUTPUT, { value: 2.9 }),
        indicator('a', OUTPUT, { value: 3 }),
        indicator('d', OUTPUT, { value: 3, unit: '万亿元' }),
      ),
    ).toEqual(['indicator:a', 'indicator:c', 'indicator:d']);
  });

  test('come in the order the rule names them, whatever the order given', () => {
    const all = [
      indicator('share', '战新占规上增加值比重', { unit: '%' }),
      indicator('profit', '规上工业利润总额', {}),
      indicator('investment', '工业投资完成额', {}),
      indicator('output', OUTPUT, {}),
    ];
    const expected = ['indicator:output', 'indicator:investment', 'indicator:profit', 'indicator:share'];
    expect(pick(...all)).toEqual(expected);
    expect(pick(...all.toReversed())).toEqual(expected);
    const places = ['产值', '投资', '利润', '战新'].map((word) => FIGURES_RULE.zh.indexOf(word));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
  });

  test('are few', () => {
    const many = Array.from({ length: 30 }, (_, index) => indicator(`i${index}`, OUTPUT, { value: index }));
    expect(pick(...many)).toHaveLength(8);
  });
});

test('figures are ordered by the end of their period, latest first, then by id', () => {
  const list = [
    indicator('c', OUTPUT, { period: '2016-2020' }),
    indicator('b', OUTPUT, { period: '2021H1' }),
    indicator('d', OUTPUT, { period: '2025' }),
    indicator('a', OUTPUT, { period: '2020' }),
    indicator('e', OUTPUT, { period: '长期' }),
  ];
  expect([...list].sort(comparePeriods).map(({ id }) => id.slice('indicator:'.length))).toEqual([
    'd',
    'b',
    'a',
    'c',
    'e',
  ]);
});
