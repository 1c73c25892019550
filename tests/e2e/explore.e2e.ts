// The explorer as planners use it: readings of one scene, filters with counts, selection by pointer and by keys, steps, paths, address.
import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { type ExploreView, exploreViewSchema } from '#graph/wire/explore';
import { openExplorer, panel, picture, readings } from './explore-page';
import { expect, test } from './harness/browser-test';
import { findInViews } from './harness/page-views';
import { findViolations } from './harness/wcag';

async function readView(page: Page): Promise<ExploreView> {
  return exploreViewSchema.parse(await (await page.request.get('/api/explore')).json());
}
const tree = (page: Page) => page.getByRole('tree');

describe('the explorer shows', () => {
  test('says its answer first, counts what it draws, and nothing is hidden without being counted', async ({ page }) => {
    await openExplorer(page, '/explore');
    const { headline, nodes } = await readView(page);
    expect(await page.locator('h1').innerText()).toBe(headline.zh);
    const count = (kind: string) => nodes.filter((node) => node.kind === kind).length;
    const shown = page.getByText(/图中 *产业链 \d+/);
    expect(await shown.innerText()).toContain(
      `产业链 ${count('chain')}、环节 ${count('segment')}、企业机构 ${count('enterprise')}`,
    );
    await page.getByRole('link', { name: '上游', exact: false }).first().click();
    await page.waitForURL('**/explore?stage=upstream');
    const upstream = nodes.filter(({ stage }) => stage === 'upstream').length;
    await page.getByText(`环节 ${upstream}`).waitFor();
    await page.getByText(`环节 ${count('segment') - upstream}`).waitFor();
  });

  test('keeps the selection while the reading changes, and a pasted address shows the same', async ({
    page,
    openPage,
  }) => {
    await openExplorer(page, '/explore?select=chain:new-display');
    await panel(page).getByRole('heading', { name: '新型显示' }).waitFor();
    for (const name of ['泳道', '地图']) {
      await readings(page).getByRole('link', { name }).click();
      await expect.poll(() => readings(page).locator('[aria-current]').innerText()).toBe(name);
      expect(new URL(page.url()).searchParams.get('select')).toBe('chain:new-display');
    }
    const pasted = await openPage();
    await openExplorer(pasted, page.url());
    expect(await readings(pasted).locator('[aria-current]').innerText()).toBe('地图');
    await panel(pasted).getByRole('heading', { name: '新型显示' }).waitFor();
  });
});

describe('the explorer keeps its head', () => {
  test('counts the neighbours of a hub before any is drawn, draws twenty at a time, and takes them back', async ({
    page,
  }) => {
    await openExplorer(page, '/explore?select=district:yubei');
    const { edges } = await readView(page);
    const firms = new Set(
      edges.filter(({ type, to }) => type === 'LOCATED_IN' && to === 'district:yubei').map(({ from }) => from),
    );
    const group = panel(page)
      .locator('section', { has: page.getByRole('heading', { name: /^企业机构/ }) })
      .last();
    expect(await group.getByRole('heading').innerText()).toContain(String(firms.size));
    await group.getByRole('link', { name: '画出 20 条' }).click();
    await group.getByRole('link', { name: `已画 20/${firms.size}`, exact: false }).waitFor();
    await group.getByRole('link', { name: '收起' }).click();
    await group.getByRole('link', { name: '画出 20 条' }).waitFor();
  });

  test('takes steps back and again, and names them', async ({ page }) => {
    await openExplorer(page, '/explore');
    await readings(page).getByRole('link', { name: '泳道' }).click();
    await page.waitForURL('**/explore?reading=lanes');
    await page.getByRole('combobox', { name: '镜头' }).selectOption('confidence');
    await page.waitForURL('**/explore?reading=lanes&lens=confidence');
    await page.getByRole('button', { name: '撤销' }).click();
    await page.waitForURL('**/explore?reading=lanes');
    await page.getByRole('button', { name: '撤销' }).click();
    await page.waitForURL(/\/explore$/);
    await page.getByRole('button', { name: '重做' }).click();
    await page.waitForURL('**/explore?reading=lanes');
    await page.getByRole('button', { name: '步骤' }).click();
    const steps = await page.locator('ol button').allInnerTexts();
    expect(steps).toEqual(['1. 打开', '2. 换到泳道', '3. 镜头：把握']);
  });

  test('shows how two things are connected, each step with its source', async ({ page }) => {
    await openExplorer(page, '/explore?path=enterprise:boe-b8,district:fuling');
    const way = panel(page).locator('section').first();
    await way.getByText(/最短 \d+ 步，共 \d+ 条路/).waitFor();
    expect(await way.locator('ol > li > ol').count()).toBeGreaterThan(0);
    expect(await way.getByRole('link', { name: '涪陵' }).count()).toBeGreaterThan(0);
  });
});

describe('the explorer by keys', () => {
  test('does the whole job by keys: walks the picture, reads it out, walks the tree, selects', async ({ page }) => {
    await openExplorer(page, '/explore');
    await picture(page).focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForURL(/select=chain:/);
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/select=segment:/);
    await expect
      .poll(() => page.locator('#explore-spoken').innerText())
      .toMatch(/环节，(上|中|下)游，(已有|薄弱|缺失|待核实)/);
    await page.keyboard.press('Escape');
    await page.waitForURL(/\/explore$/);
    await tree(page).locator('[tabindex="0"]').focus();
    for (const key of ['Home', 'ArrowRight', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await page.waitForURL(/select=/);
    await expect.poll(() => tree(page).locator('[aria-selected="true"]').count()).toBe(1);
  });

  test('finds commands by pinyin and things by the search of the site', async ({ page }) => {
    await openExplorer(page, '/explore');
    await page.keyboard.press('Control+Shift+K');
    await page.getByRole('combobox', { name: /输入命令/ }).fill('yongdao');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/explore?reading=lanes');
    await page.keyboard.press('Control+Shift+K');
    await page.getByRole('combobox', { name: /输入命令/ }).fill('jingdongfang');
    await page
      .getByRole('option', { name: /京东方/ })
      .first()
      .click();
    await page.waitForURL(/select=enterprise:/);
  });

  test('breaks no rule of WCAG 2.2 A and AA', async ({ page }) => {
    const faults = await findInViews(page, {
      // In English, where Chinese words have to be marked as such.
      turn: 2,
      isBrief: true,
      open: () => openExplorer(page, '/explore?select=chain:new-display'),
      find: () => findViolations(page),
    });
    expect(faults).toEqual([]);
  });
});
