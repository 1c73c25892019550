// Words of what the pictures of the city and of a chain share: filters by state, the handle of the panel and the link to copy.
// May import: define-messages.
import { defineMessages } from './define-messages';

export const viewMessages = defineMessages(
  {
    filterOn: (state: string, count: number) => `只看${state}（${count} 个环节）`,
    filterOff: (state: string) => `不再只看${state}`,
    filterNone: (state: string) => `没有${state}的环节`,
    filterClear: '全部状态',
    handle: '展开或收起详情',
    close: '关闭详情',
    copy: '复制链接',
    copied: '已复制',
    copyFailed: '没能复制，请从地址栏复制',
  },
  {
    filterOn: (state: string, count: number) => `Only ${state} (${count} segments)`,
    filterOff: (state: string) => `No longer only ${state}`,
    filterNone: (state: string) => `No segment is ${state}`,
    filterClear: 'All states',
    handle: 'Enlarge or reduce details',
    close: 'Close details',
    copy: 'Copy link',
    copied: 'Copied',
    copyFailed: 'Could not copy; copy it from the address bar',
  },
);
