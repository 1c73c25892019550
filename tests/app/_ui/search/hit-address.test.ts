import { describe, expect, test } from 'vitest';
import { toNodeId } from '#graph/model/ids';
import { toHitAddress } from '../../../../app/_ui/search/hit-address';

const POLARIZERS = toNodeId('segment', 'new-display.polarizer-optical-films');
const CHAIN = toNodeId('chain', 'new-display');
const FIRM = toNodeId('enterprise', 'boe-b8');

describe('a hit', () => {
  test('leads to its page from a page without a picture', async () => {
    const here = { pathname: '/gaps', search: '?stage=upstream' };
    expect(await toHitAddress(POLARIZERS, here)).toEqual({
      href: '/segment/new-display.polarizer-optical-films',
      isHere: false,
    });
    expect(await toHitAddress(FIRM, here)).toEqual({ href: '/enterprise/boe-b8', isHere: false });
  });

  test.each([
    CHAIN,
    toNodeId('district', 'fuling'),
    toNodeId('program', 'base-parks'),
    toNodeId('industry', 'electronics'),
  ])('is selected in the picture of the city when it is drawn there: %s', async (id) => {
    const { href, isHere } = await toHitAddress(id, { pathname: '/', search: '' });
    expect(isHere).toBe(true);
    expect(new URL(href, 'http://x').searchParams.get('select')).toBe(id);
  });

  test('is selected in the explorer when that draws it, whatever else is looked at there', async () => {
    const here = { pathname: '/explore', search: '?reading=map&lens=year' };
    const { href, isHere } = await toHitAddress(FIRM, here);
    expect([href, isHere]).toEqual([
      `/explore?${new URLSearchParams({ reading: 'map', lens: 'year', select: FIRM })}`,
      true,
    ]);
    expect(await toHitAddress(toNodeId('source', 'x'), here)).toEqual({ href: '/source/x', isHere: false });
  });

  test('keeps lens and filter of the view, and lets the camera go to what is selected', async () => {
    const search = '?lens=gaps&states=weak&select=chain%3Asoftware&camera=1,2,0.5';
    const { href } = await toHitAddress(CHAIN, { pathname: '/', search });
    const params = new URL(href, 'http://x').searchParams;
    expect(Object.fromEntries(params)).toEqual({ lens: 'gaps', states: 'weak', select: CHAIN });
  });

  test.each(['/', '/chain/new-display'])(
    'keeps a picture that was asked for on %s, where a phone would list',
    async (pathname) => {
      const id = pathname === '/' ? CHAIN : POLARIZERS;
      const { href } = await toHitAddress(id, { pathname, search: '?lens=supply' });
      expect(new URL(href, 'http://x').searchParams.get('lens')).toBe('supply');
    },
  );

  test('is selected in the picture of its chain', async () => {
    const here = { pathname: '/chain/new-display', search: '?lens=table' };
    expect(await toHitAddress(POLARIZERS, here)).toEqual({
      href: `/chain/new-display?lens=table&select=${encodeURIComponent(POLARIZERS)}`,
      isHere: true,
    });
  });

  test('opens the picture of its chain from another picture', async () => {
    for (const pathname of ['/', '/chain/software']) {
      const { href, isHere } = await toHitAddress(POLARIZERS, { pathname, search: '?lens=table' });
      expect(isHere).toBe(false);
      expect(href).toBe(`/chain/new-display?select=${encodeURIComponent(POLARIZERS)}`);
    }
  });

  test('that no picture draws leads to its page from anywhere', async () => {
    for (const pathname of ['/', '/chain/new-display']) {
      expect((await toHitAddress(FIRM, { pathname, search: '' })).href).toBe('/enterprise/boe-b8');
    }
  });
});
