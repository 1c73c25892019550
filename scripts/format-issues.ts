import type { Issue, Words } from '#graph/dataset/issue';
import type { Omitted } from '#graph/dataset/issue-list';

type Found = { readonly issues: readonly Issue[]; readonly omitted: readonly Omitted[] };

/** Issues as text, grouped by file: row, column, value, what is wrong, how to mend it; Chinese, then English. */
export function formatIssues({ issues, omitted }: Found): string {
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) {
    const group = groups.get(issue.file);
    if (group === undefined) groups.set(issue.file, [issue]);
    else group.push(issue);
  }
  return [...groups]
    .map(([file, group]) => {
      const more = omitted.filter((kind) => kind.file === file).map(formatOmitted);
      return [file, ...group.map(formatIssue), ...more].join('\n');
    })
    .join('\n\n');
}

/** How many errors and warnings there are, those that are not listed included. */
export function countIssues({ issues, omitted }: Found): { readonly errors: number; readonly warnings: number } {
  const count = (severity: Issue['severity']) =>
    issues.filter((issue) => issue.severity === severity).length +
    omitted.filter((kind) => kind.severity === severity).reduce((sum, kind) => sum + kind.count, 0);
  return { errors: count('error'), warnings: count('warning') };
}

function formatIssue({ severity, code, row, column, value, message, fix }: Issue): string {
  const place = [
    ...(row === undefined ? [] : [`第 ${row} 行 row ${row}`]),
    ...(column === undefined ? [] : [column]),
    ...(value === undefined ? [] : [`“${value}”`]),
  ].join(' · ');
  const mark = severity === 'error' ? '✗' : '!';
  return `  ${mark} ${place === '' ? '' : `${place}  `}[${code}]\n    ${join(message, fix)}`;
}

function join(message: Words, fix: Words): string {
  return `${message.zh}；${fix.zh}\n    ${message.en}; ${fix.en}`;
}

function formatOmitted({ code, severity, count }: Omitted): string {
  const mark = severity === 'error' ? '✗' : '!';
  return `  ${mark} 还有 ${count} 处 · ${count} more  [${code}]`;
}
