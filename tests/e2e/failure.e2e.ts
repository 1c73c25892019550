// Pages that cannot be built: what they say, with which status, and how they come back.
import { rename } from 'node:fs/promises';
import { afterAll, beforeAll, describe } from 'vitest';
import { PLACES } from '../../app/_ui/places';
import { expect, test } from './harness/browser-test';
import { openTestServer, type TestServer } from './harness/server';

describe('a page that is not there', () => {
  test.for([
    '/no-such-page',
    '/enterprise/nobody',
    '/district/atlantis',
    '/industry/alchemy',
    '/nonsense/x',
    '/segment/%20',
  ])('%s answers 404 and offers search and the places', async (address, { page, allowProblem }) => {
    allowProblem(/status of 404/);
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
    expect(await page.locator('h1').innerText()).toBe('没有这个页面');
    expect(await page.title()).toContain('没有这个页面');
    expect(await page.locator('main nav a').count()).toBe(PLACES.length);
    const form = page.locator('main form', { has: page.locator('input[name=q]') });
    expect(await form.getAttribute('action')).toBe('/search');
  });
});

describe('a question that cannot be answered', () => {
  const CASES = [
    ['/gaps?stage=sideways', 'stage'],
    ['/gaps?chain=alchemy', 'chain'],
    ['/enterprises?district=atlantis', 'district'],
    ['/sources?limit=0', 'limit'],
    ['/sources?cursor=abc', 'cursor'],
    ['/programs?kind=wish', 'kind'],
    ['/chains?industry=alchemy', 'industry'],
    [`/search?q=${'很'.repeat(301)}`, 'q'],
    ['/enterprise/boe-b8/neighbours?type=HATES', 'type'],
  ] as const;

  test.for(CASES)('%s answers 400 and names the field', async ([address, field], { page, allowProblem }) => {
    allowProblem(/status of 400/);
    const response = await page.goto(address);
    expect(response?.status()).toBe(400);
    expect(await page.locator('h1').innerText()).toContain(`“${field}”`);
    expect(await page.title()).toContain(`“${field}”`);
    // The reason is in the reader's language, the technical one beside it.
    expect(await page.locator('main p').first().innerText()).toMatch(/\p{Script=Han}/u);
    const back = page.getByRole('link', { name: '去掉参数重新打开' });
    expect(await back.getAttribute('href')).toBe(new URL(address, 'http://x').pathname);
  });

  test('what the page does not know is no fault', async ({ page }) => {
    const response = await page.goto('/gaps?utm_source=letter');
    expect(response?.status()).toBe(200);
  });
});

describe('a lost store', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openTestServer();
  });
  afterAll(async () => {
    await server.close();
  });

  test('is said on the page, which opens by itself when the store is back', async ({ openPage, allowProblem }) => {
    const away = `${server.storePath}.away`;
    await rename(server.storePath, away);
    const page = await openPage({ baseUrl: server.url });
    allowProblem(/status of 503/);
    const response = await page.goto('/gaps?stage=upstream');
    expect(response?.status()).toBe(503);
    expect(response?.headers()['retry-after']).toMatch(/^\d+$/);
    expect(await page.locator('h1').innerText()).toMatch(/连不上|没有数据/);
    expect(await page.title()).toContain(await page.locator('h1').innerText());
    expect(await page.getByRole('status').last().innerText()).toContain('重试');
    // The frame stands: the places are still there to try.
    expect(await page.locator('header nav a').count()).toBe(PLACES.length);
    await rename(away, server.storePath);
    await page.getByRole('heading', { level: 1, name: /薄弱或缺失/ }).waitFor();
    expect(new URL(page.url()).search).toBe('?stage=upstream');
  });
});
