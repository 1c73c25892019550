// The picture of the city in a real browser: that it is drawn, and answers to mouse, keys and touch.
import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { cityViewSchema } from '#graph/wire/city';
import { countTokenPixels } from './canvas-pixels';
import { BATTERY, clickThing, DESKTOP, name, openCity, placeOf, settle, stage } from './city-stage';
import { expect, test } from './harness/browser-test';
import { setCookies } from './harness/open-page';

describe('the picture', () => {
  test('shows all four states, districts, links and surfaces in light and dark', async ({ openPage }) => {
    const page = await openPage(DESKTOP);
    for (const theme of ['light', 'dark']) {
      await setCookies(page, { theme });
      await openCity(page);
      const pixels = await countTokenPixels(page, stage(page), [
        'present-arc',
        'weak',
        'absent',
        'district',
        'surface',
        'program',
      ]);
      expect(pixels['present-arc'], theme).toBeGreaterThan(8000);
      expect(pixels['weak'], theme).toBeGreaterThan(900);
      expect(pixels['absent'], theme).toBeGreaterThan(200);
      expect(pixels['district'], theme).toBeGreaterThan(1200);
      expect(pixels['program'], theme).toBeGreaterThan(100);
      expect(pixels['surface'], theme).toBeGreaterThan(150_000);
    }
  });

  test('has a name for every chain, industry and district, and no two of them touch', async ({ page }) => {
    for (const [viewport, lang] of [
      [{ width: 1440, height: 900 }, 'zh'],
      [{ width: 1280, height: 720 }, 'zh'],
      [{ width: 1440, height: 900 }, 'en'],
    ] as const) {
      await page.setViewportSize(viewport);
      await setCookies(page, { lang });
      await openCity(page);
      const view = cityViewSchema.parse(await (await page.request.get('/api')).json());
      const named = await page
        .locator('[role="application"] [data-thing]')
        .evaluateAll((all) => all.map((element) => element.getAttribute('data-thing')));
      for (const { id } of [...view.chains, ...view.industries, ...view.districts]) expect(named).toContain(id);
      expect(await findTouchingTexts(page), `${viewport.width} ${lang}`).toEqual([]);
    }
  });

  test('holds one graphics context, and gives it back when the picture goes', async ({ page }) => {
    await openCity(page);
    const canvas = await page.locator('[role="application"] canvas').elementHandles();
    expect(canvas).toHaveLength(1);
    await page.getByRole('link', { name: '表格', exact: true }).click();
    await stage(page).waitFor({ state: 'detached' });
    const isLost = await canvas[0]?.evaluate((element) =>
      element instanceof HTMLCanvasElement ? element.getContext('webgl2')?.isContextLost() : undefined,
    );
    expect(isLost).toBe(true);
  });

  test('takes the colours of another theme at once', async ({ page }) => {
    await openCity(page);
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
    await settle(page);
    const pixels = await countTokenPixels(page, stage(page), ['present-arc', 'surface', 'absent']);
    expect(pixels['present-arc']).toBeGreaterThan(5000);
    expect(pixels['absent']).toBeGreaterThan(150);
  });
});

describe('the mouse', () => {
  test('previews the links of what it points at, and says what it is', async ({ openPage }) => {
    const page = await openPage(DESKTOP);
    await openCity(page);
    const before = await countTokenPixels(page, stage(page), ['accent']);
    const { x, y } = await placeOf(page, BATTERY);
    await page.mouse.move(x, y);
    await settle(page);
    const after = await countTokenPixels(page, stage(page), ['accent']);
    expect(after['accent']).toBeGreaterThan((before['accent'] ?? 0) + 1500);
    const text = await stage(page).innerText();
    expect(text).toMatch(/动力电池\s*产业链/);
    expect(text).toMatch(/14 个环节，已有 \d+，薄弱 \d+/);
    expect(await stage(page).evaluate((element) => getComputedStyle(element).cursor)).toBe('pointer');
    expect(new URL(page.url()).search).toBe('');
  });

  test('selects with a click, lets go on empty ground, opens with a double click', async ({ openPage }) => {
    const page = await openPage(DESKTOP);
    await openCity(page);
    await clickThing(page, 'district:fuling');
    await page.waitForURL('**/?select=district:fuling');
    await page.locator('[data-marker="selected"]').waitFor();
    const opacityOf = (id: string) => name(page, id).evaluate((element) => Number(getComputedStyle(element).opacity));
    expect(await opacityOf('district:wuxi')).toBeLessThan(0.5);
    expect(await opacityOf('district:fuling')).toBe(1);
    expect(await opacityOf(BATTERY)).toBe(1);
    await endDoubleClick(page);
    const box = await stage(page).boundingBox();
    await page.mouse.click((box?.x ?? 0) + 3, (box?.y ?? 0) + 60);
    await page.waitForURL((url) => url.search === '');
    await endDoubleClick(page);
    const { x, y } = await placeOf(page, 'district:fuling');
    await stubPage(page, '**/district/fuling');
    await page.mouse.dblclick(x, y);
    await page.waitForURL('**/district/fuling');
  });

  test('selects industries and districts as well', async ({ page }) => {
    await openCity(page);
    for (const id of ['industry:materials', 'district:fuling']) {
      if ((await name(page, id).count()) === 0) throw new Error(`no ${id} in the picture`);
      await clickThing(page, id);
      await page.waitForURL(`**/?select=${id}`);
      await page.locator('[data-marker="selected"]').waitFor();
    }
  });

  test('moves the camera into the address, and a pasted address back into the picture', async ({ page, openPage }) => {
    await openCity(page);
    const before = await placeOf(page, BATTERY);
    await page.getByRole('button', { name: '放大' }).click();
    await page.waitForURL(/camera=/);
    const after = await placeOf(page, BATTERY);
    expect(Math.abs(after.x - before.x) + Math.abs(after.y - before.y)).toBeGreaterThan(30);
    const pasted = await openPage();
    await openCity(pasted, page.url());
    const again = await placeOf(pasted, BATTERY);
    expect(Math.abs(again.x - after.x)).toBeLessThan(3);
    expect(Math.abs(again.y - after.y)).toBeLessThan(3);
    await page.bringToFront();
    await page.getByRole('button', { name: '看全图' }).click();
    await page.waitForURL((url) => !url.search.includes('camera'));
  });
});

