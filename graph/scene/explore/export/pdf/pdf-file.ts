// The frame of a PDF 1.7 file: numbered objects, their table, the trailer. May import: fflate.
// Invariants: the same objects give the same bytes; streams are deflated.
import { strToU8, zlibSync } from 'fflate';

export type Ref = { readonly number: number };
export type PdfWriter = {
  /** A number for an object that is written later. */
  readonly reserve: () => Ref;
  readonly put: (ref: Ref, body: string) => void;
  readonly add: (body: string) => Ref;
  /** A deflated stream; `entries` are what its dictionary says beside lengths and filter. */
  readonly addStream: (bytes: Uint8Array | string, entries?: string) => Ref;
  /** The whole file. */
  readonly close: (trailer: { readonly root: Ref; readonly info: Ref; readonly id: string }) => Uint8Array<ArrayBuffer>;
};

export function buildPdfWriter(): PdfWriter {
  const bodies: (readonly Uint8Array[])[] = [];
  const reserve = (): Ref => ({ number: bodies.push([]) });
  const set = ({ number }: Ref, parts: readonly Uint8Array[]) => {
    bodies[number - 1] = parts;
  };
  const put = (ref: Ref, body: string) => set(ref, [strToU8(body, true)]);
  const add = (body: string) => {
    const ref = reserve();
    put(ref, body);
    return ref;
  };
  const addStream = (bytes: Uint8Array | string, entries = '') => {
    const packed = zlibSync(typeof bytes === 'string' ? strToU8(bytes, true) : bytes, { level: 6 });
    const ref = reserve();
    const dictionary = `<</Length ${packed.length}/Filter/FlateDecode${entries}>>`;
    set(ref, [strToU8(`${dictionary}\nstream\n`, true), packed, strToU8('\nendstream', true)]);
    return ref;
  };
  return { reserve, put, add, addStream, close: (trailer) => join(bodies, trailer) };
}

type Trailer = Parameters<PdfWriter['close']>[0];

function join(bodies: readonly (readonly Uint8Array[])[], { root, info, id }: Trailer): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const push = (part: Uint8Array | string) => {
    const bytes = typeof part === 'string' ? strToU8(part, true) : part;
    parts.push(bytes);
    length += bytes.length;
  };
  // The second line tells programs that the file is not text.
  push('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n');
  const offsets = bodies.map((body, place) => {
    const at = length;
    push(`${place + 1} 0 obj\n`);
    for (const part of body) push(part);
    push('\nendobj\n');
    return at;
  });
  const table = length;
  const lines = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  push(`xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${lines}`);
  push(`trailer\n<</Size ${bodies.length + 1}/Root ${toRefText(root)}/Info ${toRefText(info)}/ID[<${id}><${id}>]>>\n`);
  push(`startxref\n${table}\n%%EOF\n`);
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

export function toRefText({ number }: Ref): string {
  return `${number} 0 R`;
}

/** Text for people, in any script: UTF-16 with its mark. */
export function toPdfText(text: string): string {
  return `<FEFF${toUtf16(text)}>`;
}

export function toUtf16(text: string): string {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('');
}

/** An address as a literal string; what is beyond ASCII is written as its percent code, so that every reader opens it. */
export function toPdfAddress(address: string): string {
  const ascii = address.replace(/\p{Cs}/gu, '').replace(/[^\x21-\x7e]+/g, (part) => encodeURIComponent(part));
  return `(${ascii.replace(/[\\()]/g, '\\$&')})`;
}

/** At most three decimals. */
export function toPdfNumber(value: number): string {
  return String(Math.round(value * 1000) / 1000 + 0);
}
