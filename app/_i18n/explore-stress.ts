// Words of the explorer's stress test. May import: define-messages.
// Invariants: the sentence says what the page of the scenario says; what is not on record is not said to be unharmed.
import { defineMessages, type Locale } from './define-messages';

export const exploreStressMessages = defineMessages(
  {
    title: '停产推演',
    stop: '停掉它',
    restart: '让它恢复',
    cutOutside: '断掉外地来源',
    reopenOutside: '恢复外地来源',
    stepStop: (name: string) => `停掉 ${name}`,
    stepRestart: (name: string) => `恢复 ${name}`,
    stepCutOutside: (name: string) => `断掉 ${name} 的外地来源`,
    stepReopenOutside: (name: string) => `恢复 ${name} 的外地来源`,
    restartAll: '全部恢复',
    page: '逐个原因、怎样恢复、改变前后',
    working: '正在推演…',
    partial: '图中没有装下全部企业，停掉企业的结果以推演页为准。',
    off: '停掉的',
    stopped: '停摆',
    strained: '吃紧',
    outsideOf: (name: string) => `${name} 断外地来源`,
    manyThings: (first: string, count: number) => `${first}等 ${count} 项`,
    separator: '、',
    noEffect: '本数据中没有环节因此停摆或吃紧',
    onlyStrained: (strained: number) => `没有环节停摆，${strained} 个吃紧`,
    onlyStopped: (stopped: number) => `${stopped} 个环节停摆，没有别的吃紧`,
    both: (stopped: number, strained: number) => `${stopped} 个环节停摆，另有 ${strained} 个吃紧`,
    noDistricts: '，本数据中都没有在产企业记录',
    districts: (count: number) => `，涉及 ${count} 个区县`,
    noEnds: '；没有链的终端受影响',
    ends: (count: number) => `；${count} 条链的终端受影响`,
    whole: (subject: string, answer: string) => `推演：停掉 ${subject}：${answer}`,
  },
  {
    title: 'Stress test',
    stop: 'Stop it',
    restart: 'Let it run',
    cutOutside: 'Cut off the outside source',
    reopenOutside: 'Open the outside source',
    stepStop: (name) => `Stop ${name}`,
    stepRestart: (name) => `Let ${name} run`,
    stepCutOutside: (name) => `Cut off the outside source of ${name}`,
    stepReopenOutside: (name) => `Open the outside source of ${name}`,
    restartAll: 'Let all run',
    page: 'Every reason, what would repair it, before and after',
    working: 'Working it out…',
    partial: 'The picture does not hold all firms: of firms that stop, the page of the scenario says more.',
    off: 'Switched off',
    stopped: 'Stops',
    strained: 'Under strain',
    outsideOf: (name) => `outside source of ${name}`,
    manyThings: (first, count) => `${first} and ${count - 1} more`,
    separator: ', ',
    noEffect: 'in this data no segment stops or comes under strain',
    onlyStrained: (strained) => `no segment stops, ${strained} ${strained === 1 ? 'comes' : 'come'} under strain`,
    onlyStopped: (stopped) =>
      `${stopped === 1 ? '1 segment stops' : `${stopped} segments stop`}, no other comes under strain`,
    both: (stopped, strained) =>
      `${stopped === 1 ? '1 segment stops' : `${stopped} segments stop`} and ${strained} more ${strained === 1 ? 'comes' : 'come'} under strain`,
    noDistricts: ', none with an operating firm on record',
    districts: (count) => `, in ${count === 1 ? '1 district' : `${count} districts`}`,
    noEnds: '; the end of no chain is affected',
    ends: (count) => (count === 1 ? '; ends of 1 chain are affected' : `; ends of ${count} chains are affected`),
    whole: (subject, answer) => `If ${subject} stopped: ${answer}`,
  },
);

type Figures = {
  readonly stopped: number;
  readonly strained: number;
  readonly districts: number;
  readonly endChains: number;
};

/** "4 个环节停摆，另有 7 个吃紧，涉及 2 个区县；3 条链的终端受影响" */
export function toStressAnswer({ stopped, strained, districts, endChains }: Figures, locale: Locale): string {
  const m = exploreStressMessages[locale];
  if (stopped + strained === 0) return m.noEffect;
  const head =
    stopped === 0 ? m.onlyStrained(strained) : strained === 0 ? m.onlyStopped(stopped) : m.both(stopped, strained);
  return `${head}${districts === 0 ? m.noDistricts : m.districts(districts)}${endChains === 0 ? m.noEnds : m.ends(endChains)}`;
}
