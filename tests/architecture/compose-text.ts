// Reads compose.yaml, so that tests can hold it against the code. Of YAML it knows what that file needs and refuses the rest.

export type ComposeValue = string | readonly string[] | ComposeMap;
export type ComposeMap = { readonly [key: string]: ComposeValue };

type Line = { readonly number: number; readonly indent: number; readonly text: string };

/** Maps, lists of scalars (in lines or in brackets), plain and single-quoted scalars, comments in lines of their own. Throws on anything else. */
export function parseCompose(source: string): ComposeMap {
  const lines = source
    .split('\n')
    .map((text, index) => ({ number: index + 1, indent: text.search(/\S|$/), text: text.trim() }))
    .filter(({ text }) => text !== '' && !text.startsWith('#'));
  return parseMap(lines, 0);
}

/** What compose makes of a text: `${NAME}`, `${NAME:-standard}`, `${NAME:?complaint}`. Throws the complaint where it has to. */
export function fillIn(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (...[, name = '', mark, rest = '']: string[]) => {
    const value = variables[name];
    if (value !== undefined && value !== '') return value;
    if (mark === '?') throw new Error(`${name}: ${rest}`);
    return mark === '-' ? rest : '';
  });
}

/** The lines of one map, all at one depth, with what is below each. */
function parseMap(lines: readonly Line[], indent: number): ComposeMap {
  const map: Record<string, ComposeValue> = {};
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? refuse(undefined);
    const [, key = '', rest = ''] = /^([\w./-]+):(?: +(.+))?$/.exec(line.text) ?? [];
    if (key === '' || line.indent !== indent || key in map) refuse(line);
    const end = lines.findIndex((other, index) => index > at && other.indent <= indent);
    const below = lines.slice(at + 1, end < 0 ? undefined : end);
    map[key] = rest === '' ? parseBelow(below) : below.length === 0 ? parseInline(rest, line) : refuse(below[0]);
    at += 1 + below.length;
  }
  return map;
}

function parseBelow(lines: readonly Line[]): ComposeValue {
  const [first] = lines;
  if (first === undefined) return {};
  if (!first.text.startsWith('- ')) return parseMap(lines, first.indent);
  return lines.map((line) => {
    if (line.indent !== first.indent || !line.text.startsWith('- ')) refuse(line);
    return parseScalar(line.text.slice(2).trim(), line);
  });
}

function parseInline(text: string, line: Line): ComposeValue {
  if (!text.startsWith('[')) return parseScalar(text, line);
  const items = /^\[((?:'[^']*'|"[^"]*")(?:, (?:'[^']*'|"[^"]*"))*)\]$/.exec(text)?.[1];
  return [...(items ?? refuse(line)).matchAll(/'([^']*)'|"([^"]*)"/g)].map(
    ([, single, double]) => single ?? double ?? '',
  );
}

function parseScalar(text: string, line: Line): string {
  const quoted = /^'([^']*)'$/.exec(text)?.[1];
  if (quoted !== undefined) return quoted;
  return /^[^\s'"[\]{}&*!|>%@`#-](?:[^#:]|:(?! )|(?<! )#)*$/.test(text.replace(/\$\{[^}]*\}/g, 'x'))
    ? text
    : refuse(line);
}

function refuse(line: Line | undefined): never {
  throw new Error(`compose.yaml, line ${line?.number}: more YAML than this reader knows: ${line?.text}`);
}
