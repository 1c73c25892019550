// The files of a folder against those a dataset has.
// May import: descriptor, issue, suggest, tables. Invariant: each misnamed file is one fault, told at the table it should have been.
import { DESCRIPTOR } from './descriptor';
import { buildIssue, type Issue, type Report, toExcerpt, words } from './issue';
import { findNearest } from './suggest';
import { TABLE_NAMES, TABLES } from './tables';

/** Files of a folder: name without path → bytes. */
export type DatasetFiles = ReadonlyMap<string, Uint8Array>;

const DATASET_FILES: readonly string[] = [DESCRIPTOR, ...TABLE_NAMES.map((name) => TABLES[name].file)];

/** Papers that may lie beside the tables. */
const PAPER = /^(readme|license|licence|notice|changelog)(\.[a-z]+)*$/i;

/** Whether a file of this name is read: the tables and the descriptor, in whatever case their names are written. */
export function isDatasetFile(file: string): boolean {
  return DATASET_FILES.includes(file.toLowerCase());
}

/** Bytes of a table; of a file whose name differs only by case where there is none of the right name. */
export function findFile(files: DatasetFiles, file: string): Uint8Array | undefined {
  return files.get(file) ?? files.get(findOtherCase(files, file) ?? '');
}

/** Reports missing, misnamed and unknown files. */
export function checkFileNames(files: DatasetFiles, report: Report): void {
  const strangers = new Set([...files.keys()].filter((name) => !DATASET_FILES.includes(name) && !PAPER.test(name)));
  for (const file of DATASET_FILES.filter((name) => name !== DESCRIPTOR && !files.has(name))) {
    const otherCase = findOtherCase(files, file);
    const near =
      otherCase ??
      findNearest(
        file,
        [...strangers].filter((name) => !isDatasetFile(name)),
      );
    if (near !== undefined) strangers.delete(near);
    report(otherCase === undefined ? missingFile(file, near) : wrongCase(file, otherCase));
  }
  for (const file of strangers) report(unknownFile(file));
}

function findOtherCase(files: DatasetFiles, file: string): string | undefined {
  return [...files.keys()].find((name) => name !== file && name.toLowerCase() === file);
}

function wrongCase(file: string, name: string): Issue {
  return buildIssue(
    'file-name-case',
    { file, value: name },
    {
      message: words(
        '文件名的大小写不对，有的系统会找不到',
        'the name is in the wrong case; some systems would not find the file',
      ),
      fix: words(`改名为 ${file}`, `rename it to ${file}`),
    },
  );
}

function missingFile(file: string, near: string | undefined): Issue {
  const message = words(`文件夹里没有 ${file}`, `the folder has no ${file}`);
  if (near === undefined) {
    const fix = words(
      '补上文件；没有内容时只留表头一行',
      'add the file; where there is nothing to say its header will do',
    );
    return buildIssue('missing-file', { file }, { message, fix });
  }
  const shown = toExcerpt(near);
  const fix = words(`把 ${shown} 改名为 ${file}？`, `rename ${shown} to ${file}?`);
  return buildIssue('missing-file', { file, value: near }, { message, fix });
}

function unknownFile(file: string): Issue {
  return buildIssue(
    'unknown-file',
    { file: toExcerpt(file, 255) },
    {
      severity: 'warning',
      message: words('不认识的文件，不会载入', 'unknown file; it is not loaded'),
      fix: words('改成规定的文件名，或移出文件夹', 'use a known file name or move it out of the folder'),
    },
  );
}
