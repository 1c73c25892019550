import type { Locale } from '../_i18n/define-messages';
import { frameMessages } from '../_i18n/frame';
import styles from './filter-form.module.css';

export type FilterOption = { readonly value: string; readonly label: string };
export type FilterField = {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly FilterOption[];
};
type Props = {
  readonly path: string;
  readonly fields: readonly FilterField[];
  /** Parameters set elsewhere on the page, which this form has to carry along. */
  readonly kept?: Readonly<Record<string, string | null>>;
  readonly locale: Locale;
};

/** Filters of a list as a plain form: it works without a script, and the address it leads to is the view. */
export function FilterForm({ path, fields, kept = {}, locale }: Props) {
  const m = frameMessages[locale];
  const isFiltered = fields.some(({ value }) => value !== undefined);
  return (
    <form className={styles['form']} action={path} aria-label={m.filterLabel}>
      {fields.map(({ name, label, value, options }) => (
        <label key={name}>
          <span>{label}</span>
          {/* The key makes a new select of a new address, so that it shows what is filtered by. */}
          <select key={value} name={name} defaultValue={value ?? ''}>
            <option value="">{m.any}</option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </label>
      ))}
      {Object.entries(kept).map(([name, value]) =>
        value === null ? undefined : <input key={name} type="hidden" name={name} value={value} />,
      )}
      <button type="submit">{m.filter}</button>
      {isFiltered ? <a href={path}>{m.filterClear}</a> : undefined}
    </form>
  );
}
