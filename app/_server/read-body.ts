// Bodies of writes: of three kinds and never longer than told. May import: errors. Invariant: what is too long is not read to its end.
import 'server-only';
import { GraphError } from '#graph/errors';

export type Body =
  | { readonly type: 'json'; readonly value: unknown }
  | { readonly type: 'form'; readonly fields: ReadonlyMap<string, string> }
  | { readonly type: 'file'; readonly fields: ReadonlyMap<string, string>; readonly file: File };

const MOST_TEXT = 64 * 1024;
const MOST_FILE = 4 * 1024 * 1024;

/** Throws GraphError 'unsupported-type', 'body-too-large' or 'invalid-query'. */
export async function readBody(request: Request): Promise<Body> {
  const type = toBodyType(request);
  const bytes = await readBytes(request, type === 'file' ? MOST_FILE : MOST_TEXT);
  const text = () => new TextDecoder().decode(bytes);
  if (type === 'json') return { type, value: parseJson(text()) };
  if (type === 'form') return { type, fields: new Map(new URLSearchParams(text())) };
  return readFileForm(request, bytes);
}

/** Whether a page's form asks, which wants a page for an answer. */
export function isForm(request: Request): boolean {
  return /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(contentTypeOf(request));
}

function toBodyType(request: Request): Body['type'] {
  const type = contentTypeOf(request);
  if (/^application\/json\b/i.test(type)) return 'json';
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) return 'form';
  if (/^multipart\/form-data\b/i.test(type)) return 'file';
  throw new GraphError('unsupported-type', 'Send application/json, or a form of one of the pages.');
}

const contentTypeOf = (request: Request) => request.headers.get('Content-Type') ?? '';

async function readBytes(request: Request, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const reader = request.body?.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done || value === undefined) break;
    length += value.length;
    if (length > most) {
      await reader?.cancel();
      throw new GraphError('body-too-large', `The body is longer than ${most} bytes.`);
    }
    parts.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new GraphError('invalid-query', 'The body is no JSON.', { cause, field: 'body' });
  }
}

async function readFileForm(request: Request, bytes: Uint8Array<ArrayBuffer>): Promise<Body> {
  const headers = { 'Content-Type': contentTypeOf(request) };
  const form = await new Response(bytes, { headers }).formData().catch(() => undefined);
  const file = form?.get('file');
  if (form === undefined || !(file instanceof File)) {
    throw new GraphError('invalid-query', 'The form holds no file.', { field: 'file' });
  }
  const fields = [...form].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  return { type: 'file', fields: new Map(fields), file };
}
