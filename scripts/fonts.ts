// `npx tsx scripts/fonts.ts <folder>`: the fonts that exported PDF files carry, out of the npm package @fontsource/noto-sans-sc 5.3.0 (OFL-1.1),
// unpacked in that folder. Writes public/fonts/: one font of common characters as it is, one of all that it lacks; the licence lies beside them.
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseTrueType, type TrueType } from '#graph/scene/explore/export/pdf/true-type';
import { joinFonts } from './fonts/join-fonts';
import { formatFailure } from './format-failure';
import { PROJECT_ROOT } from './launch/project.mjs';

const TARGET = join(PROJECT_ROOT, 'public', 'fonts');
const COMMON = 'noto-sans-sc-chinese-simplified-400-normal.woff';
/** Slices by ranges of characters: together they are the whole font. */
const SLICE = /^noto-sans-sc-(\d+|latin|latin-ext|cyrillic|vietnamese)-400-normal\.woff$/;

async function main(): Promise<number> {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) {
    console.error('✗ 请给出 @fontsource/noto-sans-sc 的文件夹 · give the folder of @fontsource/noto-sans-sc');
    return 1;
  }
  const files = join(folder, 'files');
  const common = await readFont(join(files, COMMON));
  const names = (await readdir(files)).filter((name) => SLICE.test(name)).sort();
  const slices = await Promise.all(names.map((name) => readFont(join(files, name))));
  const codes = [...new Set(slices.flatMap(({ codePoints }) => codePoints))];
  const rare = codes.filter((code) => common.glyphOf(code) === undefined).sort((a, b) => a - b);
  const joined = joinFonts(slices, rare);
  await copyFile(join(files, COMMON), join(TARGET, 'noto-sans-sc.woff'));
  await writeFile(join(TARGET, 'noto-sans-sc-rare.woff'), joined);
  await copyFile(join(folder, 'LICENSE'), join(TARGET, 'OFL.txt'));
  const size = Math.round(joined.length / 1024);
  console.log(
    `✓ 常用字 ${common.codePoints.length} 个，生僻字 ${rare.length} 个（${size} kB） · ` +
      `${common.codePoints.length} common characters, ${rare.length} rare ones (${size} kB)`,
  );
  return 0;
}

async function readFont(path: string): Promise<TrueType> {
  return parseTrueType(new Uint8Array(await readFile(path)));
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(formatFailure(error) ?? error);
  process.exitCode = 1;
}
