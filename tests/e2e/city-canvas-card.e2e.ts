// The picture of the city without a graphics card, or with one that leaves.
import { describe } from 'vitest';
import { countTokenPixels } from './canvas-pixels';
import { BATTERY, openCity, settle, stage } from './city-stage';
import { expect, test } from './harness/browser-test';
import { loseContext } from './harness/lose-context';
import { refuseWebGl } from './harness/refuse-webgl';

describe('without a graphics card', () => {
  test('the same picture comes as links', async ({ openPage }) => {
    const page = await openPage({ isOwn: true });
    await refuseWebGl(page);
    await page.goto('/');
    const picture = page.locator('svg[aria-label="全市产业链关系图"]');
    await picture.waitFor();
    expect(await picture.locator('a').count()).toBe(33 + 12 + 41 + 47);
    expect(await picture.locator('polyline').count()).toBe(35);
    await page.getByText(/链间供应 35\/163 组/).waitFor();
    await picture.locator(`a[data-thing="${BATTERY}"]`).click();
    await page.waitForURL('**/chain/power-battery');
  });

  test('that comes back, the picture is drawn again', async ({ page, allowProblem }) => {
    allowProblem(/context/i);
    await openCity(page);
    const before = await countTokenPixels(page, stage(page), ['present-arc']);
    await loseContext(page, 400);
    await page.getByText('显卡暂时停了').waitFor();
    await page.getByText('显卡暂时停了').waitFor({ state: 'detached' });
    await settle(page);
    const after = await countTokenPixels(page, stage(page), ['present-arc']);
    expect(after['present-arc']).toBeGreaterThan((before['present-arc'] ?? 0) * 0.95);
    expect(before['present-arc']).toBeGreaterThan(3000);
  });

  test('that stays away, the picture goes on without it', async ({ page, allowProblem }) => {
    allowProblem(/context/i);
    await openCity(page);
    await loseContext(page);
    await page.locator('svg[aria-label="全市产业链关系图"]').waitFor();
    await stage(page).waitFor({ state: 'detached' });
  });
});
