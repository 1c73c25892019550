// Why a parameter of an address was refused, in the reader's words. May import: define-messages.
// Invariant: a parameter without words of its own gets the general ones; nothing is guessed.
import { defineMessages, type Locale } from './define-messages';

const reasonMessages = defineMessages(
  {
    q: '请输入 1 到 100 个字。',
    limit: '每页条数要是整数，并且不超过上限。',
    cursor: '翻页标记只对原来的列表、原来的筛选和原来的数据有效。请从第一页重新开始。',
    stage: '只能是 upstream（上游）、midstream（中游）或 downstream（下游）。',
    status: '只能是 present（已有）、weak（薄弱）、absent（缺失）、unknown（待核实），几个之间用逗号隔开。',
    kind: '这个类别不在可选范围内，几个之间用逗号隔开。',
    chain: '数据里没有这条产业链，或编号写错了。',
    district: '数据里没有这个区县，或编号写错了。',
    segment: '数据里没有这个环节，或编号写错了。',
    industry: '数据里没有这个产业，或编号写错了。',
    subject: '数据里没有这个度量对象，或编号写错了；要写完整编号，例如 district:fuling。',
    type: '没有这种关系。',
    direction: '只能是 out 或 in。',
    edit: '情景里有一项改动读不懂，或写到了数据里没有的东西。一个情景最多 50 项改动。',
    name: '最多三个名字，用逗号分开，每个不超过 40 个字。',
    what: '请写名字或编号。',
    where: '请写到哪里：区县，或另一头的环节。',
    how: '请选一个状态。',
    add: '一个情景最多 50 项改动。',
    other: '这个值不能用。',
  },
  {
    q: 'Give 1 to 100 characters.',
    limit: 'The number of items has to be whole and within bounds.',
    cursor: 'A page mark holds for its own list, filters and data only. Begin again at the first page.',
    stage: 'It has to be upstream, midstream or downstream.',
    status: 'It has to be present, weak, absent or unknown, several separated by commas.',
    kind: 'This is none of the kinds to choose from; separate several by commas.',
    chain: 'The data have no such chain, or its id is misspelt.',
    district: 'The data have no such district, or its id is misspelt.',
    segment: 'The data have no such segment, or its id is misspelt.',
    industry: 'The data have no such industry, or its id is misspelt.',
    subject: 'The data have nothing of this id; it has to be a full id, such as district:fuling.',
    type: 'There is no such relation.',
    direction: 'It has to be out or in.',
    edit: 'One of the edits cannot be read, or names what the data do not hold. A scenario takes at most 50.',
    name: 'At most three names separated by commas, each of at most 40 characters.',
    what: 'Give a name or an id.',
    where: 'Say where to: a district, or the segment at the other end.',
    how: 'Choose a state.',
    add: 'A scenario takes at most 50 edits.',
    other: 'This value cannot be used.',
  },
);

/** What is wrong with a parameter. */
export function toReason(field: string | undefined, locale: Locale): string {
  const reasons: Readonly<Record<string, string>> = reasonMessages[locale];
  return (field === undefined ? undefined : reasons[field]) ?? reasonMessages[locale].other;
}
