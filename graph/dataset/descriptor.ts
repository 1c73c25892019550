// Name and version of a dataset, from its Frictionless descriptor.
// May import: zod, decode, issue, suggest, tables. Invariant: the tables are what the code says; the descriptor only names the whole.
import { z } from 'zod';
import { decodeFile } from './decode';
import { buildIssue, type Report, toExcerpt, words } from './issue';
import { toGuess } from './parse-scalar';
import { findNearest } from './suggest';
import { TABLE_NAMES, TABLES } from './tables';

export const DESCRIPTOR = 'datapackage.json';

export type Descriptor = { readonly name: string; readonly version: string };

const text = z.string().trim().min(1).max(200);
const UNNAMED = { name: 'unnamed', version: '0' };
const resourceSchema = z.object({ path: z.string() });

/** Reads `datapackage.json`; without it the dataset is "unnamed", version "0", which is only a warning. */
export function readDescriptor(bytes: Uint8Array | undefined, report: Report): Descriptor {
  if (bytes === undefined) {
    report(
      buildIssue(
        'missing-file',
        { file: DESCRIPTOR },
        {
          severity: 'warning',
          message: words(
            '没有说明文件，数据集没有名称和版本',
            'no descriptor: the dataset has neither name nor version',
          ),
          fix: words('从 data/ 复制一份，改 name 和 version', 'copy the one of data/ and change name and version'),
        },
      ),
    );
    return UNNAMED;
  }
  const json = readJson(bytes, report);
  if (json === undefined) return UNNAMED;
  checkResources(json['resources'], report);
  return {
    name: readText(json, 'name', report) ?? UNNAMED.name,
    version: readText(json, 'version', report) ?? UNNAMED.version,
  };
}

type Json = Readonly<Record<string, unknown>>;

function readJson(bytes: Uint8Array, report: Report): Json | undefined {
  const decoded = decodeFile(DESCRIPTOR, bytes);
  // JSON allows any line end, and its readers any mark at the start.
  for (const issue of decoded.issues) if (issue.code !== 'crlf' && issue.code !== 'bom') report(issue);
  if (decoded.text === undefined) return undefined;
  const parsed = parseJson(decoded.text);
  const object = z.record(z.string(), z.unknown()).safeParse(parsed.value);
  if (object.success) return object.data;
  report(
    buildIssue(
      'bad-descriptor',
      { file: DESCRIPTOR, ...(parsed.row === undefined ? {} : { row: parsed.row }) },
      {
        message: words('不是 JSON 对象', 'is no JSON object'),
        fix: words('改正括号、引号和逗号', 'mend brackets, quotes and commas'),
      },
    ),
  );
  return undefined;
}

function parseJson(json: string): { readonly value?: unknown; readonly row?: number } {
  try {
    return { value: JSON.parse(json) };
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    return position === undefined ? {} : { row: json.slice(0, Number(position)).split('\n').length };
  }
}

function readText(json: Json, column: string, report: Report): string | undefined {
  const parsed = text.safeParse(json[column]);
  if (parsed.success) return parsed.data;
  const value = json[column] === undefined ? undefined : (JSON.stringify(json[column]) ?? '');
  report(
    buildIssue(
      'bad-descriptor',
      { file: DESCRIPTOR, column, ...(value === undefined ? {} : { value }) },
      {
        message:
          value === undefined
            ? words(`缺少 ${column}`, `lacks ${column}`)
            : words(`${column} 应为文字`, `${column} must be text`),
        fix: words(`写上 "${column}": "…"`, `write "${column}": "…"`),
      },
    ),
  );
  return undefined;
}

/** Resources are not read, but one that names no table tells of a misunderstanding. */
function checkResources(resources: unknown, report: Report): void {
  const files = TABLE_NAMES.map((name) => TABLES[name].file);
  for (const [index, resource] of (Array.isArray(resources) ? resources : []).entries()) {
    const path = resourceSchema.safeParse(resource).data?.path;
    if (path !== undefined && files.some((file) => file === path)) continue;
    const place = {
      file: DESCRIPTOR,
      column: `resources[${index}].path`,
      ...(path === undefined ? {} : { value: path }),
    };
    const near = path === undefined ? undefined : findNearest(path, files);
    report(
      buildIssue('bad-descriptor', place, {
        severity: 'warning',
        message:
          path === undefined
            ? words('没有 path', 'has no path')
            : words(`没有叫 ${toExcerpt(path)} 的表`, `there is no table ${toExcerpt(path)}`),
        fix: toGuess(near, words('删去，或改成规定的文件名', 'remove it or use a known file name')),
      }),
    );
  }
}
