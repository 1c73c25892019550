import { describe, expect, it } from 'vitest';
import { drawPicture, drawPictureWithBand, toWindow } from '#graph/scene/explore/export/draw-picture';
import { arrangeForce } from '#graph/scene/explore/force/arrange-force';
import { askSmall, buildSmallExport, id } from './small-export';

const data = buildSmallExport('scope=chain:display');
const { atlas, kept, state } = data.asked;
const arrangement = arrangeForce({ atlas, ids: kept.ids, scope: state.scope, grouping: state.grouping }, {});
const palette = (token: string) => `#${token}`;

describe('the picture of a view', () => {
  it('alone says nothing of itself; with its band it says title, settings, legend, data and rule', () => {
    const { svg } = drawPicture(data.asked, { arrangement, palette });
    expect(svg).not.toContain(data.title);
    const whole = drawPictureWithBand(data, { arrangement, palette }).replace(/<[^>]+>/g, '');
    for (const text of [
      data.title,
      '镜头：状态',
      '筛选：不限',
      '薄弱 1',
      '没有记录不等于没有',
      'small 1.2.3',
      'abc123',
    ]) {
      expect(whole).toContain(text);
    }
  });

  it('of a stress test marks what stops, tells the marks apart and says the answer', () => {
    const looks = new Map([
      [id('segment:display.glass'), 'off'],
      [id('segment:display.panel'), 'stopped'],
    ] as const);
    const words = { off: '停掉的', stopped: '停摆', strained: '吃紧' };
    const stressed = { ...data, asked: { ...data.asked, stress: { looks, sentence: '推演：2 个环节停摆', words } } };
    const { svg } = drawPicture(stressed.asked, { arrangement, palette });
    const count = (text: string) => /<g id="stress">(.*?)<\/g>/.exec(text)?.[1]?.match(/<path/g)?.length ?? 0;
    expect([count(svg), count(drawPicture(data.asked, { arrangement, palette }).svg)]).toEqual([2, 0]);
    const whole = drawPictureWithBand(stressed, { arrangement, palette }).replace(/<[^>]+>/g, '');
    for (const text of ['停掉的', '停摆', '吃紧', '推演：2 个环节停摆']) expect(whole).toContain(text);
  });

  it('is as large as the arrangement, or as the window', () => {
    expect(drawPicture(data.asked, { arrangement, palette })).toMatchObject({
      width: arrangement.width,
      height: arrangement.height,
    });
    const window = { view: { x: 0, y: 0, scale: 1 }, width: 321, height: 123 };
    const { svg, ...size } = drawPicture(data.asked, { arrangement, palette, window });
    expect(size).toEqual({ width: 321, height: 123 });
    expect(svg).toContain('width="321"');
  });

  it('names nothing that its window does not show', () => {
    const far = { view: { x: -1e5, y: -1e5, scale: 1 }, width: 300, height: 200 };
    const { svg } = drawPicture(data.asked, { arrangement, palette, window: far });
    expect(svg).not.toContain('>新型显示<');
    expect(drawPicture(data.asked, { arrangement, palette }).svg).toContain('>新型显示<');
  });

  it('has its names in English where the reader has', () => {
    const asked = askSmall('scope=chain:display', 'en');
    expect(drawPicture(asked, { arrangement, palette }).svg).toContain('>New display<');
  });
});

describe('an arrangement in a window', () => {
  const window = { view: { x: 10, y: -20, scale: 3 }, width: 640, height: 480 };
  const moved = toWindow(arrangement, window);

  it('moves and scales every spot', () => {
    const [at, to] = [arrangement.spots, moved.spots].map((spots) => spots.get(id('segment:display.glass')));
    if (at === undefined || to === undefined) throw new Error('No spot');
    expect(to.x).toBeCloseTo(3 * at.x + 10);
    expect(to.y).toBeCloseTo(3 * at.y - 20);
    expect(to.r).toBeCloseTo(3 * at.r);
    expect(moved.spots.size).toBe(arrangement.spots.size);
  });

  it('moves and scales grounds of every shape, with the places of their names', () => {
    const label = { x: 1, y: 2, width: 5 };
    const base = { thing: undefined, level: 0, nameZh: '', nameEn: '', label } as const;
    const grounds = [
      { ...base, id: 'a', look: 'circle', shape: { kind: 'circle', centre: { x: 1, y: 1 }, radius: 2 } },
      { ...base, id: 'b', look: 'lane', shape: { kind: 'box', x: 0, y: 0, width: 4, height: 5 } },
      { ...base, id: 'c', look: 'district', shape: { kind: 'rings', rings: [[{ x: 0, y: 1 }]] } },
    ] as const;
    const own = toWindow({ ...arrangement, grounds }, window).grounds;
    expect(own.map(({ shape }) => shape)).toEqual([
      { kind: 'circle', centre: { x: 13, y: -17 }, radius: 6 },
      { kind: 'box', x: 10, y: -20, width: 12, height: 15 },
      { kind: 'rings', rings: [[{ x: 10, y: -17 }]] },
    ]);
    expect(own[0]?.label).toEqual({ x: 13, y: -14, width: 15 });
  });
});
