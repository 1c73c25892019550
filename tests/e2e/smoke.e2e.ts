import { describe } from 'vitest';
import { expect, test } from './harness/browser-test';

describe('the first page', () => {
  test('opens with one headline and without a complaint from the browser', async ({ page }) => {
    const response = await page.goto('/', { waitUntil: 'load' });
    expect(response?.status()).toBe(200);
    expect(await page.locator('h1').count()).toBe(1);
    expect((await page.locator('h1').innerText()).length).toBeGreaterThan(4);
    // The scripts ran under the policy: React took over what the server sent.
    await page.waitForFunction(() =>
      Object.keys(document.body)
        .concat(Object.keys(document))
        .some((key) => key.startsWith('__react')),
    );
  });

  test('answers in English when the address asks for it, and remembers', async ({ page }) => {
    await page.goto('/?lang=en');
    expect(await page.locator('html').getAttribute('lang')).toMatch(/^en/);
    await page.goto('/');
    expect(await page.locator('html').getAttribute('lang')).toMatch(/^en/);
  });

  test('says that a page does not exist, with status 404', async ({ page, allowProblem }) => {
    allowProblem(/status of 404/);
    const response = await page.goto('/no-such-page');
    expect(response?.status()).toBe(404);
    expect(await page.locator('h1').count()).toBe(1);
  });
});
