import { describe, expect, it } from 'vitest';
import { readProjectFile } from '../architecture/project-files';
import { replaceBetweenMarks } from './write-results';

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
