// The page of a chain: the picture by pointer and by keyboard, its address, its lenses and filters.
import { describe } from 'vitest';
import { readTransform, waitForWebGl } from './chain-picture';
import { expect, test } from './harness/browser-test';

const WIDE = { width: 1440, height: 900 };
const DISPLAY = '/chain/new-display';
const POLARIZER = 'segment:new-display.polarizer-optical-films';
const card = (id: string) => `[data-live] [data-card="${id}"]`;
const SELECTED = new RegExp(`select=${POLARIZER}`);

describe('a chain', () => {
  test('opens with its answer as title, its segments as cards, and what it draws in words', async ({ openPage }) => {
    const page = await openPage({ viewport: WIDE });
    await page.goto(DISPLAY);
    expect(await page.title()).toContain(await page.locator('h1').innerText());
    await waitForWebGl(page);
    await expect.poll(() => page.locator('[data-live] [data-card^="segment:"]').count()).toBe(14);
    await page.getByText(/链内 (\d+)\/\1 条、跨链 (\d+)\/\2 条供应全部画出/).waitFor();
  });

  test('shows the evidence of a card that is clicked, and the address brings it back', async ({ openPage }) => {
    const page = await openPage({ viewport: WIDE });
    await page.goto(DISPLAY);
    await page.locator(card(POLARIZER)).click();
    await page.waitForURL(SELECTED);
    const panel = page.locator('aside');
    await expect.poll(() => panel.locator('h2').innerText()).toBe('偏光片与光学功能膜');
    await panel.getByText('官方文件').waitFor();
    await expect.poll(() => panel.locator('a[href="/segment/new-display.polarizer-optical-films"]').count()).toBe(1);
    await page.reload();
    await expect.poll(() => panel.locator('h2').innerText()).toBe('偏光片与光学功能膜');
    await page.locator(`${card(POLARIZER)}[aria-current]`).waitFor();
  });

  test('goes back and forth in the history, and Escape lets go', async ({ openPage }) => {
    const page = await openPage({ viewport: WIDE });
    await page.goto(DISPLAY);
    await page.locator(card(POLARIZER)).click();
    await page.waitForURL(SELECTED);
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes('select'));
    await page.locator(`${card(POLARIZER)}:not([aria-current])`).waitFor();
    await page.goForward();
    await page.locator(`${card(POLARIZER)}[aria-current]`).waitFor();
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => !url.search.includes('select'));
  });
});

describe('the picture of a chain', () => {
  test('shows the links with another chain that stands at its rim, and leads to it', async ({ openPage }) => {
    const page = await openPage({ viewport: WIDE });
    await page.goto(DISPLAY);
    await page.locator(card('in|chain:synthetic-materials')).click();
    await page.waitForURL(/select=chain:synthetic-materials/);
    const panel = page.locator('aside');
    await panel.getByText('供入 1 条').waitFor();
    await expect.poll(() => panel.locator('footer a[href="/chain/synthetic-materials"]').count()).toBe(1);
  });

  test('is walked along supply by arrow keys and selected by Enter', async ({ openPage }) => {
    const page = await openPage({ viewport: WIDE });
    await page.goto(DISPLAY);
    await page
      .locator(card('segment:new-display.display-module'))
      .or(page.locator(card(POLARIZER)))
      .first()
      .waitFor();
    await page.locator(card(POLARIZER)).focus();
    await page.keyboard.press('ArrowLeft');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-card'));
    expect(await focused()).toBe('in|chain:synthetic-materials');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe(POLARIZER);
    await page.keyboard.press('ArrowRight');
    const user = await focused();
    expect(user).toMatch(/^segment:new-display\./);
    expect(user).not.toBe(POLARIZER);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('select') === user);
  });

  test('keeps one stop for the Tab key in the picture', async ({ openPage }) => {
    const page = await openPage({ viewport: WIDE });
    await page.goto(DISPLAY);
    await page.locator('[data-live] [data-card][tabindex="-1"]').first().waitFor();
    await expect.poll(() => page.locator('[data-live] [data-card]:not([tabindex="-1"])').count()).toBe(1);
  });
});

