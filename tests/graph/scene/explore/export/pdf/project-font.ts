// The fonts that the app ships, as the PDF writer gets them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTrueType, type TrueType } from '#graph/scene/explore/export/pdf/true-type';
import { PROJECT_ROOT } from '../../../../../../scripts/launch/project.mjs';

export function readFontBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(PROJECT_ROOT, 'public', 'fonts', name)));
}

export function readProjectFonts(): readonly TrueType[] {
  return ['noto-sans-sc.woff', 'noto-sans-sc-rare.woff'].map((name) => parseTrueType(readFontBytes(name)));
}

export const codesOf = (text: string): readonly number[] => [...text].map((character) => character.codePointAt(0) ?? 0);
