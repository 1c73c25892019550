import { describe, expect, test } from 'vitest';
import type { SegmentStatus } from '#graph/model/vocabulary';
import { buildPictureLook, toChosenKeys } from '#graph/scene/lanes/picture-look';
import type { SegmentCard } from '#graph/wire/chain';
import { chain, SMALL, segment } from './small-lanes';

const card = (name: string, status: SegmentStatus): SegmentCard => ({
  id: segment(name),
  kind: 'segment',
  nameZh: name,
  chain: { id: chain('s'), kind: 'chain', nameZh: 's' },
  stage: 'upstream',
  position: 1,
  segmentKind: 'material',
  summaryZh: '',
  state: { status, evidence: 'none', confidence: 'low', summaryZh: '' },
  enterprises: 0,
  operating: 0,
  leaders: 0,
  findings: 0,
  users: 0,
  usersHere: 0,
  usersHereRequired: 0,
});
const VIEW = { segments: [card('s.a', 'weak'), card('s.b', 'present'), card('s.c', 'present'), card('s.d', 'absent')] };
const NONE = { chosen: [], pointed: undefined, states: [] } as const;
const looks = (focus: Partial<Parameters<typeof buildPictureLook>[2]>) =>
  buildPictureLook(VIEW, SMALL, { ...NONE, ...focus });

describe('the look of a picture', () => {
  test('is at rest while nothing is chosen', () => {
    const look = looks({});
    expect(look.lookOf('segment:s.a')).toBe('rest');
    expect(look.emphasisOf(['segment:s.a>segment:s.b'])).toBe('rest');
  });

  test('brings the paths of what is chosen forward and steps the rest back', () => {
    const look = looks({ chosen: toChosenKeys(SMALL, segment('s.d')) });
    expect(look.lookOf('segment:s.d')).toBe('chosen');
    expect(look.lookOf('segment:s.b')).toBe('path');
    expect(look.lookOf('segment:s.c')).toBe('back');
    expect(look.emphasisOf(['segment:s.b>segment:s.d'])).toBe('near');
    expect(look.emphasisOf(['segment:s.a>segment:s.b'])).toBe('path');
    expect(look.emphasisOf(['segment:s.b>segment:s.c'])).toBe('back');
  });

  test('shows a shared stretch as strongly as the strongest of its routes', () => {
    const look = looks({ chosen: ['segment:s.d'] });
    expect(look.emphasisOf(['segment:s.b>segment:s.c', 'segment:s.b>segment:s.d'])).toBe('near');
  });

  test('previews the links of a card that is pointed at without stepping others back', () => {
    const look = looks({ pointed: 'segment:s.a' });
    expect(look.emphasisOf(['segment:s.a>segment:s.b'])).toBe('near');
    expect(look.emphasisOf(['segment:s.b>segment:s.c'])).toBe('rest');
    expect(look.lookOf('segment:s.c')).toBe('rest');
  });

  test('keeps the chosen states, their links and the rims at the other end of those', () => {
    const look = looks({ states: ['weak'] });
    expect(look.lookOf('segment:s.a')).toBe('rest');
    expect(look.lookOf('in|chain:x')).toBe('rest');
    expect(look.lookOf('segment:s.b')).toBe('back');
    expect(look.lookOf('out|chain:y')).toBe('back');
    expect(look.emphasisOf(['chain:x>segment:s.a'])).toBe('rest');
    expect(look.emphasisOf(['segment:s.b>segment:s.c'])).toBe('back');
  });

  test('never steps the chosen card back', () => {
    expect(looks({ states: ['weak'], chosen: ['segment:s.c'] }).lookOf('segment:s.c')).toBe('chosen');
  });

  test('knows no card for a thing the picture does not show', () => {
    expect(toChosenKeys(SMALL, segment('other.thing'))).toEqual([]);
    expect(toChosenKeys(SMALL, undefined)).toEqual([]);
  });
});
