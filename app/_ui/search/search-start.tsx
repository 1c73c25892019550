import type { Locale } from '../../_i18n/define-messages';
import { searchMessages } from '../../_i18n/search';
import { sectorMessages } from '../../_i18n/sector';
import { MessagePage } from '../message-page';
import styles from '../message-page.module.css';
import { PlainSearch } from '../plain-search';

/** One question of each way to ask: Chinese, alias, pinyin, initials, English. */
const EXAMPLES: readonly (readonly [text: string, lang: 'zh-CN' | 'en'])[] = [
  ['偏光片', 'zh-CN'],
  ['长安汽车', 'zh-CN'],
  ['changan', 'en'],
  ['caqc', 'en'],
  ['xxxs', 'en'],
  ['涪陵 上游 薄弱', 'zh-CN'],
  ['动力电池 正极材料 涪陵', 'zh-CN'],
  ['firms<3 stage:上游 state:weak', 'zh-CN'],
  ['fuling', 'en'],
];

/** The page of results before there is a question. */
export function SearchStart({ locale }: { readonly locale: Locale }) {
  const m = searchMessages[locale];
  return (
    <MessagePage title={m.emptyTitle}>
      <PlainSearch locale={locale} />
      <p>{m.emptyText}</p>
      <p>{sectorMessages[locale].help}</p>
      <div className={styles['links']}>
        {EXAMPLES.map(([text, lang]) => (
          <a key={text} href={`/search?${new URLSearchParams({ q: text })}`} lang={lang}>
            {text}
          </a>
        ))}
      </div>
    </MessagePage>
  );
}
