import type { Issue } from '#graph/dataset/issue';

/** Issues as text, grouped by file: row, column, value, what is wrong, how to mend it; Chinese, then English. */
export function formatIssues(issues: readonly Issue[]): string {
  const files = [...new Set(issues.map(({ file }) => file))];
  return files
    .map((file) => [file, ...issues.filter((issue) => issue.file === file).map(formatIssue)].join('\n'))
    .join('\n\n');
}

function formatIssue({ severity, code, row, column, value, message, fix }: Issue): string {
  const place = [
    ...(row === undefined ? [] : [`第 ${row} 行 row ${row}`]),
    ...(column === undefined ? [] : [column]),
    ...(value === undefined ? [] : [`“${value}”`]),
  ].join(' · ');
  const mark = severity === 'error' ? '✗' : '!';
  return `  ${mark} ${place === '' ? '' : `${place}  `}[${code}]\n    ${message.zh}；${fix.zh}\n    ${message.en}; ${fix.en}`;
}
