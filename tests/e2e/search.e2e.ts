// The one search box: found by Chinese, alias, pinyin and initials, used by keyboard alone, with an input method, on a phone, without a script.
import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { expect, test } from './harness/browser-test';

const FIRM = '重庆长安汽车股份有限公司';

const box = (page: Page) => page.getByRole('combobox', { name: '搜索' });
const options = (page: Page) => page.locator('header [role=option]');

/** Waits until React has taken over, then types into the box. */
async function search(page: Page, text: string): Promise<void> {
  await box(page).click();
  await page.waitForFunction(() => document.querySelector('[role=combobox]')?.hasAttribute('aria-controls'));
  await box(page).pressSequentially(text);
  await options(page).first().waitFor();
}

/** A slash leads to the box as soon as the page's scripts have taken over. */
async function pressSlash(page: Page): Promise<void> {
  await expect
    .poll(async () => {
      await page.keyboard.press('/');
      return page.evaluate(() => document.activeElement?.getAttribute('role'));
    })
    .toBe('combobox');
}

describe('what is found', () => {
  test.for(['长安汽车', 'changan', 'caqc', 'CHANGAN'])('%s is the firm, first', async (text, { page }) => {
    await page.goto('/industries');
    await search(page, text);
    expect(await options(page).first().innerText()).toContain(FIRM);
    expect(await options(page).first().innerText()).toContain('企业机构');
  });

  test('偏光片 is a segment, with its state and chain, the letters marked', async ({ page }) => {
    await page.goto('/industries');
    await search(page, '偏光片');
    const first = options(page).first();
    expect(await first.innerText()).toMatch(/偏光片与光学功能膜[\s\S]*薄弱[\s\S]*环节[\s\S]*新型显示/);
    expect(await first.locator('mark').allInnerTexts()).toEqual(['偏光片']);
  });

  test('xxxs is the chain 新型显示, and says that its initials matched', async ({ page }) => {
    await page.goto('/industries');
    await search(page, 'xxxs');
    expect(await options(page).first().innerText()).toMatch(/新型显示[\s\S]*产业链[\s\S]*首字母/);
  });

  test('nothing is said in words', async ({ page }) => {
    await page.goto('/industries');
    await box(page).fill('zzzzqq');
    await page.getByText('没有找到“zzzzqq”').waitFor();
    expect(await page.getByText('没有记录不等于没有企业').isVisible()).toBe(true);
    expect(await options(page).count()).toBe(0);
  });

  test('English shows English names first and keeps the Chinese one', async ({ openPage }) => {
    const page = await openPage({ cookies: { lang: 'en' } });
    await page.goto('/industries');
    await page.getByRole('combobox', { name: 'Search' }).fill('changan');
    await options(page).first().waitFor();
    expect(await options(page).first().innerText()).toMatch(/Changan Automobile[\s\S]*重庆长安汽车/);
  });
});

