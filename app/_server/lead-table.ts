// The shortlist as a plain table, for files. May import: wire, scene (export), _i18n. Invariant: the columns a file may tell come back as they went.
import 'server-only';
import { toPath } from '#graph/model/ids';
import type { Table } from '#graph/scene/explore/export/table';
import type { LeadView } from '#graph/wire/leads';
import type { Locale } from '../_i18n/define-messages';
import { leadsMessages, toImportHead, toStageWord } from '../_i18n/leads';
import { toName } from '../_i18n/names';

/** `origin` is the address of the site, for links back. */
export function toLeadTable(items: readonly LeadView[], origin: string, locale: Locale): Table {
  const m = leadsMessages[locale];
  const head = (column: Parameters<typeof toImportHead>[0]) => toImportHead(column, locale);
  return {
    key: 'things',
    name: m.title,
    heads: [
      ...[head('id'), m.thing, head('stage'), head('group'), head('owner'), head('nextDate'), head('newNote')],
      ...[m.lastNote, m.notes, m.lastBy, m.lastAt, head('version')],
    ],
    rows: items.map((item) => [
      item.id,
      { text: toName(item, locale), href: origin + toPath(item.id) },
      toStageWord(item.stage, locale),
      item.group,
      item.owner,
      item.nextDate,
      undefined,
      item.lastNote?.text,
      item.notes,
      item.actor,
      item.at,
      item.seq,
    ]),
  };
}
