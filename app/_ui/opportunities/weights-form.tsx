import type { OpportunitiesView } from '#graph/wire/opportunity';
import type { Locale } from '../../_i18n/define-messages';
import { opportunitiesMessages } from '../../_i18n/opportunities';
import formStyles from '../filter-form.module.css';

type Props = { readonly view: OpportunitiesView; readonly params: URLSearchParams; readonly locale: Locale };

/** The weights as five numbers of a plain form; the address it leads to is the ranking. */
export function WeightsForm({ view, params, locale }: Props) {
  const m = opportunitiesMessages[locale];
  return (
    <form className={formStyles['form']} action="/opportunities" aria-label={m.weights}>
      {view.weights.map(({ part, weight }) => (
        <label key={part} title={m[`${part}Help`]}>
          <span>{m[part]}</span>
          <input key={weight} type="number" name={part} min={0} max={100} step={1} required defaultValue={weight} />
        </label>
      ))}
      {['preset', 'district', 'chain', 'segment'].map((name) => {
        const value = params.get(name);
        return value === null ? undefined : <input key={name} type="hidden" name={name} value={value} />;
      })}
      <button type="submit">{m.apply}</button>
    </form>
  );
}
