// Words of the search box and its page. May import: define-messages.
import { defineMessages } from './define-messages';

export const searchMessages = defineMessages(
  {
    label: '搜索',
    placeholder: '搜链条、环节、企业、区县，例如“偏光片”或“xxxs”',
    shortPlaceholder: '搜索',
    submit: '搜索',
    none: (query: string) => `没有找到“${query}”`,
    noneHint: '试试简称、拼音或首字母：长安汽车、changan、caqc。没有记录不等于没有企业。',
    all: (total: number) => `查看全部 ${total} 条`,
    count: (total: number) => `${total} 条结果，用上下键选择`,
    searching: '正在搜索…',
    failed: '搜索暂时用不了，请稍后再试',
    title: (query: string, total: number) => `“${query}”有 ${total} 条结果`,
    emptyTitle: '搜什么都行：链条、环节、企业、区县、政策项目、产业',
    emptyText: '可用中文、别名、拼音、首字母或英文，几个词用空格隔开。例如：',
    kinds: '按类别筛选',
    via: (text: string) => `匹配：${text}`,
    results: '搜索结果',
  },
  {
    label: 'Search',
    placeholder: 'Search chains, segments, firms, districts, e.g. "boe" or "xxxs"',
    shortPlaceholder: 'Search',
    submit: 'Search',
    none: (query: string) => `Nothing found for "${query}"`,
    noneHint: 'Try a short name, pinyin or initials: changan, caqc. No record does not mean no firm.',
    all: (total: number) => `Show all ${total}`,
    count: (total: number) => `${total} results, choose with the arrow keys`,
    searching: 'Searching…',
    failed: 'Search is not available now; try again in a moment',
    title: (query: string, total: number) =>
      total === 1 ? `1 result for "${query}"` : `${total} results for "${query}"`,
    emptyTitle: 'Search for chains, segments, firms, districts, programs, industries',
    emptyText: 'In Chinese, by alias, pinyin, initials or English; separate words with spaces. For example:',
    kinds: 'Filter by kind',
    via: (text: string) => `matched: ${text}`,
    results: 'Results',
  },
);
