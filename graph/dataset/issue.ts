// One fault of a dataset folder, said so that a person can find and mend it.
// May import: odd-characters. Invariants: codes are closed; `row` counts as a spreadsheet does (the header is row 1); messages are bilingual.
import { escapeOddCharacters } from './odd-characters';

export type IssueCode =
  | 'missing-file'
  | 'file-name-case'
  | 'unknown-file'
  | 'too-large'
  | 'empty-file'
  | 'no-rows'
  | 'bad-descriptor'
  | 'not-csv'
  | 'bom'
  | 'utf16'
  | 'gbk'
  | 'broken-utf8'
  | 'crlf'
  | 'control-character'
  | 'wrong-delimiter'
  | 'unreadable-csv'
  | 'missing-header'
  | 'missing-column'
  | 'unknown-column'
  | 'duplicate-column'
  | 'ragged-row'
  | 'blank-row'
  | 'blank-id'
  | 'blank-cell'
  | 'padded-cell'
  | 'wrong-type'
  | 'bad-pattern'
  | 'bad-enum'
  | 'out-of-range'
  | 'too-long'
  | 'list-separator'
  | 'duplicate-item'
  | 'duplicate-id'
  | 'duplicate-value'
  | 'missing-reference'
  | 'wrong-target'
  | 'unknown-gbt-code'
  | 'gbt-mismatch'
  | 'cycle'
  | 'self-link'
  | 'id-mismatch'
  | 'actor-mismatch'
  | 'missing-status'
  | 'status-contradiction'
  | 'mixed-necessity'
  | 'cross-chain-flag'
  | 'evidence-rule';

/** The same sentence in both languages. */
export type Words = { readonly zh: string; readonly en: string };

export type Issue = {
  /** Only errors keep a dataset from being loaded. */
  readonly severity: 'error' | 'warning';
  readonly code: IssueCode;
  readonly file: string;
  /** Row as a spreadsheet shows it; absent when the fault is of the whole file. */
  readonly row: number | undefined;
  readonly column: string | undefined;
  /** The offending text; in a report shortened to 80 characters, invisible characters escaped. */
  readonly value: string | undefined;
  readonly message: Words;
  /** The likely mend. */
  readonly fix: Words;
};

/** Takes note of a fault. Checks report as they go, so that a million faults need not be held at once. */
export type Report = (issue: Issue) => void;

export type Place = { readonly file: string; readonly row?: number; readonly column?: string; readonly value?: string };
type Parts = { readonly message: Words; readonly fix: Words; readonly severity?: Issue['severity'] };

const MAX_VALUE_LENGTH = 80;
/** Room for a long cycle, none for a cell of a megabyte. */
const MAX_SENTENCE_LENGTH = 4000;

/** Builds an issue as it was found, at full length; severity is `error` unless told otherwise. */
export function buildIssue(code: IssueCode, place: Place, parts: Parts): Issue {
  return {
    severity: parts.severity ?? 'error',
    code,
    file: place.file,
    row: place.row,
    column: place.column,
    value: place.value,
    message: parts.message,
    fix: parts.fix,
  };
}

/** An issue as it may be shown: short, and without a character that a terminal would obey. */
export function toShown(issue: Issue): Issue {
  return {
    ...issue,
    column: issue.column === undefined ? undefined : toExcerpt(issue.column),
    value: issue.value === undefined ? undefined : toExcerpt(issue.value),
    message: clip(issue.message),
    fix: clip(issue.fix),
  };
}

export function words(zh: string, en: string): Words {
  return { zh, en };
}

/** Text as it may stand in a message: at most 80 characters, invisible ones escaped. */
export function toExcerpt(text: string, length = MAX_VALUE_LENGTH): string {
  const visible = escapeOddCharacters(text.slice(0, 4 * length));
  if (visible.length <= length && text.length <= length) return visible;
  const characters = [...visible];
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : visible;
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

function clip({ zh, en }: Words): Words {
  return { zh: toExcerpt(zh, MAX_SENTENCE_LENGTH), en: toExcerpt(en, MAX_SENTENCE_LENGTH) };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
