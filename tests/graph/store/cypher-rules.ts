// What a query text must not do although Neo4j would take it: each rule gives the fault, or nothing.

type Rule = (text: string) => string | undefined;

/** Neo4j 5 understands it, the embedded engine reads it as something else. */
const labelAlternatives: Rule = (text) =>
  /\([a-z]*\s*:\s*\w+\s*[|&]/.test(text) ? 'write WHERE n:A OR n:B instead of (n:A|B)' : undefined;

const slicedCollect: Rule = (text) =>
  /collect\s*\([^()]*\)\s*\[/i.test(text) ? 'collect in one step, cut in the next' : undefined;

/** What differs from run to run, or from engine to engine, when more rows match than are asked for. */
const unorderedLimit: Rule = (text) => {
  const unordered = text
    .split(/\bLIMIT\b/)
    .slice(0, -1)
    .some((part) => !/\bORDER BY\b[^()]*$|\bORDER BY\b/.test(afterLastClause(part)));
  return unordered ? 'a LIMIT needs an ORDER BY' : undefined;
};

/** Text from the last projection on: the one that a LIMIT at its end would cut. */
function afterLastClause(text: string): string {
  return text.slice(Math.max(text.lastIndexOf('RETURN'), text.lastIndexOf('WITH')));
}

/** Procedures differ between the engines and editions; nested writes and files have no business here. */
const foreignClause: Rule = (text) => {
  const clause = /\b(CALL|FOREACH|LOAD CSV|apoc|db|gds)\b(?=[\s.{(])/i.exec(text)?.[0];
  return clause === undefined ? undefined : `${clause} is not for both engines`;
};

/** Nodes and relations come back as objects of the driver, which differ. */
const wholeNode: Rule = (text) => {
  const elements = new Set([...text.matchAll(/[([](\w+)\s*(?::|\))/g)].map((match) => match[1] ?? ''));
  const returned = /\bRETURN\b([\s\S]*?)(?:\bORDER BY\b|\bLIMIT\b|$)/.exec(text)?.[1] ?? '';
  const bare = returned.split(',').find((item) => elements.has(item.trim().replace(/\s+AS\s+\w+$/, '')));
  return bare === undefined ? undefined : `return properties, not${bare} itself`;
};

/** A text carries its values as parameters: a quoted word is one of the model's own. */
const strangeLiteral: Rule = (text) => {
  const literal = [...text.matchAll(/'([^']*)'/g)]
    .map((match) => match[1] ?? '')
    .find((word) => !/^[A-Za-z_-]+$/.test(word));
  return literal === undefined ? undefined : `'${literal}' should be a parameter`;
};

const RULES: readonly Rule[] = [
  labelAlternatives,
  slicedCollect,
  unorderedLimit,
  foreignClause,
  wholeNode,
  strangeLiteral,
];

/** Every rule that a text breaks, in words. */
export function findBrokenRules(text: string): readonly string[] {
  return RULES.flatMap((rule) => rule(text) ?? []);
}

const WRITING = /\b(CREATE|MERGE|SET|DELETE|REMOVE|DROP)\b/;

export function isWriting(text: string): boolean {
  return WRITING.test(text);
}

/** Names of the parameters a text uses. */
export function listParameters(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\$(\w+)/g)].map((match) => match[1] ?? ''))].sort();
}
