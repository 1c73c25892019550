import { segmentStatusSchema } from '#graph/model/vocabulary';
import type { StateCountsView } from '#graph/wire/ref';
import type { Locale } from '../../_i18n/define-messages';
import { gapsMessages } from '../../_i18n/gaps';
import { toAddress } from '../address';
import { FilterLinks } from '../filter-links';
import { StateMark } from '../state-mark';

type Props = { readonly states: StateCountsView; readonly params: URLSearchParams; readonly locale: Locale };

/** The states as links, each with its count within the chain and stage chosen. */
export function StateFilter({ states, params, locale }: Props) {
  const m = gapsMessages[locale];
  const chosen = params.get('status');
  const all = segmentStatusSchema.options.join(',');
  const asked = states.weak + states.absent + states.unknown;
  const href = (status: string | undefined) => toAddress('/gaps', params, { status });
  return (
    <FilterLinks
      label={m.status}
      links={[
        { href: href(undefined), label: m.asked, count: asked, isOn: chosen === null },
        ...segmentStatusSchema.options.map((status) => ({
          href: href(status),
          label: <StateMark status={status} locale={locale} size={14} />,
          count: states[status],
          isOn: chosen === status,
        })),
        { href: href(all), label: m.every, count: asked + states.present, isOn: chosen === all },
      ]}
    />
  );
}
