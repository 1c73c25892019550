// Every gate has its place, cheap ones first; every step speaks both languages.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GATES } from '../../../scripts/gates/gate-list.mjs';

/** "格式与写法 · format and lint" */
const BOTH = /^[^·]*\p{Script=Han}[^·]* · [a-zA-Z][^\p{Script=Han}]*$/u;

describe('the gates', () => {
  it('speak both languages, each with a name of its own', () => {
    expect(GATES.length).toBeGreaterThan(6);
    for (const { title } of GATES) expect(title).toMatch(BOTH);
    expect(new Set(GATES.map(({ title }) => title)).size).toBe(GATES.length);
  });

  it('come quick ones first, so that a slip of the pen is told within seconds', () => {
    const quick = GATES.map(({ isQuick }) => isQuick);
    expect(quick).toEqual([...quick].sort((a, b) => Number(b) - Number(a)));
  });

  it('hold everything that is promised', () => {
    const titles = GATES.map(({ title }) => title).join();
    for (const word of [
      'format',
      'lint',
      'types',
      'boundaries',
      'dead code',
      'unit',
      'contract',
      'API',
      'Neo4j',
      'end-to-end',
    ]) {
      expect(titles).toContain(word);
    }
  });
});

describe('the steps of the commands', () => {
  const files = readdirSync('scripts', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(mjs|ts)$/.test(file),
  );
  const texts = files.map((file) => readFileSync(`scripts/${file}`, 'utf8')).join('\n');

  it('announce themselves in both languages', () => {
    const steps = [...texts.matchAll(/runStep\('([^']+)'/g)].map(([, title]) => title ?? '');
    expect(steps.length).toBeGreaterThan(4);
    for (const title of steps) expect(title).toMatch(BOTH);
  });

  it('say nothing to a person in Chinese alone', () => {
    const printed = [...texts.matchAll(/(?:console\.(?:log|error)|StepError)\(\s*(['`])((?:(?!\1)[\s\S])*)\1/g)];
    const chinese = printed.map(([, , text]) => text ?? '').filter((text) => /\p{Script=Han}/u.test(text));
    expect(chinese.length).toBeGreaterThan(10);
    // The name of the product is the same in both.
    for (const text of chinese.filter((words) => !words.startsWith('ChainAtlas'))) expect(text).toMatch(/[a-z]{2,}/i);
  });
});
