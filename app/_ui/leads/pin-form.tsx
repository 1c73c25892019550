import type { NodeId } from '#graph/model/ids';
import { toPath } from '#graph/model/ids';
import type { Locale } from '../../_i18n/define-messages';
import { leadsMessages } from '../../_i18n/leads';
import { ActorField } from './actor-field';
import styles from './leads.module.css';

export type PinOffer = {
  readonly access: 'open' | 'token' | 'closed';
  readonly actor: string | undefined;
  readonly seen: number;
  readonly isPinned: boolean;
};
type Props = {
  readonly id: NodeId;
  /** Absent when the workspace does not answer; the page then offers nothing to write. */
  readonly offer: PinOffer | undefined;
  readonly locale: Locale;
};

/** Puts a thing on the shortlist, or leads to it there: a plain form, one press once a team has been named. */
export function PinForm({ id, offer, locale }: Props) {
  const m = leadsMessages[locale];
  if (offer === undefined) return undefined;
  const here = `/leads?${new URLSearchParams({ lead: id })}`;
  if (offer.isPinned) {
    return (
      <span className={styles['pin']}>
        <span>{m.pinned}</span>
        <a href={here}>{m.openLead}</a>
      </span>
    );
  }
  if (offer.access !== 'open') {
    return (
      <span className={styles['pin']}>
        <a href={here}>{m.pin}</a>
      </span>
    );
  }
  const fields = (
    <>
      <input type="hidden" name="action" value="pin" />
      <input type="hidden" name="thing" value={id} />
      <input type="hidden" name="seen" value={offer.seen} />
      <input type="hidden" name="back" value={toPath(id)} />
    </>
  );
  if (offer.actor !== undefined) {
    return (
      <form className={styles['pin']} method="post" action="/api/leads">
        {fields}
        <button type="submit" title={m.writesAs(offer.actor)}>
          {m.pin}
        </button>
      </form>
    );
  }
  return (
    <span className={styles['pin']}>
      <details>
        <summary>{m.pin}</summary>
        <form method="post" action="/api/leads">
          {fields}
          <ActorField actor={undefined} locale={locale} />
          <button type="submit">{m.pin}</button>
        </form>
      </details>
    </span>
  );
}
