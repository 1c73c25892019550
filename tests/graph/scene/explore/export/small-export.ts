// A view to export, small enough to work out by hand: one chain of two segments, two firms, a district, and what they rest on.
import { nodeIdSchema } from '#graph/model/ids';
import { buildAtlas } from '#graph/scene/explore/atlas';
import type { ExportAsked } from '#graph/scene/explore/export/export-content';
import { buildExportData, type ExportData } from '#graph/scene/explore/export/export-data';
import { applyFilters } from '#graph/scene/explore/filters';
import { applyLens } from '#graph/scene/explore/lenses';
import { listLines } from '#graph/scene/explore/lines';
import { exploreViewSchema } from '#graph/wire/explore';
import { parseExploreState } from '#graph/wire/explore-state';
import { buildExportWords } from '../../../../../app/_explorer/explore/export/export-words';

const source = (id: string, said: object = {}) => ({
  id: `source:${id}`,
  kind: 'source',
  nameZh: `来源 ${id}`,
  dateInferred: false,
  sourceKind: 'news',
  quality: 'original',
  ...said,
});

const VIEW = {
  headline: { zh: '', en: '' },
  dataset: { name: 'small', version: '1.2.3', digest: 'abc123' },
  nodes: [
    { id: 'city:chongqing', kind: 'city', nameZh: '重庆', sourceIds: [] },
    { id: 'industry:electronics', kind: 'industry', nameZh: '电子', nameEn: 'Electronics', sourceIds: [] },
    { id: 'chain:display', kind: 'chain', nameZh: '新型显示', nameEn: 'New display', sourceIds: ['source:a'] },
    { id: 'chain:other', kind: 'chain', nameZh: '别的链', sourceIds: ['source:c'] },
    {
      id: 'segment:display.glass',
      kind: 'segment',
      nameZh: '玻璃<基板>&"',
      chainId: 'chain:display',
      stage: 'upstream',
      position: 1,
      status: 'weak',
      evidence: 'press',
      confidence: 'low',
      asOf: 2021,
      sourceIds: ['source:a', 'source:b'],
    },
    {
      id: 'segment:display.panel',
      kind: 'segment',
      nameZh: '面板, 含模组',
      chainId: 'chain:display',
      stage: 'midstream',
      position: 2,
      status: 'unknown',
      sourceIds: [],
    },
    {
      id: 'enterprise:one',
      kind: 'enterprise',
      nameZh: '=HYPERLINK("x")',
      nameEn: '@one',
      enterpriseKind: 'company',
      role: 'key',
      tags: ['上市', '外资'],
      confidence: 'high',
      asOf: 2023,
      sourceIds: ['source:b'],
    },
    {
      id: 'enterprise:far',
      kind: 'enterprise',
      nameZh: '别处企业',
      enterpriseKind: 'company',
      sourceIds: ['source:c'],
    },
    { id: 'district:north', kind: 'district', nameZh: '北区', districtKind: 'district', sourceIds: [] },
  ],
  edges: [
    { type: 'PART_OF', from: 'chain:display', to: 'industry:electronics' },
    { type: 'IN_CHAIN', from: 'segment:display.glass', to: 'chain:display' },
    { type: 'IN_CHAIN', from: 'segment:display.panel', to: 'chain:display' },
    {
      type: 'FEEDS',
      from: 'segment:display.glass',
      to: 'segment:display.panel',
      necessity: 'required',
      inputGroup: 'g1',
      whatZh: '玻璃基板',
      confidence: 'medium',
      asOf: 2020,
      sourceIds: ['source:b'],
    },
    {
      type: 'OPERATES_IN',
      from: 'enterprise:one',
      to: 'segment:display.glass',
      operation: 'operating',
      sourceIds: ['source:a'],
    },
    { type: 'LOCATED_IN', from: 'enterprise:one', to: 'district:north', main: true },
    { type: 'LOCATED_IN', from: 'enterprise:far', to: 'district:north', main: true },
  ],
  sources: [
    source('a', { url: 'https://example.org/a?x=1&y="2"', publisher: '日报', date: '2021-03', dateInferred: true }),
    source('b', { nameEn: 'Source b' }),
    source('c', { url: 'https://example.org/c' }),
  ],
  truncated: null,
};

/** The chain alone, unless the query says otherwise. */
export function askSmall(query = 'scope=chain:display&reading=lanes', locale: 'zh' | 'en' = 'zh'): ExportAsked {
  const atlas = buildAtlas(exploreViewSchema.parse(VIEW));
  const state = parseExploreState(new URLSearchParams(query));
  const kept = applyFilters(atlas, state.filters, state.scope);
  const { tones, legend } = applyLens(atlas, kept, state);
  return {
    atlas,
    kept,
    state,
    tones,
    legend,
    lines: listLines(atlas, kept.ids, { ...state, steps: [] }),
    placeless: [],
    words: buildExportWords(atlas.nodes, locale),
    address: `https://atlas.example/explore?${query}`,
    at: '2026-11-25T14:03:00+08:00',
  };
}

export function buildSmallExport(query?: string, locale?: 'zh' | 'en'): ExportData {
  return buildExportData(askSmall(query, locale));
}

/** Every thing in a row, ten apart. */
export function arrangeInRow({ content }: ExportData) {
  const spots = new Map(content.things.map(({ id }, at) => [id, { x: 10 * at, y: 5 * at, r: 4 }]));
  return { width: 100, height: 50, spots, grounds: [], placeless: [] };
}

export const COLOURS = (tone: string) => ({ weak: '#a05c00', unknown: '#4a5663' })[tone] ?? '#808c99';
export const id = (text: string) => nodeIdSchema.parse(text);
