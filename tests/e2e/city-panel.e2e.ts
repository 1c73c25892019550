// The panel beside the picture against the answers of the API it stands for.
import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { type ChainView, chainViewSchema } from '#graph/wire/chain';
import { type CityView, cityViewSchema } from '#graph/wire/city';
import { graphViewSchema } from '#graph/wire/graph';
import { thingViewSchema } from '#graph/wire/thing';
import { expect, test } from './harness/browser-test';
import { openLiving } from './harness/living-page';

/** A busy machine may take longer than the store's time limit for a first answer; the page asks again by itself. */
const SLOW = /status of 504/;

const panel = (page: Page) => page.getByRole('complementary', { name: '详情' });
const section = (page: Page, title: string) =>
  panel(page).locator('section', { has: page.locator('h2, h3', { hasText: title }) });

async function readJson(page: Page, address: string): Promise<unknown> {
  return (await page.request.get(address)).json();
}
const readCity = async (page: Page): Promise<CityView> => cityViewSchema.parse(await readJson(page, '/api'));
const readChain = async (page: Page, rest: string): Promise<ChainView> =>
  chainViewSchema.parse(await readJson(page, `/api/chain/${rest}`));

describe('nothing selected', () => {
  test('ranks the chains by weak and absent, all of them when asked, and a click selects one', async ({ page }) => {
    await openLiving(page, '/');
    const view = await readCity(page);
    const toGaps = ({ states }: CityView['chains'][number]) => states.weak + states.absent;
    const ranking = section(page, '缺口在哪里？');
    await ranking.locator('summary').click();
    const rows = ranking.getByRole('link').filter({ has: page.getByRole('img') });
    expect(await rows.count()).toBe(view.chains.length);
    const numbers = (await rows.locator('b').allInnerTexts()).map(Number);
    expect(numbers).toEqual(view.chains.map(toGaps).sort((a, b) => b - a));
    const name = await rows.first().locator('span').first().innerText();
    await rows.first().click();
    await panel(page).getByRole('heading', { name, level: 2 }).waitFor();
    const chain = view.chains.find(({ nameZh }) => nameZh === name);
    expect(new URL(page.url()).search).toBe(`?select=${chain?.id}`);
    await panel(page).getByRole('link', { name: '取消选择' }).click();
    await page.getByRole('heading', { name: '全市要数' }).waitFor();
    await page.goBack();
    await panel(page).getByRole('heading', { name, level: 2 }).waitFor();
  });

  test('counts what public texts name, and each count leads to that list', async ({ page }) => {
    await page.goto('/');
    const { findings } = await readCity(page);
    const links = section(page, '公开文本点名').getByRole('listitem').getByRole('link');
    const found = await links.evaluateAll((all) =>
      all.map((link) => [link.getAttribute('href'), link.querySelector('b')?.innerText]),
    );
    expect(found).toEqual(Object.entries(findings).map(([kind, count]) => [`/findings?kind=${kind}`, String(count)]));
    const first = await page.request.get(`/api${found[0]?.[0]}`);
    expect(await first.json()).toMatchObject({ total: Number(found[0]?.[1]) });
  });
});

