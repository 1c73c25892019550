// The explorer's picture: the same for the same address, and what becomes of it without a graphics card, or with one that leaves.
import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { countTokenPixels } from './canvas-pixels';
import { openExplorer, panel, picture } from './explore-page';
import { expect, test } from './harness/browser-test';
import { waitForRest } from './harness/living-page';
import { loseContext } from './harness/lose-context';
import { PHONE } from './harness/page-views';
import { refuseWebGl } from './harness/refuse-webgl';

const frame = (page: Page) => page.locator('section[data-reading]');

describe('the explorer draws', () => {
  test.for([
    '/explore?reading=lanes&scope=chain:new-display,chain:smart-terminals&lens=confidence',
    '/explore?reading=map&camera=0.4,0.45,0.4',
  ])('the same picture for the same address, to the pixel: %s', async (address, { page }) => {
    const shots = [];
    for (const _ of ['once', 'again']) {
      await page.goto('/paths');
      await openExplorer(page, address);
      await page.mouse.move(0, 0);
      await waitForRest(page);
      shots.push(await frame(page).screenshot());
    }
    expect(shots[0]?.equals(shots[1] ?? Buffer.of())).toBe(true);
    expect(shots[0]?.length).toBeGreaterThan(20_000);
  });
});

describe('without a graphics card', () => {
  test('the same picture stands still, and the tree and the panel work as ever', async ({ openPage }) => {
    const page = await openPage({ isOwn: true });
    await refuseWebGl(page);
    await page.goto('/explore?reading=lanes&scope=chain:new-display');
    const still = frame(page).locator('figure img');
    await expect
      .poll(() => still.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0)))
      .toBeGreaterThan(300);
    await page.getByRole('tree').locator('[tabindex="0"]').focus();
    for (const key of ['Home', 'ArrowRight', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await page.waitForURL(/select=/);
    await panel(page).getByRole('heading', { level: 2 }).waitFor();
  });

  test('that comes back, the picture is drawn again', async ({ page, allowProblem }) => {
    allowProblem(/context/i);
    await openExplorer(page, '/explore');
    const before = await countTokenPixels(page, picture(page), ['present']);
    await loseContext(page, 400);
    await page.getByText('显卡暂时停了').waitFor();
    await page.getByText('显卡暂时停了').waitFor({ state: 'detached' });
    await expect
      .poll(async () => (await countTokenPixels(page, picture(page), ['present']))['present'])
      .toBeGreaterThan((before['present'] ?? 0) * 0.95);
    expect(before['present']).toBeGreaterThan(1000);
  });

  test('that stays away, the picture goes on without it', async ({ page, allowProblem }) => {
    allowProblem(/context/i);
    await openExplorer(page, '/explore');
    await loseContext(page);
    await frame(page).locator('figure img').waitFor();
    await picture(page).waitFor({ state: 'detached' });
  });
});

describe('the explorer under a finger', () => {
  /** Puts a finger down in the left third of the picture, moves it by some px and lifts it. */
  async function touch(page: Page, steps: readonly number[]): Promise<void> {
    const box = await picture(page).boundingBox();
    if (box === null) throw new Error('There is no picture');
    const at = (by: number) => [{ x: box.x + box.width * 0.4 + by, y: box.y + box.height * 0.3 + by }];
    const session = await page.context().newCDPSession(page);
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
    for (const by of steps) await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(by) });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await session.detach();
  }

  test('takes a tap for a tap, also an unsteady one, and a drag for a drag', async ({ openPage }) => {
    const page = await openPage({ viewport: PHONE, hasTouch: true, isMobile: true });
    await openExplorer(page, '/explore');
    await touch(page, []);
    await page.waitForURL(/select=chain:/);
    const tapped = new URL(page.url()).searchParams.get('select');
    await openExplorer(page, '/explore');
    await touch(page, [2]);
    await page.waitForURL(/select=chain:/);
    expect(new URL(page.url()).searchParams.get('select')).toBe(tapped);
    await openExplorer(page, '/explore');
    await touch(page, [20, 40, 60]);
    await page.waitForURL(/camera=/);
    expect(new URL(page.url()).searchParams.get('select')).toBeNull();
  });
});

describe('the explorer is led to', () => {
  test('from the search box: what is found is selected, as a step of its own', async ({ page }) => {
    await openExplorer(page, '/explore?reading=lanes&scope=chain:new-display');
    await page.keyboard.press('/');
    await page.keyboard.type('长安汽车');
    await page
      .getByRole('option', { name: /长安汽车/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/reading=lanes.*select=enterprise/);
    await panel(page).getByText('它不在图中').waitFor();
    await panel(page).getByRole('link', { name: '看全市，不筛选' }).click();
    await panel(page).getByText('它不在图中').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '步骤' }).click();
    expect(await page.locator('ol button').allInnerTexts()).toEqual(['1. 打开', '2. 搜索选中', '3. 范围：全市']);
  });

  test('by a camera that can be taken back', async ({ page }) => {
    await openExplorer(page, '/explore');
    await picture(page).focus();
    await page.keyboard.press('+');
    await page.waitForURL(/camera=/);
    await page.getByRole('button', { name: '撤销' }).click();
    await page.waitForURL(/\/explore$/);
  });

  test.for(['?reading=lanes', '?reading=map'])(
    'by the wheel, to the very end of the movement and around the pointer: /explore%s',
    async (query, { page }) => {
      await openExplorer(page, `/explore${query}`);
      const box = await picture(page).boundingBox();
      if (box === null) throw new Error('There is no picture');
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.mouse.wheel(0, -240);
      await expect.poll(() => new URL(page.url()).searchParams.get('camera')).toBe('0.5,0.5,0.588');
    },
  );

  test('by addresses of what the data lack, and says so', async ({ page }) => {
    await openExplorer(page, '/explore?reading=lanes&scope=chain:new-display,chain:no-such-chain');
    await page.getByText('已略去：chain:no-such-chain').waitFor();
    expect(await page.locator('h1').innerText()).toMatch(/^新型显示：14 个环节中/);
  });
});