describe('the keyboard alone', () => {
  test('slash, words, arrows, Enter', async ({ page }) => {
    await page.goto('/districts');
    await pressSlash(page);
    expect(await box(page).evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type('changan');
    await options(page).first().waitFor();
    expect(await box(page).getAttribute('aria-expanded')).toBe('true');
    expect(await page.getByRole('status').first().innerText()).toMatch(/^\d+ 条结果/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const active = await box(page).getAttribute('aria-activedescendant');
    const second = options(page).nth(1);
    expect(active).toBe(await second.getAttribute('id'));
    expect(await second.getAttribute('aria-selected')).toBe('true');
    const name = await second.locator('b').innerText();
    await Promise.all([page.waitForURL(/\/enterprise\//), page.keyboard.press('Enter')]);
    expect(await page.locator('h1').innerText()).toContain(name);
  });

  test('Enter without waiting opens the best hit', async ({ page }) => {
    await page.goto('/districts');
    await pressSlash(page);
    await page.keyboard.type('caqc');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/enterprise/changan-auto');
  });

  test('the last entry leads to all results', async ({ page }) => {
    await page.goto('/districts');
    await search(page, 'changan');
    const text = await options(page).last().innerText();
    expect(text).toMatch(/^查看全部 \d+ 条$/);
    await page.keyboard.press('ArrowUp');
    await Promise.all([page.waitForURL('**/search?q=changan'), page.keyboard.press('Enter')]);
    const total = /\d+/.exec(text)?.[0];
    expect(await page.locator('h1').innerText()).toBe(`“changan”有 ${total} 条结果`);
  });

  test('Ctrl+K comes from anywhere, a slash in a field stays a slash, Escape closes', async ({ page }) => {
    await page.goto('/search');
    const field = page.locator('main input[name=q]');
    await field.click();
    await page.keyboard.type('a/b');
    expect(await field.inputValue()).toBe('a/b');
    await page.keyboard.press('Control+k');
    expect(await box(page).evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type('boe');
    await options(page).first().waitFor();
    await page.keyboard.press('Escape');
    await options(page).first().waitFor({ state: 'hidden' });
    expect(await box(page).inputValue()).toBe('boe');
    await page.keyboard.press('Escape');
    expect(await box(page).inputValue()).toBe('');
  });

  test('Enter with Ctrl opens a tab', async ({ page }) => {
    await page.goto('/industries');
    await search(page, 'caqc');
    const [tab] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('Control+Enter')]);
    await tab.waitForURL('**/enterprise/changan-auto');
    expect(new URL(page.url()).pathname).toBe('/industries');
  });
});

describe('an input method', () => {
  test('nothing is asked and no Enter is read while a word is composed', async ({ page }) => {
    await page.goto('/industries');
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/api/search')) asked.push(new URL(request.url()).searchParams.get('q') ?? '');
    });
    await box(page).click();
    const client = await page.context().newCDPSession(page);
    for (const text of ['p', 'pi', 'pian']) {
      await client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await page.keyboard.press('Enter');
    await page.waitForTimeout(600);
    expect(asked).toEqual([]);
    expect(new URL(page.url()).pathname).toBe('/industries');
    await client.send('Input.insertText', { text: '偏光片' });
    await options(page).first().waitFor();
    expect(asked).toEqual(['偏光片']);
    expect(await options(page).first().innerText()).toContain('偏光片');
  });
});

describe('slow and lost answers', () => {
  test('a late answer to an older text is not shown', async ({ page }) => {
    await page.goto('/industries');
    let answer = (): void => undefined;
    const mayAnswer = new Promise<void>((resolve) => {
      answer = resolve;
    });
    let isAnswered = false;
    await page.route('**/api/search?q=boe*', async (route) => {
      const response = await route.fetch();
      await mayAnswer;
      await route.fulfill({ response }).catch(() => undefined);
      isAnswered = true;
    });
    await Promise.all([page.waitForRequest('**/api/search?q=boe*'), box(page).fill('boe')]);
    await box(page).fill('caqc');
    await options(page).first().waitFor();
    answer();
    await expect.poll(() => isAnswered).toBe(true);
    // Time for an answer to be read and drawn, were it read.
    await page.waitForTimeout(500);
    expect(await options(page).first().innerText()).toContain(FIRM);
  });

  test('a lost store is said, and the search goes on by itself', async ({ page, allowProblem }) => {
    allowProblem(/status of 503/);
    await page.goto('/industries');
    let isLost = true;
    await page.route('**/api/search?*', (route) =>
      isLost ? route.fulfill({ status: 503, contentType: 'application/problem+json', body: '{}' }) : route.continue(),
    );
    await box(page).fill('caqc');
    await page.getByText('搜索暂时用不了').waitFor();
    isLost = false;
    await options(page).first().waitFor();
    expect(await options(page).first().innerText()).toContain(FIRM);
  });
});

describe('other ways in', () => {
  test('what is typed before the scripts arrive is searched when they do', async ({ page }) => {
    const held: (() => void)[] = [];
    await page.route('**/_next/static/**/*.js', async (route) => {
      await new Promise<void>((resolve) => held.push(resolve));
      await route.continue().catch(() => undefined);
    });
    await page.goto('/industries', { waitUntil: 'commit' });
    await page.locator('header input[name=q]').click();
    await page.keyboard.type('caqc');
    await page.unroute('**/_next/static/**/*.js');
    for (const release of held) release();
    await options(page).first().waitFor();
    expect(await options(page).first().innerText()).toContain(FIRM);
  });

  test('without a script the form leads to the results', async ({ openPage }) => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto('/industries');
    await page.locator('header input[name=q]').fill('偏光片');
    await Promise.all([page.waitForURL(/\/search\?q=/), page.locator('header input[name=q]').press('Enter')]);
    expect(await page.locator('h1').innerText()).toMatch(/^“偏光片”有 \d+ 条结果$/);
    await page.locator('main ol a').first().click();
    expect(await page.locator('h1').innerText()).toContain('偏光片与光学功能膜');
  });

  test('on a phone an icon opens it over the bar', async ({ openPage }) => {
    const page = await openPage({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await page.goto('/industries');
    await page.getByRole('link', { name: '搜索' }).tap();
    await page.keyboard.type('caqc');
    await options(page).first().waitFor();
    const width = (await options(page).first().boundingBox())?.width ?? 0;
    expect(width).toBeGreaterThan(340);
    await options(page).first().tap();
    await page.waitForURL('**/enterprise/changan-auto');
  });
});

describe('sector search', () => {
  const rows = (page: Page) => page.locator('main ol > li');
  const shown = async (page: Page) =>
    Number(/\d+/.exec((await page.locator('h1').innerText()).replace(/“.*”/, ''))?.[0]);

  test('is read on page by page', async ({ page }) => {
    await page.goto('/search?q=汽车&limit=5');
    const first = await rows(page).allInnerTexts();
    expect(first).toHaveLength(5);
    await page.getByRole('link', { name: '下一页' }).click();
    await page.waitForURL(/cursor=/);
    const second = await rows(page).allInnerTexts();
    expect(second.filter((text) => first.includes(text))).toEqual([]);
  });

  test('a line becomes terms; a facet leads to as many as it says; a term is taken away; a file has all', async ({
    openPage,
  }) => {
    const page = await openPage({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
    await page.goto('/search?q=电池');
    await page.getByRole('form', { name: '查询' }).getByRole('searchbox').fill('涪陵 电池');
    await page.getByRole('button', { name: '搜索' }).last().click();
    await page.waitForURL(/q=%E6%B6%AA/);
    expect(await page.getByRole('list', { name: '读作' }).innerText()).toMatch(/区县：涪陵区[\s\S]*文字：电池/);
    const all = await shown(page);
    const facets = page.getByRole('navigation', { name: '筛选' });
    expect(await facets.isVisible()).toBe(false);
    await page.locator('main details > summary').first().click();
    const link = facets.getByRole('link', { name: /^环节/ });
    const promised = Number(/\d+$/.exec((await link.innerText()).trim())?.[0]);
    await link.click();
    await page.waitForURL(/kind/);
    expect(await shown(page)).toBe(promised);
    for (const text of await rows(page).allInnerTexts()) expect(text).toContain('环节');
    expect(promised).toBeLessThan(all);
    const csv = await (
      await page.request.get((await page.getByRole('link', { name: '导出 CSV' }).getAttribute('href')) ?? '')
    ).text();
    expect(csv.trim().split('\n').length - 1).toBe(promised);
    await page.getByRole('link', { name: '去掉“类别：环节”' }).click();
    await page.waitForURL((url) => !url.search.includes('kind'));
    expect(await shown(page)).toBe(all);
  });

  test('nothing on record is no end: what to drop is said, and leads on', async ({ page }) => {
    await page.goto('/search?q=渝北 新能源汽车 上游 缺');
    expect(await page.locator('main').innerText()).toContain('不等于没有企业');
    const link = page.getByRole('link', { name: /^去掉“缺”/ });
    const promised = Number(/(\d+) 条/.exec(await link.innerText())?.[1]);
    await link.click();
    await page.waitForURL(/district/);
    expect(await shown(page)).toBe(promised);
  });
});