describe('a chain selected', () => {
  test.for(['power-battery', 'integrated-circuits'])(
    '%s says what its answer says',
    async (rest, { page, allowProblem }) => {
      allowProblem(SLOW);
      await openLiving(page, '/');
      const [city, chain] = [await readCity(page), await readChain(page, rest)];
      await page.locator('table').getByRole('link', { name: chain.nameZh, exact: true }).click();
      await panel(page).getByText(chain.headline.zh).waitFor();
      const incomplete = chain.segments.filter(({ state }) => state.status !== 'present');
      expect(await section(page, '不完整的环节').getByRole('listitem').count()).toBe(incomplete.length);
      const [worst] = incomplete.filter(({ state }) => state.status === 'absent');
      if (worst !== undefined) {
        expect(await section(page, '不完整的环节').getByRole('listitem').first().innerText()).toContain(worst.nameZh);
      }
      for (const [title, own] of [
        ['谁供给它', 'to'],
        ['它供给谁', 'from'],
      ] as const) {
        const links = city.supplies.filter((item) => item[own] === chain.id && item.from !== item.to);
        expect(await section(page, title).getByRole('listitem').count()).toBe(links.length);
        const numbers = await section(page, title).locator('li b').allInnerTexts();
        expect(numbers).toEqual(
          links
            .map((item) => item.links)
            .sort((a, b) => b - a)
            .map(String),
        );
      }
      expect(await section(page, '哪些区县在布局').getByRole('listitem').count()).toBe(chain.districts.length);
      const firms = section(page, '企业机构');
      expect(await firms.locator('h3').innerText()).toContain(String(chain.enterprises));
      expect(await panel(page).getByRole('link', { name: '打开链条图' }).getAttribute('href')).toBe(`/chain/${rest}`);
    },
  );

  test('a neighbour that the picture shows is selected, a segment opens its page', async ({ page }) => {
    await openLiving(page, '/?select=chain:power-battery');
    await section(page, '它供给谁').getByRole('link').first().click();
    await page.waitForURL((url) => /select=chain:(?!power-battery)/.test(url.search));
    await page.goBack();
    await section(page, '不完整的环节').getByRole('link').first().click();
    await page.waitForURL('**/segment/power-battery.*');
  });

  test('its link can be copied', async ({ page }) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await openLiving(page, '/?select=chain:power-battery');
    await panel(page).getByRole('button', { name: '复制链接' }).click();
    await panel(page).getByRole('button', { name: '已复制' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  });
});

describe('any thing selected', () => {
  test.for([
    'district:jiangjin',
    'industry:equipment',
    'program:key-chains-33',
    'segment:new-display.cover-glass',
    'enterprise:boe-b8',
  ])('%s has the headline and the groups of its answer', async (id, { page }) => {
    const response = await page.request.get(`/api/${id.replace(':', '/')}`);
    if (response.status() === 404) throw new Error(`${id} is no longer in the dataset; choose another`);
    const thing = thingViewSchema.passthrough().parse(await response.json());
    await openLiving(page, `/?select=${id}`);
    await panel(page).getByText(thing.headline.zh, { exact: true }).first().waitFor();
    for (const group of thing.groups.filter(
      ({ type, direction }) => type === 'OPERATES_IN' || (type === 'LOCATED_IN' && direction === 'in'),
    )) {
      const shown = await panel(page)
        .locator('section', { hasText: String(group.total) })
        .count();
      expect(shown).toBeGreaterThan(0);
    }
    await panel(page).getByRole('link', { name: '取消选择' }).click();
    await page.getByRole('heading', { name: '全市要数' }).waitFor();
  });
});

describe('expanding', () => {
  test('brings the neighbours in, says how many of how many, and takes them out again', async ({
    page,
    allowProblem,
  }) => {
    allowProblem(SLOW);
    await openLiving(page, '/');
    const { districts } = await readCity(page);
    const [busiest] = [...districts].sort((a, b) => b.enterprises - a.enterprises);
    const answer = graphViewSchema.parse(await readJson(page, `/api/graph?focus=${busiest?.id}&limit=500`));
    const total = answer.nodes.length - 1;
    await page
      .locator('table')
      .getByRole('link', { name: busiest?.nameZh ?? '', exact: true })
      .click();
    await panel(page).getByRole('link', { name: '展开到图上' }).click();
    const shown = Math.min(40, total);
    await panel(page).getByText(`图上显示 ${shown} / ${total} 个邻居`).waitFor();
    expect(new URL(page.url()).searchParams.get('expand')).toBe(busiest?.id);
    if (total > shown)
      expect(
        await panel(page)
          .getByRole('link', { name: `其余 ${total - shown} 个` })
          .count(),
      ).toBe(1);
    await page
      .getByText(new RegExp(`邻居 ${shown}/${total}`))
      .first()
      .waitFor();
    await panel(page).getByRole('link', { name: '从图上收起' }).click();
    await page.waitForURL((url) => !url.search.includes('expand'));
    await expect.poll(() => page.getByText(/的邻居 \d+\/\d+/).count()).toBe(0);
    await page.goBack();
    await panel(page).getByText(`图上显示 ${shown} / ${total} 个邻居`).waitFor();
  });
});

describe('when the store is lost', () => {
  test('the panel says so, and fills in by itself when it is back', async ({ page, allowProblem }) => {
    allowProblem(/status of 503/);
    let isLost = true;
    await page.route('**/api/chain/power-battery', (route) =>
      isLost ? route.fulfill({ status: 503, contentType: 'application/problem+json', body: '{}' }) : route.continue(),
    );
    await openLiving(page, '/');
    await page.locator('table').getByRole('link', { name: '动力电池', exact: true }).click();
    await panel(page).getByText('图数据库暂时连不上').waitFor();
    // What the page knew before stays readable meanwhile.
    expect(await section(page, '谁供给它').getByRole('listitem').count()).toBeGreaterThan(0);
    isLost = false;
    await section(page, '不完整的环节').waitFor();
    expect(await panel(page).getByText('图数据库暂时连不上').count()).toBe(0);
  });

  test('an answer of the wrong shape is no answer, and can be asked for again', async ({ page }) => {
    let isBroken = true;
    await page.route('**/api/district/fuling', (route) =>
      isBroken ? route.fulfill({ status: 200, contentType: 'application/json', body: '{"id":1}' }) : route.continue(),
    );
    await openLiving(page, '/');
    await page.locator('table').getByRole('link', { name: '涪陵区', exact: true }).click();
    await panel(page).getByText('没有读到').waitFor();
    isBroken = false;
    await panel(page).getByRole('button', { name: '重试' }).click();
    await panel(page)
      .getByRole('heading', { name: /企业机构/ })
      .waitFor();
  });
});
