import type { ImportFault } from '#graph/wire/leads';
import type { Locale } from '../../_i18n/define-messages';
import { leadsMessages, toImportFaultWord, toImportHead } from '../../_i18n/leads';
import { type Column, DataTable } from '../data-table';
import { Panel } from '../panel';

type Row = ImportFault & { readonly id: string };

/** Every fault of a file that was refused, by row and column. */
export function ImportReport({
  faults,
  locale,
}: {
  readonly faults: readonly ImportFault[] | undefined;
  readonly locale: Locale;
}) {
  const m = leadsMessages[locale];
  if (faults === undefined) {
    return (
      <Panel title={m.reportTitle}>
        <p>{m.reportGone}</p>
      </Panel>
    );
  }
  const columns: readonly Column<Row>[] = [
    { key: 'row', title: m.row, as: 'name', cell: ({ row }) => (row === 0 ? '' : row) },
    { key: 'column', title: m.column, cell: ({ column }) => toImportHead(column, locale) },
    { key: 'fault', title: m.fault, cell: ({ code }) => toImportFaultWord(code, locale) },
    { key: 'value', title: m.value, as: 'text', cell: ({ value }) => value },
  ];
  const rows = faults.map((fault) => ({ ...fault, id: `${fault.row} ${fault.column} ${fault.code}` }));
  return (
    <Panel title={m.reportTitle}>
      <p role="alert">{m.reportNote(faults.length)}</p>
      <DataTable caption={m.reportTitle} columns={columns} items={rows} locale={locale} />
    </Panel>
  );
}
