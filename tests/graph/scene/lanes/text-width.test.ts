import { describe, expect, test } from 'vitest';
import { countLines, measureText, splitName } from '#graph/scene/lanes/text-width';

describe('names', () => {
  test('are measured in widths of CJK characters', () => {
    expect(measureText('偏光片', 13)).toBe(39);
    expect(measureText('TFT', 10)).toBeCloseTo(20.4, 6);
  });

  test('break between wide characters anywhere, between Latin words only', () => {
    expect(countLines('湿电子化学品与大宗', 65, 13)).toBe(2);
    expect(countLines('Mini LED', 50, 13)).toBe(2);
    expect(countLines('', 60, 13)).toBe(1);
  });

  test('part from what stands in brackets at their end', () => {
    expect(splitName('显示整机（电视、显示器）')).toEqual({ main: '显示整机', detail: '电视、显示器' });
    expect(splitName('合成材料')).toEqual({ main: '合成材料', detail: undefined });
    expect(splitName('（仅括号）')).toEqual({ main: '（仅括号）', detail: undefined });
  });
});
