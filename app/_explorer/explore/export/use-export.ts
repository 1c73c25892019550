// Makes a file and says how it went. May import: react, words. Invariants: one file at a time; every failure is said in words.
import { useState } from 'react';
import type { Locale } from '../../../_i18n/define-messages';
import { exportMessages } from '../../../_i18n/explore-export';
import { copyPicture } from './copy-picture';
import type { ExportView } from './export-view';
import type { ExportFormat } from './formats';
import type { FileChoice, MadeFile } from './make-file';

export type Said = { readonly kind: 'busy' | 'done' | 'failed'; readonly text: string };
export type ExportChoice = Omit<FileChoice, 'format'> & { readonly format: ExportFormat };
export type Export = {
  readonly busy: ExportFormat | undefined;
  readonly said: Said | undefined;
  readonly run: (view: ExportView, choice: ExportChoice) => void;
};

/** Time for the page to show that it is at work, ms. */
const PAINTING = 40;

export function useExport(locale: Locale, save: (blob: Blob, name: string) => void): Export {
  const m = exportMessages[locale];
  const [busy, setBusy] = useState<ExportFormat>();
  const [said, setSaid] = useState<Said>();
  const load = async (view: ExportView, choice: FileChoice): Promise<MadeFile> => {
    const { makeFile } = await import('./make-file');
    // A large file keeps the page busy: it says so first.
    await new Promise((resolve) => setTimeout(resolve, PAINTING));
    return makeFile(view, choice, locale);
  };
  const make = async (view: ExportView, { format, ...choice }: ExportChoice): Promise<Said> => {
    if (format === 'copy') {
      await copyPicture(async () => (await load(view, { ...choice, format: 'png' })).blob);
      return { kind: 'done', text: m.copied };
    }
    const { blob, name, missing } = await load(view, { ...choice, format });
    save(blob, name);
    const note = missing.length === 0 ? '' : ` ${m.missingGlyphs(missing.join(''))}`;
    return { kind: 'done', text: `${m.done(name)}${note}` };
  };
  const run = (view: ExportView, choice: ExportChoice) => {
    const name = m[choice.format];
    setBusy(choice.format);
    setSaid({ kind: 'busy', text: m.busy(name) });
    make(view, choice)
      .catch((error: unknown): Said => ({ kind: 'failed', text: toFault(error, name, locale) }))
      .then((result) => {
        setSaid(result);
        setBusy(undefined);
      });
  };
  return { busy, said, run };
}

function toFault(error: unknown, name: string, locale: Locale): string {
  const m = exportMessages[locale];
  if (!(error instanceof Error)) return m.failed(name);
  if (error.name === 'PictureTooLarge' && 'width' in error && 'height' in error) {
    return m.tooLarge(Number(error.width), Number(error.height));
  }
  if (error.name === 'NoClipboard') return m.copyFailed;
  return error.name === 'FontLost' ? m.fontLost : m.failed(name);
}
