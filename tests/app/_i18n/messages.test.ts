// What the compiler cannot see of the words on screen: that they are in the language they stand for.
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const FOLDER = new URL('../../../app/_i18n/', import.meta.url);
const HAN = /\p{Script=Han}/u;
/** Words that stand in the other language on purpose: the language switch, examples to type. */
const FOREIGN = new Set(['frame.language', 'frame.product', 'search.noneHint']);

type Message = readonly [name: string, zh: unknown, en: unknown];

const messages: readonly Message[] = (
  await Promise.all(
    readdirSync(FOLDER)
      .filter((name) => name.endsWith('.ts'))
      .map(async (name): Promise<Message[]> => {
        const file: Readonly<Record<string, unknown>> = await import(new URL(name, FOLDER).href);
        return Object.values(file).flatMap((value) =>
          isPair(value) ? toMessages(name.replace('.ts', ''), value) : [],
        );
      }),
  )
).flat();

type Words = Readonly<Record<string, unknown>>;

function isPair(value: unknown): value is { readonly zh: Words; readonly en: Words } {
  return typeof value === 'object' && value !== null && 'zh' in value && 'en' in value && typeof value.zh === 'object';
}

function toMessages(area: string, { zh, en }: { readonly zh: Words; readonly en: Words }): Message[] {
  return Object.keys(zh).map((key) => [`${area}.${key}`, zh[key], en[key]]);
}

describe('messages', () => {
  test('there are many, or this test sees nothing', () => {
    expect(messages.length).toBeGreaterThan(150);
  });

  test.each(messages.filter(([, zh]) => typeof zh === 'string'))('%s is in both languages', (name, zh, en) => {
    expect(String(zh).trim()).not.toBe('');
    expect(String(en).trim()).not.toBe('');
    if (FOREIGN.has(name)) return;
    expect(String(en)).not.toMatch(HAN);
    // A separator or a mark is the same in any language; a word is not.
    if (/\p{L}{2}/u.test(String(zh)) && !/^[A-Za-z0-9 ./+-]+$/.test(String(zh))) expect(String(zh)).toMatch(HAN);
  });

  test.each(messages.filter(([, zh]) => typeof zh === 'function'))(
    '%s takes the same in both languages',
    (_, zh, en) => {
      expect(typeof en).toBe('function');
      if (typeof zh === 'function' && typeof en === 'function') {
        expect(en.length).toBe(zh.length);
        expect(en.toString()).not.toMatch(HAN);
      }
    },
  );
});
