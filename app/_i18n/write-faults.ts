// Why nothing was written, as faults carry it beside their English sentence. May import: nothing. Invariant: says what to do.

export const writeClosedZh = '这里还不能写入：请管理员设置 CHAINATLAS_TOKEN';
export const tokenNeededZh = '写入需要本站的口令（CHAINATLAS_TOKEN）';
export const otherSiteZh = '这次写入来自别的网站：请在本站的页面上操作';

export function toTokenShortZh(shortest: number): string {
  return `CHAINATLAS_TOKEN 不足 ${shortest} 个字符`;
}

/** Somebody wrote the command of this number after what the writer knew of. */
export function toConflictZh(actor: string, seq: number): string {
  return `${actor}刚刚改过（第 ${seq} 条）：请重新读取再决定`;
}
