// Words of districts side by side. May import: define-messages. Invariant: a cell without a record says so, never 0.
import { defineMessages } from './define-messages';

export const compareMessages = defineMessages(
  {
    here: '区县并排比',
    lead: '格内数字＝收缩后的区位商，1＝和全市一样；有底色＝明显偏多，斜体＝看不出强弱，“·”＝本数据没有记录，不等于没有。',
    chain: '产业链',
    add: '加一个区县',
    addButton: '加上',
    remove: (name: string) => `去掉${name}`,
    records: (count: number) => `在产记录 ${count} 条`,
    above: (count: number) => `明显偏多 ${count} 条链`,
    plan: (lead: number, featured: number) => `文本称主导 ${lead}、特色 ${featured}`,
    none: '没有记录',
    interval: (low: number, high: number) => `90% 区间 ${low.toFixed(2)}—${high.toFixed(2)}`,
    full: '最多十个',
    link: '和最像的区县并排比',
  },
  {
    here: 'Districts side by side',
    lead: 'Number = shrunk location quotient, 1 = like the city; shaded = clearly more, italic = cannot be told, "·" = no record in this data, which does not mean none.',
    chain: 'Chain',
    add: 'Add a district',
    addButton: 'Add',
    remove: (name: string) => `Remove ${name}`,
    records: (count: number) => `${count} operating records`,
    above: (count: number) => `clearly more in ${count} ${count === 1 ? 'chain' : 'chains'}`,
    plan: (lead: number, featured: number) => `texts: ${lead} leading, ${featured} featured`,
    none: 'no record',
    interval: (low: number, high: number) => `90 % interval ${low.toFixed(2)}–${high.toFixed(2)}`,
    full: 'ten at most',
    link: 'Beside the most similar districts',
  },
);
