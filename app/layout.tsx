import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { frameMessages } from './_i18n/frame';
import { toLanguageTag } from './_i18n/preference-values';
import { readLocale, readTheme } from './_server/preferences';
import { SiteFooter } from './_ui/site-footer';
import { SiteHeader } from './_ui/site-header';
import './_ui/tokens.css';
import './_ui/base.css';

export async function generateMetadata(): Promise<Metadata> {
  const m = frameMessages[await readLocale()];
  return { title: { default: m.titleSuffix, template: `%s · ${m.titleSuffix}` }, icons: { icon: '/favicon.svg' } };
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1 };

/** The frame around every page. Reading the cookies here makes every page dynamic, so each gets its own script nonce. */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const [locale, theme] = await Promise.all([readLocale(), readTheme()]);
  return (
    <html lang={toLanguageTag(locale)} data-theme={theme}>
      <body>
        <a className="skip-link" href="#content">
          {frameMessages[locale].skip}
        </a>
        <SiteHeader locale={locale} theme={theme} />
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter locale={locale} />
      </body>
    </html>
  );
}
