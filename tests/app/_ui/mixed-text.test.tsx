import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { MixedText } from '../../../app/_ui/mixed-text';

const render = (text: string, locale: 'zh' | 'en') =>
  renderToStaticMarkup(<MixedText locale={locale}>{text}</MixedText>);

describe('MixedText', () => {
  test('marks Chinese on an English page, its brackets included', () => {
    expect(render('《规划》: 27 entries', 'en')).toBe('<span lang="zh-CN">《规划》</span>: 27 entries');
    expect(render('新华网（转载） · 2018 · Copy', 'en')).toBe('<span lang="zh-CN">新华网（转载）</span> · 2018 · Copy');
  });

  test('leaves English and every Chinese page alone', () => {
    expect(render('27 entries – "so"', 'en')).toBe('27 entries – &quot;so&quot;');
    expect(render('《规划》: 27', 'zh')).toBe('《规划》: 27');
  });

  test('loses no character', () => {
    const text = 'a“甲”b、乙 c（丙）；d';
    expect(render(text, 'en').replace(/<[^>]*>/g, '')).toBe(text);
  });
});
