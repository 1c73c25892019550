import { type NodeId, toKind } from '#graph/model/ids';
import { REPORTED, type ReportKind } from '#graph/wire/report';
import type { Locale } from '../_i18n/define-messages';
import { reportMessages } from '../_i18n/report';

/** The ways to the dossier and the briefing of a thing; none for what has none. `here` is the one that is open. */
export function ReportLinks(props: { readonly id: NodeId; readonly here?: ReportKind; readonly locale: Locale }) {
  const { id, here, locale } = props;
  const kinds = (['dossier', 'briefing'] as const).filter(
    (kind) => kind !== here && REPORTED[kind].some((one) => one === toKind(id)),
  );
  return kinds.map((kind) => (
    <a key={kind} href={`/${kind}?of=${id}`}>
      {reportMessages[locale][kind]}
    </a>
  ));
}
