// Cuts a query line into terms with a field, quoted words and free words.
// May import: fields. Invariants: any text is cut; a token stands at its place in the text; what is no field is a word.
import type { TermField } from '#graph/model/term-field';
import { FIELD_NAMES, OPERATORS, type Operator, TERM_FIELDS } from './fields';

export type Token =
  | { readonly type: 'word'; readonly text: string; readonly isQuoted: boolean }
  | {
      readonly type: 'term';
      readonly text: string;
      readonly field: TermField;
      readonly op: Operator;
      readonly value: string;
    };

const FIELD_BY_NAME: ReadonlyMap<string, TermField> = new Map(
  TERM_FIELDS.flatMap((field) => FIELD_NAMES[field].map((name): [string, TermField] => [name, field])),
);
const NAMES = [...FIELD_BY_NAME.keys()].sort((a, b) => b.length - a.length).join('|');
const SEPARATORS = /[\s,、;|]+/uy;
const TERM = new RegExp(`(${NAMES})\\s*(<=|>=|=>|=<|[<>=:])\\s*("[^"]*"|[^\\s、;"<>=:]+)`, 'iuy');
const QUOTED = /"([^"]*)"?/uy;
const WORD = /[^\s,、;|"]+/uy;
const OPERATOR: Readonly<Record<string, Operator>> = { ':': '=', '=>': '>=', '=<': '<=' };

export function toTokens(line: string): readonly Token[] {
  const text = toHalfWidth(line);
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) at = pattern.lastIndex;
    return found;
  };
  while (at < text.length) {
    if (take(SEPARATORS) !== null) continue;
    const token = toTerm(take(TERM)) ?? toWord(take(QUOTED), true) ?? toWord(take(WORD), false);
    if (token !== undefined) tokens.push(token);
  }
  return tokens;
}

function toTerm(found: RegExpExecArray | null): Token | undefined {
  if (found === null) return undefined;
  const [text, name = '', sign = '', value = ''] = found;
  const field = FIELD_BY_NAME.get(name.toLowerCase());
  if (field === undefined) return undefined;
  const op = OPERATOR[sign] ?? OPERATORS.find((known) => known === sign) ?? '=';
  return { type: 'term', text, field, op, value: value.replaceAll('"', '') };
}

function toWord(found: RegExpExecArray | null, isQuoted: boolean): Token | undefined {
  if (found === null) return undefined;
  return { type: 'word', text: (isQuoted ? found[1] : found[0])?.trim() ?? '', isQuoted };
}

/** Full width to half width, and the signs of Chinese keyboards to those of the others. */
function toHalfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\p{Cc}]/gu, ' ')
    .replace(/[“”„«»]/gu, '"')
    .replaceAll('≤', '<=')
    .replaceAll('≥', '>=');
}