describe('the view of a chain', () => {
  test('is filtered by state in picture, words and table alike', async ({ openPage }) => {
    const page = await openPage({ viewport: WIDE });
    await page.goto(DISPLAY);
    await page.getByRole('navigation', { name: '按状态筛选' }).getByText('薄弱').click();
    await page.waitForURL(/states=weak/);
    await page.getByText('按状态筛选：5 / 14 个环节突出显示').waitFor();
    await expect.poll(() => page.locator('tr[data-segment]').count()).toBe(5);
    await page.getByText('全部状态').click();
    await page.waitForURL((url) => !url.search.includes('states'));
    await expect.poll(() => page.locator('tr[data-segment]').count()).toBe(14);
  });

  test('changes its lens with the address, and keeps what is selected', async ({ openPage }) => {
    const page = await openPage({ viewport: WIDE });
    await page.goto(`${DISPLAY}?select=${POLARIZER}`);
    const lenses = page.getByRole('navigation', { name: '查看方式' });
    await lenses.getByText('区县布局').click();
    await page.waitForURL(/lens=districts/);
    await page.locator('tbody th a[href="/district/liangjiang"]').waitFor();
    await lenses.getByText('表格').click();
    await page.waitForURL(/lens=table/);
    await expect.poll(() => page.locator('tr[data-segment]').count()).toBe(14);
    await page.locator(`tr[data-selected][data-segment="${POLARIZER}"]`).waitFor();
    expect(page.url()).toMatch(SELECTED);
  });

  test('opens the same for a broken address', async ({ openPage }) => {
    const page = await openPage({ viewport: WIDE });
    await page.goto(`${DISPLAY}?select=nonsense&lens=nowhere&states=grey&camera=1,2`);
    await expect.poll(() => page.locator('aside h2').innerText()).toBe('新型显示');
    await expect.poll(() => page.locator('[data-live] [data-card^="segment:"]').count()).toBe(14);
  });
});

describe('the camera of a chain', () => {
  test('zooms by Ctrl and wheel, and the address brings the camera back', async ({ openPage }) => {
    const page = await openPage({ viewport: WIDE });
    await page.goto(DISPLAY);
    const before = await readTransform(page);
    await page.mouse.move(500, 500);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -300);
    await page.keyboard.up('Control');
    await page.waitForURL(/camera=/);
    const zoomed = await readTransform(page);
    expect(zoomed.scale).toBeGreaterThan(before.scale * 1.1);
    await page.reload();
    const restored = await readTransform(page);
    expect(restored.scale).toBeCloseTo(zoomed.scale, 2);
    expect(Math.abs(restored.x - zoomed.x)).toBeLessThan(2);
    await page.getByRole('button', { name: '看全图' }).click();
    await page.waitForURL((url) => !url.search.includes('camera'));
    expect((await readTransform(page)).scale).toBeCloseTo(before.scale, 3);
  });

  test('is moved by dragging, which selects nothing', async ({ openPage }) => {
    const page = await openPage({ viewport: WIDE });
    await page.goto('/chain/sensors-instruments');
    const before = await readTransform(page);
    const box = await page.locator('[data-live] [data-card^="segment:"]').first().boundingBox();
    const start = { x: (box?.x ?? 0) + 30, y: (box?.y ?? 0) + 30 };
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(start.x - 120, start.y, { steps: 6 });
    await page.mouse.up();
    await expect.poll(async () => (await readTransform(page)).x).toBeCloseTo(before.x - 120, 0);
    expect(page.url()).not.toContain('select=');
  });

  test('says where a picture larger than the window goes on, and leads there', async ({ openPage }) => {
    const page = await openPage({ viewport: WIDE });
    await page.goto('/chain/sensors-instruments');
    const before = await readTransform(page);
    await page.getByRole('button', { name: /右侧还有 \d+ 张/ }).click();
    const after = await readTransform(page);
    expect(after.x).toBeLessThan(before.x - 200);
    await page.getByRole('button', { name: /左侧还有 \d+ 张/ }).waitFor();
  });
});
