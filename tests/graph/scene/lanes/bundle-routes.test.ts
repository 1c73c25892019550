import { describe, expect, test } from 'vitest';
import { buildBundles } from '#graph/scene/lanes/bundle-routes';
import type { PlannedRoute } from '#graph/scene/lanes/lanes-input';

const route = (from: string, to: string, style = 'within-all-required'): PlannedRoute => ({
  key: `${from}>${to}`,
  from,
  to,
  links: [`${from}>${to}`],
  style,
  slot: style,
});

describe('bundles', () => {
  test('join suppliers that all supply the same users', () => {
    const bundles = buildBundles([route('a', 'x'), route('a', 'y'), route('b', 'x'), route('b', 'y')]);
    expect(new Set(bundles.values()).size).toBe(1);
  });

  test('never show a supply that is not there', () => {
    // a→x, b→x, a→y on one line would read as b→y.
    const bundles = buildBundles([route('a', 'x'), route('b', 'x'), route('a', 'y')]);
    expect(bundles.get('b>x')).not.toBe(bundles.get('a>y'));
    const sizes = [...new Set(bundles.values())].map(
      (id) => [...bundles.values()].filter((other) => other === id).length,
    );
    expect(sizes.sort()).toEqual([1, 2]);
  });

  test('keep looks apart', () => {
    const bundles = buildBundles([route('a', 'x'), route('b', 'x', 'within-all-optional')]);
    expect(bundles.get('a>x')).not.toBe(bundles.get('b>x'));
  });
});
