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

/** Words on screen live in app/_i18n, in both languages. Comments may speak any. */
export const findInlineChinese: Rule = (files) =>
  files
    .filter(({ path }) => /^app\/.*\.tsx?$/.test(path) && !path.startsWith('app/_i18n/'))
    .flatMap(({ path, text }) => findHanLiterals(path, text));

/** A folder of graph/ opens with what it is for, what it may import and what always holds. */
export const findUnexplainedFolders: Rule = (files) => {
  const folders = new Map<string, boolean>();
  for (const { path, text } of files) {
    const folder = /^graph\/([^/]+)\//.exec(path)?.[1];
    if (folder === undefined) continue;
    const isExplained = /^\/\/.*\n/.test(text) && /^\/\/.*May import/m.test(text) && /^\/\/.*Invariant/m.test(text);
    folders.set(folder, isExplained || folders.get(folder) === true);
  }
  return [...folders]
    .filter(([, isExplained]) => !isExplained)
    .map(([folder]) => `graph/${folder}: no file opens with purpose, "May import" and "Invariant"`);
};

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
