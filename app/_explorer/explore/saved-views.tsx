'use client';
// Views kept under a name on this device, taken out and in as a file. May import: zod, words.
// Invariants: a view is its address and nothing else; what a file holds is checked; nothing that is kept is lost by taking a file in.
import { type ChangeEvent, useEffect, useState } from 'react';
import { z } from 'zod';
import type { Locale } from '../../_i18n/define-messages';
import { exploreSheetMessages } from '../../_i18n/explore-sheets';
import { type Kept, keptListSchema, keptSchema, mergeKept, readKept, storeKept } from '../../_ui/kept-addresses';
import { Dialog } from './dialog';
import styles from './dialog.module.css';

const KEY = 'chainatlas.explore.views';
export const viewFileSchema = z.object({
  chainatlas: z.literal('views'),
  version: z.literal(1),
  views: keptListSchema,
});

type Props = { readonly onClose: () => void; readonly locale: Locale };

export function SavedViews({ onClose, locale }: Props) {
  const sm = exploreSheetMessages[locale];
  const [views, setViews] = useState<readonly Kept[]>([]);
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  useEffect(() => setViews(readKept(window.localStorage.getItem(KEY))), []);
  const keep = (next: readonly Kept[]) => {
    setViews(next);
    if (!storeKept(KEY, next)) setNote(sm.viewsNotKept);
  };
  const save = () => {
    const parsed = keptSchema.safeParse({ name, search: window.location.search });
    if (!parsed.success) return;
    keep(mergeKept(views, [parsed.data]));
    setName('');
  };
  const takeIn = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (file === undefined) return;
    const parsed = await file
      .text()
      .then((text) => viewFileSchema.safeParse(JSON.parse(text)).data)
      .catch(() => undefined);
    if (parsed === undefined) setNote(sm.viewsBadFile(file.name));
    else {
      keep(mergeKept(views, parsed.views));
      setNote(sm.viewsTaken(parsed.views.length));
    }
  };
  return (
    <Dialog title={sm.views} onClose={onClose} locale={locale}>
      <form
        className={styles['row']}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <input
          className={styles['field']}
          value={name}
          maxLength={80}
          aria-label={sm.viewsName}
          placeholder={sm.viewsName}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit">{sm.viewsSave}</button>
      </form>
      {views.length === 0 ? <p className={styles['note']}>{sm.viewsNone}</p> : undefined}
      {views.map((view) => (
        <p key={view.name} className={styles['row']}>
          <a href={`/explore${view.search}`}>{view.name}</a>
          <button type="button" onClick={() => keep(views.filter((item) => item !== view))}>
            {sm.viewsRemove}
          </button>
        </p>
      ))}
      <p className={styles['row']}>
        <button type="button" disabled={views.length === 0} onClick={() => saveFile(views)}>
          {sm.viewsExport}
        </button>
        <label>
          {sm.viewsImport} <input type="file" accept="application/json,.json" onChange={takeIn} />
        </label>
      </p>
      <p className={styles['note']} role="status">
        {note}
      </p>
    </Dialog>
  );
}

function saveFile(views: readonly Kept[]): void {
  const text = JSON.stringify({ chainatlas: 'views', version: 1, views }, null, 2);
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `chainatlas-views-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  URL.revokeObjectURL(address);
}
