import { verdictSchema } from '#graph/model/vocabulary';
import type { VerdictCounts } from '#graph/wire/gaps';
import type { Locale } from '../../_i18n/define-messages';
import { gapsMessages } from '../../_i18n/gaps';
import { toAddress } from '../address';
import { FilterLinks } from '../filter-links';
import { VerdictMark } from '../verdict-mark';

type Props = { readonly verdicts: VerdictCounts; readonly params: URLSearchParams; readonly locale: Locale };

/** The verdicts as links, each with its count within the chain, stage and district chosen. */
export function VerdictFilter({ verdicts, params, locale }: Props) {
  const m = gapsMessages[locale];
  const chosen = params.get('verdict');
  const href = (verdict: string | undefined) => toAddress('/gaps', params, { verdict, status: undefined });
  return (
    <FilterLinks
      label={m.byVerdict}
      links={verdictSchema.options.map((verdict) => ({
        href: `${href(chosen === verdict ? undefined : verdict)}#segments`,
        label: <VerdictMark verdict={verdict} locale={locale} />,
        count: verdicts[verdict],
        isOn: chosen === verdict,
      }))}
    />
  );
}
