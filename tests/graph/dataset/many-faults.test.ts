// Many faults at once: each is found, none hides another and none makes a new one. And the order is always the same.
import { describe, expect, it } from 'vitest';
import { compareIssues } from '#graph/dataset/issue';
import { parseDataset } from '#graph/dataset/parse';
import { Folder } from './folder';
import { PLANTED_CELLS } from './planted-cells';
import { type Expected, findNewIssues, type PlantedFault, toPlace } from './planted-fault';
import { PLANTED_FILES } from './planted-files';
import { PLANTED_ROWS } from './planted-rows';
import { PLANTED_RULES } from './planted-rules';

/** Faults that move rows or spoil what another fault needs. */
const LONERS = new Set([
  'a blank line between rows',
  'a row pasted twice',
  'an id used twice, once in a row with a cell too few',
  'a name that must be unique',
]);
const FILE_FAULTS = [
  'a file that no table uses',
  'a byte order mark',
  'a version that is a number',
  'CRLF in one line',
];

/** Plants one fault per row; broken quotes come last, for nothing can be planted in a file that does not split any more. */
function plantAll(folder: Folder): readonly Expected[] {
  const taken = new Set<string>();
  const planted: Expected[] = [];
  const plantOne = ([name, plant]: PlantedFault) => {
    const { file, row } = plant(new Folder());
    const place = `${file} ${row}`;
    if (LONERS.has(name) || taken.has(place)) return;
    taken.add(place);
    planted.push(plant(folder));
  };
  const isQuote = ([name]: PlantedFault) => name.includes('quote');
  const rows = PLANTED_ROWS.filter((fault) => !isQuote(fault));
  for (const fault of [...PLANTED_CELLS, ...PLANTED_RULES, ...rows]) plantOne(fault);
  for (const fault of PLANTED_ROWS.filter(isQuote)) plantOne(fault);
  for (const fault of PLANTED_FILES.filter(([name]) => FILE_FAULTS.includes(name))) plantOne(fault);
  return planted;
}

describe('a folder with faults in every corner', () => {
  const folder = new Folder();
  const expected = plantAll(folder);
  const issues = findNewIssues(folder);

  it('has all of them found, and nothing else', () => {
    expect(expected.length).toBeGreaterThan(35);
    expect(issues.map((issue) => JSON.stringify(toPlace(issue))).sort()).toEqual(
      expected.map((fault) => JSON.stringify(toPlace(fault))).sort(),
    );
  });

  it('has them in the order of files, rows and columns, each time', () => {
    expect(issues).toEqual([...issues].sort(compareIssues));
    const shuffled = new Map([...folder.files].reverse());
    expect(parseDataset(shuffled).issues).toEqual(parseDataset(folder.files).issues);
  });

  it('gives no dataset', () => {
    expect(parseDataset(folder.files).dataset).toBeUndefined();
  });
});
