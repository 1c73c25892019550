import type { Locale } from '../../_i18n/define-messages';
import { pathsMessages } from '../../_i18n/paths';
import styles from '../filter-form.module.css';

type Props = { readonly from: string; readonly to: string; readonly locale: Locale };

/** The two ends as a plain form: names or ids. */
export function EndsForm({ from, to, locale }: Props) {
  const m = pathsMessages[locale];
  return (
    <form className={styles['form']} action="/paths">
      <label>
        <span>{m.from}</span>
        <input key={from} name="from" defaultValue={from} required maxLength={100} />
      </label>
      <label>
        <span>{m.to}</span>
        <input key={to} name="to" defaultValue={to} required maxLength={100} />
      </label>
      <button type="submit">{m.find}</button>
    </form>
  );
}
