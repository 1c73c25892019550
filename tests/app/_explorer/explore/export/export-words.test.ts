import { describe, expect, it } from 'vitest';
import { buildExportWords } from '../../../../../app/_explorer/explore/export/export-words';
import { exportHeads } from '../../../../../app/_i18n/explore-export';

describe('words of exported files', () => {
  it('give a Chinese file heads in both languages, an English one heads in English', () => {
    const zh = buildExportWords(new Map(), 'zh').heads;
    const en = buildExportWords(new Map(), 'en').heads;
    expect(zh.state).toBe('状态 state');
    expect(en.state).toBe('state');
    for (const [key, head] of Object.entries(en))
      expect(Object.entries(zh)).toContainEqual([key, expect.stringMatching(`. ${head.replace(/[()]/g, '\\$&')}$`)]);
  });

  it('name no two columns of a file alike', () => {
    for (const heads of [Object.values(exportHeads.zh), Object.values(exportHeads.en)]) {
      expect(new Set(heads).size).toBe(heads.length);
    }
  });
});
