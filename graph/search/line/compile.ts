// Compiles a query line: words that mean a value become terms, the rest is text to find.
// May import: the files of this folder. Invariants: any text compiles; the same text and vocabulary give the same query; the text of a query
// compiles to the same query, so that it can be shown, edited and shared; what is not understood is named, never dropped in silence.
import type { TermField } from '#graph/model/term-field';
import { NUMBER_FIELDS, type Operator, toWordKey } from './fields';
import { mayHaveSlip } from './one-slip';
import { type Token, toTokens } from './tokens';
import type { Vocabulary } from './vocabulary';

export type Term = {
  readonly field: TermField;
  readonly op: Operator;
  readonly value: string;
  /** The words of the line it comes from. */
  readonly from: string;
};
export type Unknown = { readonly words: string; readonly field: TermField };
export type Line = {
  /** The line as it is written when all is resolved. */
  readonly text: string;
  readonly terms: readonly Term[];
  /** What is to be found in names, word by word. */
  readonly words: readonly string[];
  readonly unknown: readonly Unknown[];
};

/** Knows the words. */
export type Reading = {
  readonly vocabulary: Vocabulary;
  /** Whether some name in the data has the word as it stands. */
  readonly isFound: (word: string) => boolean;
  /** Whether it is the whole name of something. */
  readonly isName: (text: string) => boolean;
};

type Word = { readonly text: string; readonly isQuoted: boolean };
type Draft = { readonly terms: readonly Term[]; readonly words: readonly Word[]; readonly unknown: readonly Unknown[] };

/** Most words that a name has in English. */
const MOST_JOINED = 6;

export function compileLine(line: string, reading: Reading): Line {
  const draft = readLine(line, reading);
  const text = toText(draft, reading.vocabulary);
  const again = readLine(text, reading);
  // Next to other words a word can mean something: then it is written in quotes.
  const isSame = isSameDraft(draft, again);
  const quoted = { ...draft, words: draft.words.map((word) => ({ ...word, isQuoted: true })) };
  return {
    text: isSame ? text : toText(quoted, reading.vocabulary),
    terms: draft.terms,
    words: draft.words.map((word) => word.text),
    unknown: draft.unknown,
  };
}

/** The words of a line as they are written beside other terms: in quotes where they would mean something there. */
export function toWordsText(words: readonly string[], reading: Reading): string {
  const beside = readLine(['kind:city', ...words].join(' '), reading);
  const isSame = beside.terms.length === 1 && beside.words.map(({ text }) => text).join('\n') === words.join('\n');
  return (isSame ? words : words.map((word) => `"${word}"`)).join(' ');
}

/** The line of some terms and words, as it is written. */
export function toLineText(terms: readonly Term[], words: readonly string[], reading: Reading): string {
  const draft = { terms, words: words.map((text) => ({ text, isQuoted: false })), unknown: [] };
  const text = toText(draft, reading.vocabulary);
  if (isSameDraft(draft, readLine(text, reading))) return text;
  return toText({ ...draft, words: words.map((word) => ({ text: word, isQuoted: true })) }, reading.vocabulary);
}

function readLine(line: string, reading: Reading): Draft {
  const tokens = toTokens(line);
  const terms: Term[] = [];
  const words: Word[] = [];
  const unknown: Unknown[] = [];
  const isLone = tokens.length === 1;
  if (isWholeName(tokens, reading)) {
    const all = tokens.map(({ text }) => ({ text, isQuoted: false }));
    return { terms: [], words: dropDoubleWords(all.filter(({ text }) => toWordKey(text) !== '')), unknown: [] };
  }
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token?.type === 'term') {
      const found = readTerm(token, reading.vocabulary);
      if (found.length === 0) unknown.push({ words: token.text, field: token.field });
      terms.push(...found);
      at += 1;
      continue;
    }
    const taken = token?.isQuoted === true ? undefined : readWords(tokens, at, { ...reading, isLone });
    if (taken !== undefined) {
      terms.push(...taken.terms);
      words.push(...taken.words.map((text) => ({ text, isQuoted: false })));
    } else if (token !== undefined && toWordKey(token.text) !== '') {
      words.push({ text: token.text, isQuoted: token.isQuoted });
    }
    at += taken?.count ?? 1;
  }
  return { terms: dropDoubles(terms), words: dropDoubleWords(words), unknown };
}

/** Of several words that are a name together none is a term: titles, quotes in them and all, and 下游应用（汽车、电子、装备）. */
function isWholeName(tokens: readonly Token[], { isName }: Reading): boolean {
  const isPlain = tokens.length > 1 && tokens.every((token) => token.type === 'word');
  return isPlain && isName(tokens.map(({ text }) => text).join(' '));
}

function readTerm(
  { field, op, value, text }: Extract<Token, { type: 'term' }>,
  vocabulary: Vocabulary,
): readonly Term[] {
  if (NUMBER_FIELDS.includes(field)) {
    return /^\d{1,6}$/u.test(value) ? [{ field, op, value: String(Number(value)), from: text }] : [];
  }
  if (op !== '=') return [];
  const values = value.split(',').filter((part) => part !== '');
  const found = values.map((part) => {
    if (field === 'code') return /^[A-Ta-t]?\d{1,4}$/u.test(part) ? part.replace(/^[A-Ta-t]/u, '') : undefined;
    return vocabulary.findValue(field, part);
  });
  return found.includes(undefined)
    ? []
    : found.flatMap((own) => (own === undefined ? [] : [{ field, op, value: own, from: text }]));
}

