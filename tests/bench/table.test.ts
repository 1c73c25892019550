import { describe, expect, it } from 'vitest';
import { formatMilliseconds, formatRatio, formatTable } from './table';

describe('formatTable', () => {
  it('is a Markdown table with text to the left and numbers to the right', () => {
    const text = formatTable({ title: 'T', note: 'N.', head: ['what', 'ratio'], rows: [['a', '1.00']] });
    expect(text.split('\n')).toEqual([
      '### T',
      '',
      'N.',
      '',
      '| what | ratio |',
      '| ---- | ----: |',
      '| a    |  1.00 |',
    ]);
  });
});

describe('formatRatio', () => {
  it('keeps the digits that mean something, and says when there is nothing to compare', () => {
    expect([formatRatio(3, 2), formatRatio(125, 10), formatRatio(1250, 10)]).toEqual(['1.50', '12.5', '125']);
    expect([formatRatio(1, 0), formatRatio(Number.NaN, 1), formatMilliseconds(Number.NaN)]).toEqual(['—', '—', '—']);
  });
});
