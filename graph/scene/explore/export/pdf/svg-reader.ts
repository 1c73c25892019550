// SVG text as a tree. Reads what our own pictures are made of: elements, attributes, text and one sheet of class rules.
// May import: nothing. Invariants: no entity is looked up outside; what is not closed ends with its parent; comments and instructions are dropped.

export type SvgElement = {
  readonly name: string;
  /** Rules of its classes, overruled by its attributes, overruled by its `style`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (SvgElement | string)[];
};

type Open = { name: string; attributes: ReadonlyMap<string, string>; children: (SvgElement | string)[] };
type Rules = ReadonlyMap<string, readonly (readonly [string, string])[]>;

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<[?!][^>]*>|<\/\s*([\w:.-]+)\s*>|<([\w:.-]+)((?:"[^"]*"|'[^']*'|[^>"'])*)>|([^<]+)/g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The outermost element. */
export function parseSvg(text: string): SvgElement {
  const rules = readRules(text);
  const root: Open = { name: '', attributes: new Map(), children: [] };
  const stack = [root];
  for (const [, data, closing, name, written = '', plain] of text.matchAll(TOKEN)) {
    const top = stack.at(-1) ?? root;
    if (plain !== undefined || data !== undefined) top.children.push(data ?? decode(plain ?? ''));
    else if (name !== undefined) {
      const element: Open = { name, attributes: readAttributes(written, { name, rules }), children: [] };
      top.children.push(element);
      if (!written.trimEnd().endsWith('/')) stack.push(element);
    } else if (closing !== undefined) {
      const at = stack.findLastIndex((open) => open.name === closing);
      if (at > 0) stack.length = at;
    }
  }
  const outermost = root.children.find((child) => typeof child !== 'string');
  if (outermost === undefined) throw new Error('The text has no SVG element');
  return outermost;
}

/** Text of an element and of all within it. */
export function toText(element: SvgElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : toText(child))).join('');
}

/** Elements that have an id, for references. */
export function listNamed(element: SvgElement): ReadonlyMap<string, SvgElement> {
  const named = new Map<string, SvgElement>();
  const walk = (own: SvgElement) => {
    const id = own.attributes.get('id');
    if (id !== undefined) named.set(id, own);
    for (const child of own.children) if (typeof child !== 'string') walk(child);
  };
  walk(element);
  return named;
}

function readAttributes(text: string, { name, rules }: { readonly name: string; readonly rules: Rules }) {
  const given = [...text.matchAll(ATTRIBUTE)].map(([, key = '', double, single]) => [
    key,
    decode(double ?? single ?? ''),
  ]) as readonly (readonly [string, string])[];
  const classes = (given.find(([key]) => key === 'class')?.[1] ?? '').split(/\s+/).filter((part) => part !== '');
  const style = given.find(([key]) => key === 'style')?.[1] ?? '';
  const ruled = [name, ...classes.map((part) => `.${part}`)].flatMap((selector) => rules.get(selector) ?? []);
  // In CSS a rule outweighs a presentation attribute, and `style` outweighs both.
  return new Map([...given, ...ruled, ...readDeclarations(style)]);
}

/** `.name{…}` and `name{…}`, one or several between commas. */
function readRules(text: string): Rules {
  const rules = new Map<string, (readonly [string, string])[]>();
  for (const [, sheet = ''] of text.matchAll(/<style[^>]*>(?:<!\[CDATA\[)?([\s\S]*?)(?:\]\]>)?<\/style>/g)) {
    for (const [, selectors = '', body = ''] of sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      for (const selector of selectors.split(',').map((part) => part.trim())) {
        rules.set(selector, [...(rules.get(selector) ?? []), ...readDeclarations(body)]);
      }
    }
  }
  return rules;
}

function readDeclarations(text: string): readonly (readonly [string, string])[] {
  return text.split(';').flatMap((part) => {
    const at = part.indexOf(':');
    return at < 0 ? [] : [[part.slice(0, at).trim(), part.slice(at + 1).trim()] as const];
  });
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? whole;
    const isHex = name[1] === 'x' || name[1] === 'X';
    const code = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
