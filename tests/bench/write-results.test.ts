import { describe, expect, it } from 'vitest';
import { readProjectFile } from '../architecture/project-files';
import { listTables, mergeTables, replaceBetweenMarks } from './write-results';

describe('replaceBetweenMarks', () => {
  it('replaces what stands between the marks and nothing else', () => {
    const text = 'before\n<!-- results -->\nold\n<!-- end of results -->\nafter\n';
    expect(replaceBetweenMarks(text, 'new')).toBe(
      'before\n<!-- results -->\n\nnew\n\n<!-- end of results -->\nafter\n',
    );
  });

  it('refuses a document that has lost them', () => {
    expect(() => replaceBetweenMarks('no marks', 'new')).toThrow(/results/);
  });

  it('finds them in docs/benchmarks.md', () => {
    expect(replaceBetweenMarks(readProjectFile('docs/benchmarks.md'), 'new')).toContain('new');
  });
});

describe('mergeTables', () => {
  const table = (title: string, cell: string) => ({ title, note: 'Note.', head: ['page'], rows: [[cell]] });
  const known = listTables(
    '<!-- results -->\n\nMachine.\n\n### One\n\nold one\n\n### Two\n\nold two\n\n<!-- end of results -->\n### Not a result',
  );

  it('keeps what was not measured, in its place', () => {
    expect(known).toEqual(['### One\n\nold one', '### Two\n\nold two']);
    const [one, two, three, ...more] = mergeTables(known, [table('Three', 'new three'), table('Two', 'new two')]);
    expect(one).toBe('### One\n\nold one');
    expect(two).toContain('new two');
    expect(three).toContain('new three');
    expect(more).toEqual([]);
  });
});
