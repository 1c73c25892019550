// Watches one page for what must never happen: an error in the console, a broken policy, a request to another machine.
import type { ConsoleMessage, Page, Request } from 'playwright-core';

export type PageGuard = {
  /** What went wrong so far, one line each, in order. */
  readonly problems: readonly string[];
  /** Lets problems that match pass: a test that opens a missing page expects its 404 in the console. */
  readonly allow: (pattern: RegExp) => void;
  /** Starts over for another test on the same page. */
  readonly forget: () => void;
};

/** Has to be called before the page goes anywhere. */
export async function guardPage(page: Page, origin: string): Promise<PageGuard> {
  const found: string[] = [];
  const allowed: RegExp[] = [];
  const report = (problem: string) => found.push(problem);
  page.on('console', (message) => reportConsole(message, report));
  page.on('pageerror', (error) => report(`page error: ${error.message}`));
  page.on('crash', () => report('the page crashed'));
  page.on('request', (request) => reportForeign(request, { origin, report }));
  await page.exposeFunction('reportPolicyViolation', (text: string) => report(`policy violation: ${text}`));
  await page.addInitScript(() => {
    document.addEventListener(
      'securitypolicyviolation',
      ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
        const send: unknown = Reflect.get(globalThis, 'reportPolicyViolation');
        if (typeof send === 'function') send(`${violatedDirective} ${blockedURI} at ${sourceFile}:${lineNumber}`);
      },
    );
  });
  return {
    get problems() {
      return found.filter((problem) => !allowed.some((pattern) => pattern.test(problem)));
    },
    allow: (pattern) => {
      allowed.push(pattern);
    },
    forget: () => {
      found.length = 0;
      allowed.length = 0;
    },
  };
}

type Report = (problem: string) => void;

function reportConsole(message: ConsoleMessage, report: Report): void {
  if (message.type() === 'error') report(`console error: ${message.text()} (${message.location().url})`);
}

function reportForeign(request: Request, { origin, report }: { origin: string; report: Report }): void {
  const url = request.url();
  if (!/^(data|blob|about):/.test(url) && new URL(url).origin !== origin) report(`foreign request: ${url}`);
}
