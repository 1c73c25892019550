// The explorer with as much as it can show against the bare page with the same things and relations: first picture, moving camera, pointer,
// filter, memory.
import type { Browser } from 'playwright-core';
import { arrange } from '#graph/scene/explore/arrange';
import { type Atlas, buildAtlas } from '#graph/scene/explore/atlas';
import { applyFilters } from '#graph/scene/explore/filters';
import { listLines } from '#graph/scene/explore/lines';
import { EXPLORE_RELATIONS, type ExploreView, exploreViewSchema, MAX_EXPLORE_NODES } from '#graph/wire/explore';
import { DEFAULT_LINES, NO_FILTERS, START_VIEW, toExploreParams } from '#graph/wire/explore-state';
import { buildIfStale } from '../../../scripts/launch/build.mjs';
import { openBrowser } from '../../e2e/harness/browser';
import type { BareExplore } from '../bare/explore-data';
import { openBareServer } from '../bare/server';
import type { Table } from '../table';
import { type MeasuredPage, toExploreTables } from './explore-tables';
import { openSyntheticServer, readWhole } from './synthetic-server';
import { type Visit, type VisitOptions, visitPage } from './visit-page';

/** With what stands in no firm these are nearly as many things as the explorer can hold. */
const FIRMS = 19_000;
/** Visits of each page: with software WebGL one takes a minute or more. */
const ROUNDS = 3;
const FILTER = { ...NO_FILTERS, stage: ['upstream'] };

/** Tables of ratios and of what they are made of. */
export async function measureExplore(seed: number): Promise<readonly Table[]> {
  await buildIfStale();
  const server = await openSyntheticServer({ firms: FIRMS, seed });
  const view = exploreViewSchema.parse(await readWhole(`${server.url}/api/explore?limit=${MAX_EXPLORE_NODES}`));
  const atlas = buildAtlas(view);
  const bare = await openBareServer('explore-page.ts', toBareData(atlas));
  const browser = await openBrowser();
  try {
    const pages = listPages(atlas, { app: server.url, bare: bare.url });
    return toExploreTables(await visitInTurn(browser, pages), describeData(view));
  } finally {
    await browser.close();
    await bare.close();
    await server.close();
  }
}

/** Nothing may be held back unsaid. */
function describeData({ nodes, edges, truncated }: ExploreView): string {
  const held = truncated === null ? 'the server holds no firm back' : `of ${truncated.total} firms ${truncated.shown}`;
  return `${nodes.length} things and ${edges.length} relations, invented; ${held}`;
}

type Page = Omit<MeasuredPage, 'visits'> & VisitOptions;

/** The heaviest picture that can be asked for, the one that opens by itself, and the yardstick. */
function listPages(atlas: Atlas, { app, bare }: { readonly app: string; readonly bare: string }): readonly Page[] {
  const { ids } = applyFilters(atlas, NO_FILTERS, []);
  const explorer = (name: string, lines: typeof DEFAULT_LINES): Page => ({
    name,
    things: ids.size,
    lines: listLines(atlas, ids, { lines, open: [], select: undefined, steps: [] }).length,
    url: `${app}/explore?${toExploreParams({ ...START_VIEW, lines })}`,
    mark: 'explore-drawn',
    filter: 'nav a[href*="stage=upstream"]',
    hover: { selector: 'p[class*="tip"]', mark: 'none' },
  });
  const all = explorer('explorer, every relation a line', EXPLORE_RELATIONS);
  const yardstick: Page = {
    ...all,
    name: 'bare sigma page',
    url: `${bare}/`,
    mark: 'bare-drawn',
    filter: 'button',
    hover: { selector: 'output', mark: 'bare-hovered' },
  };
  return [all, explorer('explorer as it opens', DEFAULT_LINES), yardstick];
}

/** Every page once a round; each round begins with another. */
async function visitInTurn(browser: Browser, pages: readonly Page[]): Promise<readonly MeasuredPage[]> {
  const visits = new Map<string, Visit[]>(pages.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let turn = 0; turn < pages.length; turn += 1) {
      const page = pages[(round + turn) % pages.length];
      if (page === undefined) continue;
      visits.get(page.name)?.push(await visitPage(browser, page));
      console.log(`  round ${round + 1}: ${page.name}`);
    }
  }
  return pages.map(({ name, things, lines }) => ({ name, things, lines, visits: visits.get(name) ?? [] }));
}

/** The answer of the API with the places of the explorer's own picture. */
function toBareData(atlas: Atlas): BareExplore {
  const { ids } = applyFilters(atlas, NO_FILTERS, []);
  const { spots } = arrange(atlas, { ...START_VIEW, ids });
  const places = [...spots].map(([id, { x, y }]) => [id, [Math.round(x), Math.round(y)]] as const);
  return {
    view: atlas.view,
    places: Object.fromEntries(places),
    passing: [...applyFilters(atlas, FILTER, []).ids],
  };
}
