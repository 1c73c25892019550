// Bytes of one file → text, with every fault of encoding and line ends.
// May import: issue, line-ends. Invariant: a file in a wrong encoding is still read where it can be, so that its other faults show at once.
import { buildIssue, type Issue, words } from './issue';
import { normaliseLineEnds } from './line-ends';

export type Decoded = {
  /** Line ends are LF. Bytes that are no UTF-8 stand as U+FFFD, to be reported cell by cell. Absent for what is no text. */
  readonly text: string | undefined;
  readonly issues: readonly Issue[];
};

/** Larger files are not read: their text and its cells would not fit in memory. */
export const MAX_FILE_BYTES = 256 * 1024 * 1024;

const UTF8_MARK = [0xef, 0xbb, 0xbf];
const UTF16_MARKS = [
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
] as const;
/** How a workbook starts: a zip archive (.xlsx) or a compound file (.xls). */
const WORKBOOK_MARKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
] as const;
/** Fewer Han characters than this may come about by chance. */
const MIN_HAN = 2;
/** Enough of a text to tell its encoding. */
const SAMPLE_LENGTH = 1_000_000;

/** Decodes a file that should be UTF-8 without BOM and with LF; names what it is otherwise. */
export function decodeFile(file: string, bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_FILE_BYTES) return { text: undefined, issues: [tooLarge(file)] };
  if (WORKBOOK_MARKS.some((mark) => startsWith(bytes, mark))) return { text: undefined, issues: [notCsv(file)] };
  const utf16 = findUtf16(bytes);
  if (utf16 !== undefined) return finish(file, new TextDecoder(utf16).decode(bytes), [wrongEncoding(file, 'utf16')]);
  const issues = startsWith(bytes, UTF8_MARK) ? [byteOrderMark(file)] : [];
  const strict = tryDecode('utf-8', bytes);
  if (strict !== undefined) return finish(file, strict, issues);
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const gbk = tryDecode('gb18030', bytes);
  const isGbk = gbk !== undefined && countHan(gbk) >= MIN_HAN && countHan(lenient) <= count(lenient, /\uFFFD/g);
  return isGbk ? finish(file, gbk, [...issues, wrongEncoding(file, 'gbk')]) : finish(file, lenient, issues);
}

function finish(file: string, decoded: string, issues: readonly Issue[]): Decoded {
  const { text, issues: ofLineEnds } = normaliseLineEnds(file, decoded.replace(/^\uFEFF/, ''));
  return { text, issues: [...issues, ...ofLineEnds] };
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** By its mark or, without one, by the zero byte beside each character of the header. */
function findUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const marked = UTF16_MARKS.find(([, mark]) => startsWith(bytes, mark))?.[0];
  if (marked !== undefined) return marked;
  const start = bytes.subarray(0, 16);
  if (start.length < 16) return undefined;
  if (start.every((byte, index) => (byte === 0) === (index % 2 === 1))) return 'utf-16le';
  return start.every((byte, index) => (byte === 0) === (index % 2 === 0)) ? 'utf-16be' : undefined;
}

function tryDecode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function countHan(text: string): number {
  return count(text, /\p{Script=Han}/gu);
}

function count(text: string, pattern: RegExp): number {
  return text.slice(0, SAMPLE_LENGTH).match(pattern)?.length ?? 0;
}

function tooLarge(file: string): Issue {
  const limit = `${MAX_FILE_BYTES / 1024 / 1024} MB`;
  return buildIssue(
    'too-large',
    { file },
    {
      message: words(`文件超过 ${limit}，没有读`, `the file is larger than ${limit} and was not read`),
      fix: words('确认是不是放错了文件', 'see whether it is the right file'),
    },
  );
}

function notCsv(file: string): Issue {
  return buildIssue(
    'not-csv',
    { file },
    {
      message: words('这是 Excel 工作簿，不是 CSV 文本', 'this is an Excel workbook, not CSV text'),
      fix: words('在 Excel 里另存为“CSV UTF-8（逗号分隔）”', 'save it from Excel as "CSV UTF-8 (comma delimited)"'),
    },
  );
}

function byteOrderMark(file: string): Issue {
  return buildIssue(
    'bom',
    { file, row: 1, value: 'EF BB BF' },
    {
      message: words('文件以字节顺序标记（BOM）开头', 'the file starts with a byte order mark (BOM)'),
      fix: words('另存为“UTF-8（无 BOM）”', 'save as UTF-8 without BOM'),
    },
  );
}

const ENCODINGS = { gbk: ['GBK/GB18030', 'GB18030'], utf16: ['UTF-16', 'UTF-16'] } as const;

function wrongEncoding(file: string, code: keyof typeof ENCODINGS): Issue {
  const [name, option] = ENCODINGS[code];
  const command = `iconv -f ${option} -t UTF-8 ${file} > new.csv`;
  return buildIssue(
    code,
    { file, row: 1, value: name },
    {
      message: words(`文件是 ${name} 编码，不是 UTF-8`, `the file is encoded in ${name}, not in UTF-8`),
      fix: words(
        `在编辑器里另存为“UTF-8（无 BOM）”，或运行 ${command}`,
        `save it again as UTF-8 without BOM, or run ${command}`,
      ),
    },
  );
}
