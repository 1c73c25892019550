import type { Locale } from '../../_i18n/define-messages';
import { pathsMessages } from '../../_i18n/paths';
import pageStyles from '../page.module.css';
import { PageHead } from '../page-head';
import { EndsForm } from './ends-form';

type Props = {
  readonly params: URLSearchParams;
  /** One of the ends names nothing in the data. */
  readonly isUnknown?: boolean;
  readonly locale: Locale;
};

/** The page of paths while an end is missing. */
export function PathsStart({ params, isUnknown = false, locale }: Props) {
  const m = pathsMessages[locale];
  return (
    <article className={`${pageStyles['page']} ${pageStyles['narrow']}`}>
      <PageHead title={m.title} trail={[]} locale={locale}>
        <p>{m.intro}</p>
      </PageHead>
      {isUnknown ? <p role="alert">{m.unknown}</p> : undefined}
      <EndsForm from={params.get('from') ?? ''} to={params.get('to') ?? ''} locale={locale} />
    </article>
  );
}
