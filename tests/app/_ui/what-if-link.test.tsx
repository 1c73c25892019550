import { describe, expect, it } from 'vitest';
import { toNodeId } from '#graph/model/ids';
import { toStressAddress } from '#graph/wire/edit-token';
import { WhatIfLink } from '../../../app/_ui/what-if-link';

describe('the way into a stress test', () => {
  it.each(['enterprise', 'segment', 'district'] as const)('of a %s is the address of its scenario', (kind) => {
    const id = toNodeId(kind, 'a.b');
    expect(WhatIfLink({ id, locale: 'zh' })?.props).toMatchObject({ href: toStressAddress(id) });
  });

  it('is not offered for what cannot be switched off', () => {
    expect(WhatIfLink({ id: toNodeId('chain', 'new-display'), locale: 'en' })).toBeUndefined();
  });
});
