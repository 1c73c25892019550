import type { Locale } from '../../_i18n/define-messages';
import { leadsMessages } from '../../_i18n/leads';
import { Panel } from '../panel';
import { Hidden } from './lead-editor';
import styles from './leads.module.css';

type Props = { readonly access: 'open' | 'token' | 'closed'; readonly back: string; readonly locale: Locale };

/** What stands between a reader and writing, if anything does. */
export function TokenPanel({ access, back, locale }: Props) {
  const m = leadsMessages[locale];
  if (access === 'open') return undefined;
  if (access === 'closed') return <p className={styles['alert']}>{m.closedNote}</p>;
  return (
    <Panel title={m.tokenTitle}>
      <p className={styles['hint']}>{m.tokenNote}</p>
      <form className={styles['form']} method="post" action="/api/leads">
        <Hidden values={{ action: 'token', back }} />
        <label>
          <span>{m.tokenLabel}</span>
          <input type="password" name="token" required maxLength={200} autoComplete="current-password" />
        </label>
        <button type="submit">{m.tokenSend}</button>
      </form>
    </Panel>
  );
}
