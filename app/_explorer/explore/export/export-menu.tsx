'use client';
import { useState } from 'react';
import type { Locale } from '../../../_i18n/define-messages';
import { exportMessages } from '../../../_i18n/explore-export';
import styles from './export-menu.module.css';
import type { ExportView } from './export-view';
import { DATA_FORMATS, type ExportFormat, PICTURE_FORMATS } from './formats';
import { saveFile } from './save-file';
import { useExport } from './use-export';

type Props = { readonly view: ExportView; readonly locale: Locale };
type Options = { readonly times: number; readonly paper: 'a4' | 'a3'; readonly area: 'window' | 'whole' };
type Change = (change: Partial<Options>) => void;

const TIMES = [1, 2, 3, 4] as const;
const PAPERS = ['a4', 'a3'] as const;

/** Formats to save the view in, each with a word on what is in it. What makes the files is loaded when one is asked for. */
export function ExportMenu({ view, locale }: Props) {
  const m = exportMessages[locale];
  const [options, setOptions] = useState<Options>(() => ({ times: 2, paper: 'a4', area: toArea(view) }));
  const { busy, said, run } = useExport(locale, saveFile);
  const start = (format: ExportFormat) => {
    const window = options.area === 'window' ? view.readWindow?.() : undefined;
    run(view, { format, times: options.times, paper: options.paper, window });
  };
  const isDrawn = view.arrangement !== undefined;
  const rows = { busy, onStart: start, locale };
  return (
    <section className={styles['menu']} aria-label={m.menu} aria-busy={busy !== undefined}>
      <h3>{m.pictureGroup}</h3>
      <FormatRows formats={PICTURE_FORMATS} isReady={isDrawn} {...rows} />
      <PictureOptions
        options={options}
        onChange={(change) => setOptions({ ...options, ...change })}
        hasWindow={view.readWindow !== undefined}
        locale={locale}
      />
      <h3>{m.dataGroup}</h3>
      <FormatRows formats={DATA_FORMATS} isReady {...rows} />
      <p role="status" className={styles['said']} data-kind={said?.kind}>
        {said?.text ?? (isDrawn ? '' : m.waiting)}
      </p>
    </section>
  );
}

/** Who has moved the camera wants what he looks at. */
function toArea({ state, readWindow }: ExportView): Options['area'] {
  return readWindow !== undefined && state.camera !== undefined ? 'window' : 'whole';
}

type RowsProps = {
  readonly formats: readonly ExportFormat[];
  readonly isReady: boolean;
  readonly busy: ExportFormat | undefined;
  readonly onStart: (format: ExportFormat) => void;
  readonly locale: Locale;
};

function FormatRows({ formats, isReady, busy, onStart, locale }: RowsProps) {
  const m = exportMessages[locale];
  return (
    <ul>
      {formats.map((format) => (
        <li key={format}>
          <button
            type="button"
            // Stays in the order of the Tab key while it works, so that the keyboard does not lose its place.
            aria-disabled={busy !== undefined || !isReady}
            data-busy={busy === format ? '' : undefined}
            onClick={() => busy === undefined && isReady && onStart(format)}
          >
            <b>{m[format]}</b>
            <span>{m[`${format}Hint`]}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

type OptionsProps = {
  readonly options: Options;
  readonly onChange: Change;
  readonly hasWindow: boolean;
  readonly locale: Locale;
};

function PictureOptions({ options, onChange, hasWindow, locale }: OptionsProps) {
  const m = exportMessages[locale];
  return (
    <div className={styles['options']}>
      <label>
        {m.pngScaleName}
        <select
          value={options.times}
          onChange={({ target }) => onChange({ times: TIMES.find((times) => String(times) === target.value) ?? 1 })}
        >
          {TIMES.map((times) => (
            <option key={times} value={times}>
              {m.pngScale(times)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {m.paper}
        <select
          value={options.paper}
          onChange={({ target }) => onChange({ paper: PAPERS.find((paper) => paper === target.value) ?? 'a4' })}
        >
          {PAPERS.map((paper) => (
            <option key={paper} value={paper}>
              {paper.toUpperCase()}
            </option>
          ))}
        </select>
      </label>
      {hasWindow ? <AreaMenu options={options} onChange={onChange} locale={locale} /> : undefined}
    </div>
  );
}

function AreaMenu({ options, onChange, locale }: Omit<OptionsProps, 'hasWindow'>) {
  const m = exportMessages[locale];
  return (
    <label>
      {m.area}
      <select
        value={options.area}
        onChange={({ target }) => onChange({ area: target.value === 'window' ? 'window' : 'whole' })}
      >
        <option value="whole">{m.areaWhole}</option>
        <option value="window">{m.areaWindow}</option>
      </select>
    </label>
  );
}
