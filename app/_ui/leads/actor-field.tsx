import { MAX_LEAD_NAME } from '#graph/model/lead';
import type { Locale } from '../../_i18n/define-messages';
import { leadsMessages } from '../../_i18n/leads';
import styles from './leads.module.css';

/** For whom somebody writes, with what it must not be said beside it. */
export function ActorField({ actor, locale }: { readonly actor: string | undefined; readonly locale: Locale }) {
  const m = leadsMessages[locale];
  return (
    <label>
      <span>{m.whoWrites}</span>
      <input name="actor" required maxLength={MAX_LEAD_NAME} defaultValue={actor} autoComplete="organization" />
      <small className={styles['hint']}>{m.whoHint}</small>
    </label>
  );
}
