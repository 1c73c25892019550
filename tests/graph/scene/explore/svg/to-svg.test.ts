import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { NodeId } from '#graph/model/ids';
import type { Arrangement, Scene } from '#graph/scene/explore/arrangement';
import type { Atlas } from '#graph/scene/explore/atlas';
import { arrangeForce } from '#graph/scene/explore/force/arrange-force';
import { listLabels } from '#graph/scene/explore/labels/list-labels';
import { placeLabels } from '#graph/scene/explore/labels/place-labels';
import { arrangeLanes } from '#graph/scene/explore/lanes/arrange-lanes';
import { buildKeyOf, type LensKey } from '#graph/scene/explore/lens-keys';
import { listLines } from '#graph/scene/explore/lines';
import { LOOKS } from '#graph/scene/explore/marks';
import { escapeXml, toNumber } from '#graph/scene/explore/svg/escape-xml';
import { drawGlyph } from '#graph/scene/explore/svg/mark-shapes';
import { buildPalette } from '#graph/scene/explore/svg/palette';
import { type SvgPicture, toSvg } from '#graph/scene/explore/svg/to-svg';
import { measureText } from '#graph/scene/lanes/text-width';
import { PROJECT_ROOT } from '../../../../../scripts/launch/project.mjs';
import { readRealAtlas } from '../../../../fixtures/explore/real-explore';
import { SCENES } from '../../../../fixtures/explore/six-scenes';

const css = readFileSync(join(PROJECT_ROOT, 'app', '_ui', 'tokens.css'), 'utf8');
const tokens = Object.fromEntries(
  [...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, colour]) => [name, colour]),
);

let atlas: Atlas;
beforeAll(async () => {
  atlas = await readRealAtlas();
});

/** Names of open tags left, or the first that closes none: empty for a well-formed file. */
function findFault(svg: string): string | undefined {
  const open: string[] = [];
  for (const [whole, slash, name = '', rest = ''] of svg.matchAll(
    /<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"<]*")*\s*\/?)>/g,
  )) {
    if (slash === '/') {
      if (open.pop() !== name) return whole;
    } else if (!rest.endsWith('/')) open.push(name);
  }
  const text = svg.replace(/<[^>]*>/g, '');
  if (/[<>]|&(?!amp;|lt;|gt;|quot;|#39;)/.test(text)) return 'text that is not escaped';
  return open.length === 0 ? undefined : open.join(' ');
}

function draw(scene: Scene, arrangement: Arrangement, more: Partial<SvgPicture> = {}): string {
  const keyOf = buildKeyOf(atlas, { lens: 'state', of: undefined });
  const tones = new Map<NodeId, LensKey>();
  for (const id of scene.ids) {
    const node = atlas.nodes.get(id);
    const key = node === undefined ? undefined : keyOf(node);
    if (key !== undefined) tones.set(id, key);
  }
  const stage = { width: arrangement.width, height: arrangement.height };
  const names = listLabels(arrangement, atlas, { ...stage, view: { x: 0, y: 0, scale: 1 }, language: 'zh' });
  return toSvg({
    arrangement,
    atlas,
    tones,
    palette: buildPalette(tokens),
    labels: placeLabels(names, { ...stage, measure: (text, size) => measureText(text, size) }),
    edges: listLines(atlas, scene.ids, { lines: ['FEEDS'], open: [], select: undefined, steps: [] }),
    caption: { title: '重庆 <产业链> & "图"', lines: ['筛选：全部', '来源：312 份'] },
    legend: [{ look: LOOKS.absent, text: '缺失' }],
    ...more,
  });
}

describe.each(SCENES)('the file of %s', (_, buildScene) => {
  test.each([
    ['lanes', arrangeLanes],
    ['force', (scene: Scene) => arrangeForce(scene)],
  ] as const)(
    'in %s is well-formed, needs nothing from elsewhere, and holds every thing with a mark',
    (_name, arrange) => {
      const scene = buildScene(atlas);
      const arrangement = arrange(scene);
      const svg = draw(scene, arrangement);
      expect(findFault(svg)).toBeUndefined();
      expect(svg).not.toMatch(/NaN|undefined|Infinity|href|<image|@import|url\((?!#)/);
      expect(svg).toContain('<title>重庆 &lt;产业链&gt; &amp; &quot;图&quot;</title>');
      for (const words of ['筛选：全部', '来源：312 份', '缺失']) expect(svg).toContain(`>${words}</text>`);
      const firms = [...scene.ids].filter((id) => atlas.nodes.get(id)?.kind === 'enterprise').length;
      expect(svg.split('<circle').length - 1).toBeGreaterThanOrEqual(firms);
      expect(draw(scene, arrangement)).toBe(svg);
    },
  );
});

test('the four states have four shapes, whatever the colour', () => {
  const ink = { fill: '#000000', surface: '#ffffff' };
  const shapes = (['present', 'weak', 'absent', 'unknown'] as const).map((state) =>
    drawGlyph(state, { x: 0, y: 0, r: 8 }, ink),
  );
  expect(new Set(shapes).size).toBe(4);
  expect(shapes[1]).toContain('<path');
  expect(shapes[2]).toContain('<rect');
  expect(shapes[3]).toContain('stroke-dasharray');
  expect(shapes[3]).toContain('>?</text>');
});

test('a mark stays inside of the circle it was given', () => {
  const [, build] = SCENES[2] ?? [];
  const scene = build?.(atlas);
  if (scene === undefined) throw new Error('no scene');
  const svg = draw(scene, arrangeLanes(scene));
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  for (const [, cx, cy, r] of svg.matchAll(/<circle cx="([\d.-]+)" cy="([\d.-]+)" r="([\d.]+)"/g)) {
    expect(Number(cx) - Number(r)).toBeGreaterThanOrEqual(0);
    expect(Number(cx) + Number(r)).toBeLessThanOrEqual(Number(width));
    expect(Number(cy) + Number(r)).toBeLessThanOrEqual(Number(height));
  }
});

test('the band under the picture grows with its words, and no legend item is lost', () => {
  const [, build] = SCENES[2] ?? [];
  const scene = build?.(atlas);
  if (scene === undefined) throw new Error('no scene');
  const arrangement = arrangeForce(scene);
  const heightOf = (svg: string) => Number(/height="([\d.]+)"/.exec(svg)?.[1]);
  const long = draw(scene, arrangement, { caption: { title: '', lines: ['很长的来源说明，'.repeat(40)] } });
  expect(heightOf(long)).toBeGreaterThan(heightOf(draw(scene, arrangement)));
  const many = Array.from({ length: 30 }, (_, index) => ({ look: LOOKS.present, text: `第 ${index} 项说明` }));
  const svg = draw(scene, arrangement, { legend: many });
  for (const { text } of many) expect(svg).toContain(`>${text}</text>`);
});

test('text is escaped, and what XML cannot hold is left out', () => {
  expect(escapeXml(`<a href="x">'&'</a>`)).toBe('&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;');
  expect(escapeXml('a\u0000b\u0008c\ud800d\ufffee😀\n')).toBe('abcde😀\n');
});

test('numbers are short', () => {
  expect([1 / 3, -0.0001, 1e-9, 12, 1234.5678].map(toNumber)).toEqual(['0.33', '0', '0', '12', '1234.57']);
});
