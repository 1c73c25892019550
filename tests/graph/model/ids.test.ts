import { describe, expect, it } from 'vitest';
import {
  CITY_ID,
  MAX_ID_LENGTH,
  NODE_KINDS,
  NODE_LABELS,
  parseNodeId,
  toKind,
  toKindOfLabel,
  toNodeId,
  toPath,
  toRest,
} from '#graph/model/ids';

describe('ids', () => {
  it.each([
    ['chain:new-display', ['chain', 'new-display', '/chain/new-display']],
    ['segment:new-display.lcd-panel', ['segment', 'new-display.lcd-panel', '/segment/new-display.lcd-panel']],
    ['industry-code:0512', ['industry-code', '0512', '/industry-code/0512']],
    ['city:chongqing', ['city', 'chongqing', '/']],
  ])('%s has kind, rest and page', (text, parts) => {
    const id = parseNodeId(text);
    if (id === undefined) throw new Error(`${text} is no id`);
    expect([toKind(id), toRest(id), toPath(id)]).toEqual(parts);
    expect(toNodeId(toKind(id), toRest(id))).toBe(text);
  });

  it.each([
    '',
    'chain',
    'chain:',
    ':a',
    'plan:a',
    'chain:a b',
    'chain:a..b',
    'chain:-a',
    'chain:中',
    'chain:a/../b',
    'chain:a\n',
  ])('are not made of %j', (text) => {
    expect(parseNodeId(text)).toBeUndefined();
  });

  it('have a longest length', () => {
    const longest = `chain:${'a'.repeat(MAX_ID_LENGTH - 6)}`;
    expect(parseNodeId(longest)).toBe(longest);
    expect(parseNodeId(`${longest}a`)).toBeUndefined();
  });

  it('throw when a row was not checked before', () => {
    expect(() => toNodeId('chain', 'New Display')).toThrow();
  });

  it('have one label per kind, and back', () => {
    expect(NODE_KINDS.map((kind) => toKindOfLabel(NODE_LABELS[kind]))).toEqual(NODE_KINDS);
    expect(toKindOfLabel('Command')).toBeUndefined();
    expect(toKind(CITY_ID)).toBe('city');
  });
});
