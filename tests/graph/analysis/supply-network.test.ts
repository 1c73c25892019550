import { describe, expect, it } from 'vitest';
import { buildSupplyNetwork, isAtLeast, type SupplyNetwork } from '#graph/analysis/supply-network';
import { describeInvariants } from './describe-invariants';
import { buildToy, type Sheet, toNames } from './toy-cluster';

const build = (sheet: Sheet) => buildSupplyNetwork(buildToy(sheet));

/** Groups as text: `x.c: x.a low, x.b already`. */
function toTexts({ ids, groups }: SupplyNetwork): readonly string[] {
  const names = toNames(ids);
  return groups
    .map(({ user, members }) => {
      const parts = members.map(({ from, ease }) => `${names[from]} ${ease}`).sort();
      return `${names[user]}: ${parts.join(', ')}`;
    })
    .sort();
}

const toEnds = ({ ids, isEnd }: SupplyNetwork) => toNames(ids.filter((_, at) => isEnd[at]));

describe('buildSupplyNetwork', () => {
  it('joins links of one group of one user, and keeps groups and users apart', () => {
    const network = build({
      segments: ['x.a present', 'x.b present', 'x.c present', 'x.d present'],
      supplies: ['x.a > x.c fuel low', 'x.b > x.c fuel high', 'x.a > x.c steel medium', 'x.a > x.d fuel low'],
    });
    expect(toTexts(network)).toEqual(['x.c: x.a low, x.b high', 'x.c: x.a medium', 'x.d: x.a low']);
  });

  it('asks nothing of optional inputs, nor of a user that does not run', () => {
    const network = build({
      segments: ['x.a present', 'x.b absent', 'x.c unknown', 'x.d weak'],
      supplies: ['x.a > x.b', 'x.a > x.c', 'x.a > x.d optional'],
    });
    expect(toTexts(network)).toEqual([]);
  });

  it('takes a group of which nobody is here as bought outside already, absent or to be verified alike', () => {
    const network = build({
      segments: ['x.a absent', 'x.b unknown', 'x.c present', 'x.d present'],
      supplies: ['x.a > x.d g', 'x.b > x.d g', 'x.b > x.d h', 'x.c > x.d h high'],
    });
    expect(toTexts(network)).toEqual(['x.d: x.a already, x.b already', 'x.d: x.b low, x.c high']);
  });

  it('takes the easiest of several links of one pair and group', () => {
    const supplies = ['x.a > x.b g low', 'x.a > x.b g high', 'x.a > x.b g medium'];
    for (const rows of [supplies, supplies.toReversed()])
      expect(toTexts(build({ segments: ['x.a present', 'x.b present'], supplies: rows }))).toEqual(['x.b: x.a high']);
  });

  it('leaves out links that name what the rows do not hold', () => {
    expect(toTexts(build({ segments: ['x.b present'], supplies: ['x.a > x.b', 'x.b > x.z'] }))).toEqual([]);
  });

  it('ends in what runs and no running segment takes, so that an unknown user hides no end', () => {
    const network = build({
      segments: ['x.a present', 'x.b weak', 'x.c unknown', 'y.d absent', 'y.e present', 'y.f present'],
      supplies: ['x.a > x.b', 'x.b > x.c', 'x.b > y.d', 'y.e > y.f optional'],
    });
    expect(toEnds(network)).toEqual(['x.b', 'y.f']);
  });

  it('knows of each segment the groups it is in and those it requires', () => {
    const { ids, groups, memberOf, requires } = build({
      segments: ['x.a present', 'x.b present', 'x.c present'],
      supplies: ['x.a > x.b', 'x.a > x.c', 'x.b > x.c'],
    });
    for (const [at, list] of memberOf.entries())
      expect(list).toEqual(
        groups.flatMap(({ members }, group) => (members.some(({ from }) => from === at) ? [group] : [])),
      );
    for (const [at, list] of requires.entries())
      expect(list).toEqual(groups.flatMap(({ user }, group) => (user === at ? [group] : [])));
    expect([toNames(ids), groups.length]).toEqual([['x.a', 'x.b', 'x.c'], 3]);
  });
});

describe('isAtLeast', () => {
  it('orders low, medium, high and already', () => {
    const eases = ['low', 'medium', 'high', 'already'] as const;
    const found = eases.map((ease) => eases.map((least) => (isAtLeast(ease, least) ? 1 : 0)).join(''));
    expect(found).toEqual(['1000', '1100', '1110', '1111']);
  });
});

describeInvariants('the supply network', (cluster) => {
  const network = buildSupplyNetwork(cluster);
  const { ids, groups, isEnd, runs } = network;
  const rows = groups.map(({ user, members }) => [
    ids[user],
    members.map(({ from, ease }) => [ids[from], ease]).sort(),
  ]);
  return { groups: rows.map((row) => JSON.stringify(row)).sort(), ends: ids.filter((_, at) => isEnd[at]), runs };
});
