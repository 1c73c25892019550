// One fault of a dataset folder, said so that a person can find and mend it.
// May import: nothing. Invariants: codes are closed; `row` counts as a spreadsheet does (the header is row 1); messages are bilingual.

export type IssueCode =
  | 'missing-file'
  | 'unknown-file'
  | 'empty-file'
  | 'bom'
  | 'gbk'
  | 'broken-utf8'
  | 'crlf'
  | 'control-character'
  | 'unreadable-csv'
  | 'missing-column'
  | 'unknown-column'
  | 'duplicate-column'
  | 'ragged-row'
  | 'blank-row'
  | 'blank-cell'
  | 'padded-cell'
  | 'wrong-type'
  | 'bad-pattern'
  | 'bad-enum'
  | 'out-of-range'
  | 'too-long'
  | 'duplicate-item'
  | 'duplicate-id'
  | 'duplicate-value'
  | 'missing-reference'
  | 'unknown-gbt-code'
  | 'wrong-parent'
  | 'cycle'
  | 'self-link'
  | 'id-mismatch'
  | 'missing-status'
  | 'mixed-necessity'
  | 'cross-chain-flag'
  | 'evidence-rule';

export type Issue = {
  readonly severity: 'error' | 'warning';
  readonly code: IssueCode;
  readonly file: string;
  /** Row as a spreadsheet shows it; absent when the fault is of the whole file. */
  readonly row: number | undefined;
  readonly column: string | undefined;
  /** The offending text, shortened to 80 characters. */
  readonly value: string | undefined;
  readonly message: { readonly zh: string; readonly en: string };
  /** The likely mend, in Chinese then English. */
  readonly fix: { readonly zh: string; readonly en: string };
};

type Place = { readonly file: string; readonly row?: number; readonly column?: string; readonly value?: string };
type Words = { readonly zh: string; readonly en: string };
type Parts = { readonly message: Words; readonly fix: Words; readonly severity?: Issue['severity'] };

const MAX_VALUE_LENGTH = 80;

/** Builds an issue; severity is `error` unless told otherwise. */
export function buildIssue(code: IssueCode, place: Place, parts: Parts): Issue {
  return {
    severity: parts.severity ?? 'error',
    code,
    file: place.file,
    row: place.row,
    column: place.column,
    value: place.value === undefined ? undefined : shorten(place.value),
    message: parts.message,
    fix: parts.fix,
  };
}

/** Order of a report: by file, then row (whole-file faults first), column and code. */
export function compareIssues(a: Issue, b: Issue): number {
  return (
    compareText(a.file, b.file) ||
    (a.row ?? 0) - (b.row ?? 0) ||
    compareText(a.column ?? '', b.column ?? '') ||
    compareText(a.code, b.code) ||
    compareText(a.value ?? '', b.value ?? '')
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function shorten(text: string): string {
  const visible = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
  return visible.length > MAX_VALUE_LENGTH ? `${visible.slice(0, MAX_VALUE_LENGTH - 1)}…` : visible;
}