type Taken = { readonly count: number; readonly terms: readonly Term[]; readonly words: readonly string[] };
type Lone = Reading & { readonly isLone: boolean };

/** What one or several words from here on mean. A name that stands alone stays text: whoever types it looks for the thing itself. */
function readWords(tokens: readonly Token[], at: number, reading: Lone): Taken | undefined {
  const { vocabulary, isFound } = reading;
  const run: string[] = [];
  for (const token of tokens.slice(at, at + MOST_JOINED)) {
    if (token.type !== 'word' || token.isQuoted) break;
    run.push(token.text);
  }
  for (let count = run.length; count > 0; count -= 1) {
    const word = run.slice(0, count).join(' ');
    if (count > 1 && !/^[\p{Script=Latin}\s\d'&/().-]+$/u.test(word)) continue;
    const isAll = reading.isLone || (count === tokens.length && at === 0);
    const meaning = isAll && !vocabulary.isClosed(word) ? undefined : findMeaning(word, reading);
    if (meaning !== undefined) return { count, terms: [{ ...meaning, op: '=', from: word }], words: [] };
    // Words of one name stay together: "cathode materials" is no cathode in the industry of materials.
    if (count > 1 && isFound(word)) return { count, terms: [], words: run.slice(0, count) };
  }
  const [first = ''] = run;
  if ([...first].length < MIN_SPLIT || isFound(first)) return undefined;
  const parts = splitWord(first, vocabulary);
  return parts?.words.every(isFound) === true ? parts : undefined;
}

/** A slip of the pen is looked for only in what no name has as it is. */
function findMeaning(word: string, { vocabulary, isFound }: Reading) {
  const known = vocabulary.resolve(word, false);
  if (known !== undefined || !mayHaveSlip([...toWordKey(word)]) || isFound(word)) return known;
  return vocabulary.resolve(word, true);
}

/** 渝北新能源汽车上游缺 written in one: its words, longest first, with what is left between them as text. */
function splitWord(word: string, vocabulary: Vocabulary): Taken | undefined {
  const chars = [...word];
  if (chars.length < MIN_SPLIT || chars.length > MAX_SPLIT || !/\p{Script=Han}/u.test(word)) return undefined;
  const terms: Term[] = [];
  const words: string[] = [];
  let rest = '';
  for (let at = 0; at < chars.length; ) {
    const part = findPart(chars, at, vocabulary);
    if (part === undefined) {
      rest += chars[at] ?? '';
      at += 1;
      continue;
    }
    if (rest !== '') words.push(rest);
    rest = '';
    terms.push(part.term);
    at += part.length;
  }
  if (rest !== '') words.push(rest);
  const texts = words.map((text) => text.replace(/^的|的$/gu, '')).filter((text) => text !== '');
  return terms.length === 0 || texts.some((text) => [...text].length < 2)
    ? undefined
    : { count: 1, terms, words: texts };
}

const MIN_SPLIT = 4;
const MAX_SPLIT = 40;
const MAX_PART = 16;

function findPart(chars: readonly string[], at: number, vocabulary: Vocabulary) {
  for (let length = Math.min(MAX_PART, chars.length - at); length > 0; length -= 1) {
    // One character is a word only at the end: 缺, 弱, 补.
    if (length === 1 && at + 1 < chars.length) return undefined;
    const from = chars.slice(at, at + length).join('');
    const meaning = /^\p{Script=Han}+$/u.test(from) ? vocabulary.resolve(from, false) : undefined;
    if (meaning !== undefined) return { length, term: { ...meaning, op: '=', from } satisfies Term };
  }
  return undefined;
}

function toTermKey({ field, op, value }: Term): string {
  return `${field} ${op} ${value}`;
}

function dropDoubles(terms: readonly Term[]): readonly Term[] {
  return terms.filter((term, at) => terms.findIndex((other) => toTermKey(other) === toTermKey(term)) === at);
}

function dropDoubleWords(words: readonly Word[]): readonly Word[] {
  return words.filter((word, at) => words.findIndex(({ text }) => toWordKey(text) === toWordKey(word.text)) === at);
}

function isSameDraft(a: Draft, b: Draft): boolean {
  const toKey = ({ terms, words }: Draft) => JSON.stringify([terms.map(toTermKey), words.map(({ text }) => text)]);
  return toKey(a) === toKey(b);
}

function toText({ terms, words }: Draft, vocabulary: Vocabulary): string {
  const texts = words.map(({ text, isQuoted }) => (isQuoted ? `"${text}"` : text));
  return [...terms.map((term) => toTermText(term, vocabulary)), ...texts].join(' ');
}

/** `district:渝北`, `firms<3`, `chain:"…"` where the word has spaces or marks. */
export function toTermText({ field, op, value }: Term, vocabulary: Vocabulary): string {
  // A name with quotes of its own is the same name without them.
  const word = (NUMBER_FIELDS.includes(field) ? value : vocabulary.toWord(field, value)).replace(/[“”„«»"]/gu, '');
  const shown = /[\s,、;"<>=:|]/u.test(word) ? `"${word}"` : word;
  return `${field}${op === '=' ? ':' : op}${shown}`;
}
