import type { Locale } from '../_i18n/define-messages';

/** Runs of Chinese, its punctuation included, but not punctuation alone. */
const CHINESE = /([“”‘’\u3000-\u303f\uff00-\uffef]*\p{Script=Han}[\p{Script=Han}“”‘’\u3000-\u303f\uff00-\uffef]*)/u;

/** Text in which the data may have left names in Chinese: on an English page they are marked as Chinese, for those who hear it. */
export function MixedText({ children, locale }: { readonly children: string; readonly locale: Locale }) {
  if (locale === 'zh' || !CHINESE.test(children)) return children;
  return children.split(CHINESE).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other key
      <span key={index} lang="zh-CN">
        {part}
      </span>
    ),
  );
}
