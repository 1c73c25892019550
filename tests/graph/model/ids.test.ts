import { describe, expect, it } from 'vitest';
import {
  NODE_KINDS,
  NODE_LABELS,
  parseNodeId,
  toKind,
  toKindOfLabel,
  toNodeId,
  toPath,
  toRest,
} from '#graph/model/ids';

describe('an id', () => {
  it('carries its kind, and joins and parts without loss', () => {
    for (const kind of NODE_KINDS) {
      const id = toNodeId(kind, 'new-display.panel');
      expect([toKind(id), toRest(id)]).toEqual([kind, 'new-display.panel']);
    }
  });

  it('is the address of a page; the city is the first one', () => {
    expect(toPath(toNodeId('chain', 'new-display'))).toBe('/chain/new-display');
    expect(toPath(toNodeId('industry-code', '3974'))).toBe('/industry-code/3974');
    expect(toPath(toNodeId('city', 'chongqing'))).toBe('/');
  });

  it.each([
    '',
    'chain',
    'chain:',
    ':new-display',
    'chain:-x',
    'chain:x-',
    'chain:a..b',
    'chain:a b',
    'chain:新型显示',
    'chain:a/b',
    'chain:a\n',
    'Chain:a',
    'person:a',
    `chain:${'a'.repeat(200)}`,
  ])('is not %j', (text) => {
    expect(parseNodeId(text)).toBeUndefined();
  });

  it('refuses a rest that is none', () => {
    expect(() => toNodeId('chain', 'a b')).toThrow();
  });
});

describe('labels', () => {
  it('name their kind, and bookkeeping has none', () => {
    expect(NODE_KINDS.map((kind) => toKindOfLabel(NODE_LABELS[kind]))).toEqual(NODE_KINDS);
    expect(new Set(Object.values(NODE_LABELS)).size).toBe(NODE_KINDS.length);
    expect(toKindOfLabel('LoadRecord')).toBeUndefined();
  });
});
