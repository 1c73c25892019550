// The faults of one run, however many there are.
// May import: issue. Invariant: of each kind in each file the first ones are kept, fit to be shown, and the others counted,
// so that none is lost unsaid.
import { compareIssues, type Issue, type IssueCode, type Report, toShown } from './issue';

/** Faults of one kind in one file that are counted but not listed. */
export type Omitted = {
  readonly file: string;
  readonly code: IssueCode;
  readonly severity: Issue['severity'];
  readonly count: number;
};

export type IssueList = {
  readonly report: Report;
  /** What was reported so far, sorted by file, row and column. */
  toSorted(): { readonly issues: readonly Issue[]; readonly omitted: readonly Omitted[] };
};

/** A thousand faults of one kind have one cause; a person mends that and checks again. */
const MAX_LISTED = 1000;

export function buildIssueList(limit = MAX_LISTED): IssueList {
  const issues: Issue[] = [];
  const counts = new Map<string, { readonly first: Issue; count: number }>();
  const report: Report = (issue) => {
    const key = `${issue.severity} ${issue.code} ${issue.file}`;
    const seen = counts.get(key) ?? { first: issue, count: 0 };
    counts.set(key, seen);
    seen.count++;
    if (seen.count <= limit) issues.push(toShown(issue));
  };
  const toSorted = () => ({
    issues: issues.toSorted(compareIssues),
    omitted: [...counts.values()]
      .filter(({ count }) => count > limit)
      .map(({ first, count }) => ({
        file: first.file,
        code: first.code,
        severity: first.severity,
        count: count - limit,
      }))
      .sort((a, b) => (`${a.file} ${a.code}` < `${b.file} ${b.code}` ? -1 : 1)),
  });
  return { report, toSorted };
}
