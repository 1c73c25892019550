// One fault in a copy of the real files: it is found, with its place and its mend, and nothing else is.
import { describe, expect, it } from 'vitest';
import { Folder } from './folder';
import { PLANTED_CELLS } from './planted-cells';
import { findNewIssues, type PlantedFault, toPlace } from './planted-fault';
import { PLANTED_FILES } from './planted-files';
import { PLANTED_ROWS } from './planted-rows';
import { PLANTED_RULES } from './planted-rules';

describe.each<readonly [string, readonly PlantedFault[]]>([
  ['files', PLANTED_FILES],
  ['rows', PLANTED_ROWS],
  ['cells', PLANTED_CELLS],
  ['rules', PLANTED_RULES],
])('a fault of %s', (_, faults) => {
  it.each(faults)('%s', (_name, plant) => {
    const folder = new Folder();
    const expected = plant(folder);
    const issues = findNewIssues(folder);
    expect(issues.map(toPlace)).toEqual([toPlace(expected)]);
    expect(issues[0]?.fix.en).toContain(expected.fix ?? '');
    expect(issues[0]?.message.zh).toMatch(/\p{Script=Han}/u);
    expect(issues[0]?.fix.zh).toMatch(/\p{Script=Han}/u);
    expect(issues[0]?.message.en).not.toBe('');
  });
});
