// The JSON of a view as a response. A long one is packed once for all who ask: most views are built once, and packing takes longer than all else.
import 'server-only';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** Shorter ones, in characters, the server packs while it sends them. */
const LONG = 200_000;

const pack = promisify(gzip);
/** What is no longer shared is forgotten with the view. */
const packed = new WeakMap<object, Promise<Uint8Array<ArrayBuffer>>>();

/** Packed where the asker takes it and it is worth it; the tag of the data stays the same, so it has to be a weak one. */
export async function toJsonResponse(request: Request, view: object, headers: HeadersInit): Promise<Response> {
  if (!/\bgzip\b/.test(request.headers.get('Accept-Encoding') ?? '')) return Response.json(view, { headers });
  const known = packed.get(view);
  const text = known === undefined ? JSON.stringify(view) : '';
  if (known === undefined && text.length < LONG) return toJson(text, headers);
  const packing = known ?? pack(text);
  packed.set(view, packing);
  const response = toJson(await packing, headers);
  response.headers.set('Content-Encoding', 'gzip');
  response.headers.set('Vary', 'Accept-Encoding');
  return response;
}

function toJson(body: BodyInit, headers: HeadersInit): Response {
  const response = new Response(body, { headers });
  response.headers.set('Content-Type', 'application/json');
  return response;
}
