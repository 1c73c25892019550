// Failures a person can mend, in words: Chinese first, the path or the cause after it.
import { GraphError, type GraphErrorCode } from '#graph/errors';

const OF_FILES: ReadonlyMap<unknown, string> = new Map([
  ['ENOENT', '没有这个文件夹 · there is no such folder'],
  ['ENOTDIR', '这不是文件夹 · this is no folder'],
  ['EISDIR', '这是文件夹，不是文件 · this is a folder, not a file'],
  ['EACCES', '没有权限 · no permission'],
  ['EPERM', '没有权限 · no permission'],
  ['EROFS', '磁盘只读 · the disk is read-only'],
  ['ENOSPC', '磁盘已满 · the disk is full'],
]);
const OF_THE_GRAPH: Readonly<Partial<Record<GraphErrorCode, string>>> = {
  'store-misconfigured': '图库在这里用不了',
  'store-unavailable': '图库打不开',
  'store-overloaded': '图库太忙',
  'store-timeout': '图库没有及时回答',
};

/** What to print of a failure; `undefined` when it was not foreseen and its stack says more. */
export function formatFailure(error: unknown): string | undefined {
  if (error instanceof GraphError) return `✗ ${error.zh ?? OF_THE_GRAPH[error.code] ?? '出错了'} · ${error.message}`;
  if (!(error instanceof Error && 'code' in error)) return undefined;
  const reason = OF_FILES.get(error.code);
  const path = 'path' in error ? String(error.path) : '';
  return reason === undefined ? `✗ ${error.message}` : `✗ ${reason}: ${path}`;
}
