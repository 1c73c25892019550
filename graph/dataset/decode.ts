// Bytes of one file → text, with every fault of encoding and line ends.
// May import: issue. Invariant: a file with a fault that does not hide its content is still read, so later faults show too.
import { buildIssue, type Issue } from './issue';

const BOM = [0xef, 0xbb, 0xbf] as const;
/** Share of odd bytes that a GBK reading must explain before we say "this is GBK". */
const MIN_HAN = 2;

export type Decoded = { readonly text: string | undefined; readonly issues: readonly Issue[] };

/** Decodes UTF-8 strictly; names BOM, GBK, broken bytes, CRLF and control characters with their rows. */
export function decodeFile(file: string, bytes: Uint8Array): Decoded {
  const issues: Issue[] = [];
  if (BOM.every((byte, index) => bytes[index] === byte)) {
    issues.push(
      buildIssue(
        'bom',
        { file, row: 1, value: 'EF BB BF' },
        {
          message: { zh: '文件以字节顺序标记（BOM）开头', en: 'the file starts with a byte order mark (BOM)' },
          fix: { zh: '另存为“UTF-8（无 BOM）”', en: 'save as UTF-8 without BOM' },
        },
      ),
    );
  }
  const strict = tryDecode('utf-8', bytes);
  if (strict === undefined) return { text: undefined, issues: [...issues, ...describeEncoding(file, bytes)] };
  const text = strict.replace(/^\uFEFF/, '');
  issues.push(...findLineEndFaults(file, text), ...findControlCharacters(file, text));
  return { text: text.replaceAll('\r\n', '\n'), issues };
}

function tryDecode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function describeEncoding(file: string, bytes: Uint8Array): readonly Issue[] {
  const gbk = tryDecode('gb18030', bytes);
  if (gbk !== undefined && (gbk.match(/\p{Script=Han}/gu)?.length ?? 0) >= MIN_HAN) {
    return [
      buildIssue(
        'gbk',
        { file, value: gbk.split('\n')[0] ?? '' },
        {
          message: { zh: '文件是 GBK/GB18030 编码，不是 UTF-8', en: 'the file is encoded in GBK/GB18030, not UTF-8' },
          fix: { zh: '另存为 UTF-8（Excel：“CSV UTF-8”，再去掉 BOM）', en: 'save as UTF-8 without BOM' },
        },
      ),
    ];
  }
  return findBrokenLines(bytes).map(({ row, value }) =>
    buildIssue(
      'broken-utf8',
      { file, row, value },
      {
        message: { zh: '有不是 UTF-8 的字节', en: 'bytes that are not UTF-8' },
        fix: { zh: '重新录入 � 处的文字，并存为 UTF-8', en: 'retype the text at � and save as UTF-8' },
      },
    ),
  );
}

function findBrokenLines(bytes: Uint8Array): readonly { readonly row: number; readonly value: string }[] {
  const lenient = new TextDecoder('utf-8').decode(bytes).split('\n');
  return lenient.flatMap((value, index) => (value.includes('\uFFFD') ? [{ row: index + 1, value }] : []));
}

function findLineEndFaults(file: string, text: string): readonly Issue[] {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.endsWith('\r'));
  if (first < 0) return [];
  const count = lines.filter((line) => line.endsWith('\r')).length;
  return [
    buildIssue(
      'crlf',
      { file, row: first + 1, value: '\r\n' },
      {
        message: { zh: `${count} 行以 CRLF 结尾，从这一行起`, en: `${count} lines end with CRLF, from this one on` },
        fix: { zh: '把换行符改为 LF', en: 'convert line ends to LF' },
      },
    ),
  ];
}

function findControlCharacters(file: string, text: string): readonly Issue[] {
  return text.split('\n').flatMap((line, index) => {
    const found = [...line.replace(/\r$/, '')].find(isControl);
    if (found === undefined) return [];
    return [
      buildIssue(
        'control-character',
        { file, row: index + 1, value: line },
        {
          message: {
            zh: `有看不见的控制字符 U+${toHex(found)}`,
            en: `an invisible control character U+${toHex(found)}`,
          },
          fix: { zh: '删去这个字符', en: 'delete this character' },
        },
      ),
    ];
  });
}

function isControl(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (code < 32 && code !== 9) || code === 127 || (code >= 0x200b && code <= 0x200f) || code === 0xfeff;
}

function toHex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
