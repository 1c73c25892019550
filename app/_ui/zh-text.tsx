import type { Locale } from '../_i18n/define-messages';

/** Text the data hold in Chinese only, marked as Chinese on an English page. */
export function ZhText({ children, locale }: { readonly children: string; readonly locale: Locale }) {
  return <span lang={locale === 'en' ? 'zh-CN' : undefined}>{children}</span>;
}