describe('the keyboard', () => {
  test('walks from thing to thing, hears each, selects, opens and lets go', async ({ page }) => {
    await openCity(page);
    await stage(page).focus();
    const heard = page.locator('[role="application"] [aria-live]');
    const seen = new Set<string>();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowLeft']) {
      await page.keyboard.press(key);
      seen.add(await heard.innerText());
    }
    expect(seen.size).toBeGreaterThan(3);
    await page.keyboard.press('Enter');
    await page.waitForURL(/select=/);
    await heard.filter({ hasText: '已选中' }).waitFor({ state: 'attached' });
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => !url.search.includes('select='));
    await openCity(page, '/?select=district:fuling');
    await stubPage(page, '**/district/fuling');
    await stage(page).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/district/fuling');
  });

  test('zooms with plus and 0, and leaves other keys to the page', async ({ page }) => {
    await openCity(page);
    await stage(page).focus();
    await page.keyboard.press('+');
    await page.waitForURL(/camera=/);
    await page.keyboard.press('0');
    await page.waitForURL((url) => !url.search.includes('camera'));
    await page.keyboard.press('/');
    await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT');
  });
});

describe('touch', () => {
  test('selects with a tap on a phone, where the picture is higher than its window', async ({ openPage }) => {
    const page = await openPage({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
    await openCity(page, '/?lens=supply');
    const { height, room } = await stage(page).evaluate((element) => ({
      height: element.clientHeight,
      room: element.parentElement?.clientHeight ?? 0,
    }));
    expect(height).toBeGreaterThan(room);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await name(page, 'chain:software').scrollIntoViewIfNeeded();
    const { x, y } = await placeOf(page, 'chain:software');
    await page.touchscreen.tap(x, y);
    await page.waitForURL(/select=chain:software/);
  });
});

describe('an expanded thing', () => {
  test('shows its neighbours round it and moves nothing else', async ({ page }) => {
    await openCity(page, `/?select=${BATTERY}`);
    const others = ['chain:software', 'district:fuling', 'industry:materials'];
    const before = await Promise.all(others.map((id) => placeOf(page, id)));
    await openCity(page, `/?select=${BATTERY}&expand=${BATTERY}`);
    await page.getByText(/动力电池的邻居 \d+\/\d+/).waitFor();
    await settle(page);
    expect(await Promise.all(others.map((id) => placeOf(page, id)))).toEqual(before);
    const { x, y } = await placeOf(page, BATTERY);
    await page.mouse.move(x, y - 36);
    for (let turn = 0; turn < 40 && !(await stage(page).innerText()).includes('环节\n'); turn += 1) {
      await page.mouse.move(x + 36 * Math.sin(turn / 6), y - 36 * Math.cos(turn / 6));
    }
    expect(await stage(page).innerText()).toMatch(/环节\n+(已有|薄弱|缺失|待核实)/);
  });
});

/** Where the picture leads is what counts here, not what stands there. */
async function stubPage(page: Page, address: string): Promise<void> {
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: '<title>opened</title>' }));
}

/** Waits by the page's own clock until two clicks are no longer one double click. */
async function endDoubleClick(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
}

/** Pairs of names whose letters meet on the screen. */
function findTouchingTexts(page: Page): Promise<readonly string[]> {
  return stage(page).evaluate((root) => {
    const lines = [...root.querySelectorAll('[data-thing] span span')].map((element) => ({
      text: `${element.closest('[data-thing]')?.getAttribute('data-thing')} ${element.textContent}`,
      rect: element.getBoundingClientRect(),
    }));
    return lines.flatMap((a, index) =>
      lines.slice(index + 1).flatMap((b) => {
        const wide = Math.min(a.rect.right, b.rect.right) - Math.max(a.rect.left, b.rect.left);
        const high = Math.min(a.rect.bottom, b.rect.bottom) - Math.max(a.rect.top, b.rect.top);
        return wide > 1 && high > 2 ? [`${a.text} × ${b.text}`] : [];
      }),
    );
  });
}
