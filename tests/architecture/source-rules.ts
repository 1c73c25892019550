// House rules that no linter knows. Each takes files and gives one line per fault; `source-rules.test.ts` holds the whole
// project to them and shows each a file that must be caught.
import ts from 'typescript';

export type SourceFile = { readonly path: string; readonly text: string };
type Rule = (files: readonly SourceFile[]) => readonly string[];

const MAX_LINES = 300;
const CLIENT_FOLDERS = /^app\/(_explorer|_ui|_i18n)\//;

/** A file that does not fit in the head has more than one job. Style sheets and markup count too. */
export const findLongFiles: Rule = (files) =>
  files
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > MAX_LINES)
    .map(({ path, lines }) => `${path}: ${lines} lines, at most ${MAX_LINES}`);

/** Names that say nothing collect everything. */
export const findVagueNames: Rule = (files) =>
  files
    .filter(({ path }) => /(^|\/)(index|utils?|helpers?|types|common|misc|shared)(\.[a-z]+)*(\/|$)/.test(path))
    .map(({ path }) => `${path}: name the thing`);

/** Next refuses to bundle such a file for the browser; without the line it would not notice. */
export const findUnguardedServerFiles: Rule = (files) =>
  files
    .filter(
      ({ path, text }) => path.startsWith('app/_server/') && !/^import ['"]server-only['"];?$/.test(firstCode(text)),
    )
    .map(({ path }) => `${path}: the first statement has to be import 'server-only'`);

/** What runs in the browser sees no server module and no environment. */
export const findClientLeaks: Rule = (files) =>
  files
    .filter(({ path, text }) => CLIENT_FOLDERS.test(path) || /^['"]use client['"]/.test(firstCode(text)))
    .flatMap(({ path, text }) => [
      ...(/from\s+['"][^'"]*_server\//.test(text) ? [`${path}: a client file imports app/_server`] : []),
      ...(/\bprocess\s*(\.|\[)/.test(text) ? [`${path}: a client file reads process`] : []),
    ]);

/** Not words but data, the same in every language: questions to try. */
const HAN_AS_DATA = ['app/_ui/search/search-start.tsx'];

/** Words on screen live in app/_i18n, in both languages. Comments may speak any. */
export const findInlineChinese: Rule = (files) =>
  files
    .filter(({ path }) => /^app\/.*\.tsx?$/.test(path) && !path.startsWith('app/_i18n/') && !HAN_AS_DATA.includes(path))
    .flatMap(({ path, text }) => findHanLiterals(path, text));

/** A file of graph/ opens with what it is for, what it may import and what always holds. One query a file speaks for itself. */
export const findUnexplainedFiles: Rule = (files) =>
  files
    .filter(({ path }) => path.startsWith('graph/') && !path.startsWith('graph/store/cypher/'))
    .filter(({ text }) => {
      const opening = /^(\/\/.*\n)+/.exec(text)?.[0] ?? '';
      return !(opening.includes('May import') && /\bInvariants?\b/.test(opening));
    })
    .map(({ path }) => `${path}: does not open with purpose, "May import" and "Invariant"`);

/** Tests mirror the source: a test of graph, app or scripts lies in a folder that the source has too. */
export const findStrayTests: Rule = (files) => {
  const folders = new Set(files.filter(({ path }) => !isTest(path)).map(({ path }) => toFolder(path)));
  return files
    .filter(({ path }) => isTest(path) && /^tests\/(graph|app|scripts)\//.test(path))
    .filter(
      ({ path }) => ![...folders].some((folder) => `${folder}/`.startsWith(toFolder(path.slice('tests/'.length)))),
    )
    .map(({ path }) => `${path}: there is no such folder in the source`);
};

/** The other way round: every part of graph/ has tests of its own. */
export const findUntestedFolders: Rule = (files) => {
  const tested = new Set(
    files.filter(({ path }) => isTest(path)).map(({ path }) => path.split('/').slice(1, 3).join('/')),
  );
  const parts = files.flatMap(({ path }) => /^graph\/[^/]+(?=\/)/.exec(path)?.[0] ?? []);
  return [...new Set(parts)].filter((part) => !tested.has(part)).map((part) => `${part}: has no test in tests/${part}`);
};

/** The app works alone: its code names no other machine. Names of formats look like addresses but are not fetched; comments may cite. */
export const findOutsideAddresses: Rule = (files) => {
  const code = files
    .filter(({ path }) => /^(app|graph)\//.test(path))
    .map(({ path, text }) => ({ path, text: text.replace(/^\s*(\/\/|\/?\*).*$/gm, '') }));
  return findMatches(code, OUTSIDE);
};

/** Hosts whose addresses only name formats. */
const NAMING =
  'www.w3.org|json-schema.org|schema.org|gexf.net|graphml.graphdrawing.org|schemas.openxmlformats.org|purl.org';
const OUTSIDE = new RegExp(
  String.raw`(?<!\w)(https?:)?\/\/(?!localhost\b|(?:${NAMING.replaceAll('.', String.raw`\.`)})\/)[a-z0-9-]+(\.[a-z0-9-]+)+`,
  'i',
);

/** Work that is left over belongs into the list of work, not into the code. */
export const findLeftovers: Rule = (files) => findMatches(files, /\b(TODO|FIXME)\b/);

/** Paths of one person's machine work on that machine only. */
export const findMachinePaths: Rule = (files) =>
  findMatches(files, /(?<![\w.:/-])(\/(home|Users)\/[a-z][\w-]*|\/(root|work)\/[\w.-]+|[A-Z]:\\Users)/);

/** Keys and tokens of the kinds that leak most. */
export const findSecrets: Rule = (files) =>
  findMatches(
    files,
    /-----BEGIN [A-Z ]*PRIVATE KEY|\b(AKIA[0-9A-Z]{16}|gh[pousr]_\w{36}|npm_\w{36}|sk-[\w-]{32})|:\/\/[^\s/:@'"`${}]+:[^\s/:@'"`${}]{6,}@/,
  );

function findMatches(files: readonly SourceFile[], pattern: RegExp): readonly string[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => {
      const match = pattern.exec(line)?.[0];
      return match === undefined ? [] : [`${path}:${index + 1}: ${match.slice(0, 40)}`];
    }),
  );
}

/** The first line that is neither blank nor a comment. */
function firstCode(text: string): string {
  const code = text.replace(/^(\s*(\/\/[^\n]*\n|\/\*[\s\S]*?\*\/))*\s*/, '');
  return code.split('\n', 1)[0]?.trim() ?? '';
}

function findHanLiterals(path: string, text: string): readonly string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (
      (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node)) &&
      /\p{Script=Han}/u.test(node.text)
    ) {
      const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
      found.push(`${path}:${line}: ${node.text.trim().slice(0, 30)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTest(path: string): boolean {
  return /\.(test|e2e)\.tsx?$/.test(path);
}

function toFolder(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}
