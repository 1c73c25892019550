// The page that is open, held against WCAG 2.2 A and AA by axe-core.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds in the page as it stands, one line each. */
export async function findViolations(page: Page): Promise<readonly string[]> {
  // Once for each document: the script takes a while to read.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const found: unknown = await page.evaluate(async () => {
    const axe = Reflect.get(globalThis, 'axe');
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const { violations } = await axe.run(document, {
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
      // Style sheets would be fetched again for a single experimental rule, which these tags leave out.
      preload: { assets: ['media'] },
    });
    return violations.flatMap((violation: { id: string; nodes: { html: string; failureSummary: string }[] }) =>
      violation.nodes
        .slice(0, 3)
        .map(({ html, failureSummary }) => `${violation.id}: ${html.slice(0, 160)} — ${failureSummary.slice(0, 200)}`),
    );
  });
  return Array.isArray(found) ? found.map(String) : ['axe did not answer'];
}
