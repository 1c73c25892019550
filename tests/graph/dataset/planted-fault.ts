// How a fault is planted and what must be found.
import type { Issue, IssueCode } from '#graph/dataset/issue';
import { parseDataset } from '#graph/dataset/parse';
import { Folder } from './folder';

export type Expected = {
  readonly code: IssueCode;
  readonly file: string;
  readonly row?: number;
  readonly column?: string;
  readonly value?: string;
  /** Part of the mend, in English. */
  readonly fix?: string;
  readonly severity?: Issue['severity'];
};

/** Name and deed: spoils the folder and says what must be found. */
export type PlantedFault = readonly [string, (folder: Folder) => Expected];

/** Writes one cell of the row with this key. */
export function spoil(
  [file, key, column]: readonly [string, string, string],
  value: string,
  expected: Pick<Expected, 'code' | 'fix'>,
): PlantedFault {
  const name = `${file} ${column} ${JSON.stringify(value.slice(0, 40))}`;
  return [
    name,
    (folder) => {
      const row = folder.row(file, key);
      folder.setCell(file, row, { [column]: value });
      return { file, row, column, value, ...expected };
    },
  ];
}

const known = new Set(parseDataset(new Folder().files).issues.map((issue) => JSON.stringify(issue)));

/** Faults beyond those the real files have. */
export function findNewIssues(folder: Folder): readonly Issue[] {
  return parseDataset(folder.files).issues.filter((issue) => !known.has(JSON.stringify(issue)));
}

/** What is compared of an issue; the mend is looked at by itself. */
export function toPlace({ code, file, row, column, value, severity = 'error' }: Expected | Issue) {
  return { code, file, row, column, value, severity };
}
