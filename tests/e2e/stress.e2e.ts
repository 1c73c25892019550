// The stress test as planners use it: on its page by plain forms, and on the canvas of the explorer.
import { describe } from 'vitest';
import { openExplorer, panel, picture } from './explore-page';
import { expect, test } from './harness/browser-test';

describe('the page of scenarios', () => {
  test('takes one change after another by name, without a script, and takes them out again', async ({ openPage }) => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto('/scenario');
    await page.getByLabel('名字', { exact: true }).fill('ABB变压器');
    await page.getByRole('button', { name: '加上' }).click();
    await page.waitForURL('**/scenario?edit=off~enterprise:abb-transformer-cq');
    expect(await page.locator('h1').innerText()).toContain('停摆');
    await page.getByLabel('改什么').selectOption('firm');
    await page.getByLabel('名字', { exact: true }).fill('绝缘材料与绝缘件');
    await page.getByLabel('到哪里').fill('涪陵');
    await page.getByRole('button', { name: '加上' }).click();
    await page.waitForURL(/,firm~segment:power-electrical-equipment\.insulation-parts~district:fuling$/);
    expect(await page.locator('h1').innerText()).toContain('没有环节因此停摆或吃紧');
    await page.getByRole('link', { name: /^去掉：给/ }).click();
    await page.waitForURL('**/scenario?edit=off~enterprise:abb-transformer-cq');
  });
});

describe('the explorer', () => {
  test('stops what is selected by a key, says what follows, takes it back, and leads to the same scenario', async ({
    page,
  }) => {
    await openExplorer(page, '/explore?select=enterprise:abb-transformer-cq');
    await picture(page).focus();
    await page.keyboard.press('x');
    await page.waitForURL(/off=enterprise(:|%3A)abb-transformer-cq/);
    const bar = page.getByRole('region', { name: '停产推演' });
    await bar.getByText(/3 个环节停摆，另有 9 个吃紧/).waitFor();
    await page
      .getByText(/停掉的，企业机构/)
      .first()
      .waitFor({ state: 'attached' });
    const address = await bar.getByRole('link', { name: /逐个原因/ }).getAttribute('href');
    expect(address).toBe('/scenario?edit=off~enterprise:abb-transformer-cq');
    await panel(page).getByRole('link', { name: '让它恢复' }).click();
    await bar.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '撤销' }).click();
    await bar.getByText(/3 个环节停摆，另有 9 个吃紧/).waitFor();
  });
});
