// What keeps an answer back on our side of the store, as faults carry it beside their English sentence.

export const overloadedZh = '同时提问的人太多：请稍后再试';

/** The store kept a question waiting for so many seconds. */
export function toTooSlowZh(seconds: number): string {
  return `图数据库 ${seconds} 秒内没有答复：请稍后再试`;
}
