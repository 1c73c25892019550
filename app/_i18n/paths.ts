// Words of the page of paths. May import: define-messages. Invariant: no way in the data is never called no connection.
import { defineMessages } from './define-messages';

export const pathsMessages = defineMessages(
  {
    title: '两样东西怎么联系？',
    intro: '填名字、拼音或编号：企业、环节、产业链、区县、政策项目都行。',
    from: '从',
    to: '到',
    find: '找联系',
    unknown: '至少有一头在数据里找不到。换个名字再试，或先到搜索里找。',
    way: (number: number) => `第 ${number} 条路`,
    shown: (shown: number, total: number) => `先列 ${shown}/${total} 条`,
    noWay: '没有记录不等于没有联系：可能只是这份数据没有收录。',
    explored: '在图谱里看这些路',
    page: '写成一页',
    noSource: '这一步没有单独的来源',
    openBracket: '（',
    closeBracket: '）',
    separator: '、',
  },
  {
    title: 'How are two things connected?',
    intro: 'A name, pinyin or an id: firms, segments, chains, districts, programs.',
    from: 'From',
    to: 'To',
    find: 'Find ways',
    unknown: 'At least one end is not in the data. Try another name, or search for it first.',
    way: (number) => `Way ${number}`,
    shown: (shown, total) => `${shown} of ${total} listed`,
    noWay: 'No record does not mean no connection: this data may just not hold it.',
    explored: 'See these ways in the explorer',
    page: 'As a page',
    noSource: 'This step has no source of its own',
    openBracket: ' (',
    closeBracket: ')',
    separator: ', ',
  },
);
