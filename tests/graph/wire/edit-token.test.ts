import { describe, expect, it } from 'vitest';
import { toNodeId } from '#graph/model/ids';
import { parseEdit, toEditToken, toScenarioAddress, toStressAddress } from '#graph/wire/edit-token';

const TOKENS = [
  'off~enterprise:boe-b8',
  'off~segment:new-display.panel',
  'off~district:fuling',
  'outside-off~segment:new-display.panel',
  'firm~segment:new-display.panel~district:fuling',
  'firm~segment:new-display.panel~district:fuling~leader',
  'link~segment:a.b~segment:c.d~required',
  'link~segment:a.b~segment:c.d~optional',
  'unlink~segment:a.b~segment:c.d',
  'state~segment:a.b~present',
  'state~segment:a.b~weak',
  'state~segment:a.b~absent',
  'state~segment:a.b~unknown',
];

describe('a token', () => {
  it.each(TOKENS)('%s reads back as it was written', (token) => {
    const edit = parseEdit(token);
    expect(edit === undefined ? undefined : toEditToken(edit)).toBe(token);
  });

  it.each([
    '',
    'off',
    'off~',
    'off~chain:new-display',
    'off~enterprise:boe-b8~more',
    'outside-off~enterprise:boe-b8',
    'firm~segment:a.b',
    'firm~district:fuling~segment:a.b',
    'firm~segment:a.b~district:fuling~big',
    'firm~segment:a.b~district:fuling~leader~leader',
    'link~segment:a.b~segment:c.d',
    'link~segment:a.b~segment:c.d~perhaps',
    'link~segment:a.b~segment:a.b~required',
    'unlink~segment:a.b~district:fuling',
    'state~segment:a.b~gone',
    'stop~enterprise:boe-b8',
    'OFF~enterprise:boe-b8',
  ])('%j is no edit', (token) => {
    expect(parseEdit(token)).toBeUndefined();
  });

  it('tells a leader from another firm', () => {
    expect(parseEdit('firm~segment:a.b~district:fuling')).toMatchObject({ isLeader: false });
    expect(parseEdit('firm~segment:a.b~district:fuling~leader')).toMatchObject({ isLeader: true });
  });
});

describe('the address of scenarios', () => {
  it('keeps ids readable', () => {
    expect(toStressAddress(toNodeId('enterprise', 'boe-b8'))).toBe('/scenario?edit=off~enterprise:boe-b8');
  });

  it('holds up to three, each under a parameter of its own, and their names in one', () => {
    const scenarios = [
      { name: '京东方停产', edits: ['off~enterprise:boe-b8', 'off~district:fuling'] },
      { edits: ['off~segment:a.b'] },
      { name: 'C, with & comma', edits: ['off~segment:c.d'] },
      { name: 'D', edits: ['off~segment:e.f'] },
    ];
    const { searchParams, pathname } = new URL(toScenarioAddress(scenarios), 'http://x');
    expect(pathname).toBe('/scenario');
    expect([...searchParams]).toEqual([
      ['edit', 'off~enterprise:boe-b8,off~district:fuling'],
      ['with', 'off~segment:a.b'],
      ['also', 'off~segment:c.d'],
      ['name', '京东方停产,,C  with & comma'],
    ]);
  });

  it('moves the others up when one has no edits left, and is the bare page without any', () => {
    expect(toScenarioAddress([{ edits: [] }, { name: 'B', edits: ['off~segment:a.b'] }])).toBe(
      '/scenario?edit=off~segment:a.b&name=B',
    );
    expect(toScenarioAddress([{ name: 'A', edits: [] }])).toBe('/scenario');
  });
});
