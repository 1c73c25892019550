import { toRest } from '#graph/model/ids';
import type { OpportunitiesView } from '#graph/wire/opportunity';
import type { Ref } from '#graph/wire/ref';
import type { Locale } from '../../_i18n/define-messages';
import { toName, toSentence } from '../../_i18n/names';
import { opportunitiesMessages } from '../../_i18n/opportunities';
import { questionMessages } from '../../_i18n/questions';
import { FilterForm } from '../filter-form';
import pageStyles from '../page.module.css';
import { PageHead } from '../page-head';
import { Pager } from '../pager';
import { Panel } from '../panel';
import { OpportunityTable } from './opportunity-table';
import { PresetLinks } from './preset-links';
import { Scatter } from './scatter';
import { WeightsForm } from './weights-form';

type Props = {
  readonly view: OpportunitiesView;
  /** The first of the ranking under the same filters, for the picture. */
  readonly drawn: OpportunitiesView['items'];
  readonly chains: readonly Ref[];
  readonly districts: readonly Ref[];
  readonly params: URLSearchParams;
  readonly locale: Locale;
};

/** Where which gap is best filled: presets and free weights, a picture of distance and value, one row a pair. */
export function OpportunitiesPage({ view, drawn, chains, districts, params, locale }: Props) {
  const m = opportunitiesMessages[locale];
  const field = (name: 'chain' | 'district', things: readonly Ref[]) => ({
    name,
    label: m[name],
    value: params.get(name)?.replace(`${name}:`, '') ?? undefined,
    options: things.map((thing) => ({ value: toRest(thing.id), label: toName(thing, locale) })),
  });
  return (
    <article className={pageStyles['page']}>
      <PageHead
        question={questionMessages[locale].opportunities}
        title={toSentence(view.headline, locale)}
        trail={[]}
        locale={locale}
      >
        <PresetLinks path="/opportunities" preset={view.preset} params={params} locale={locale} />
        <p>
          <a href={`/verify?preset=${view.preset}`}>{m.verifyLink}</a>
        </p>
      </PageHead>
      <Panel title={m.scatter}>
        <Scatter items={drawn} locale={locale} />
      </Panel>
      <WeightsForm view={view} params={params} locale={locale} />
      <FilterForm
        path="/opportunities"
        fields={[field('chain', chains), field('district', districts)]}
        kept={Object.fromEntries(
          ['preset', ...view.weights.map(({ part }) => part)].map((name) => [name, params.get(name)]),
        )}
        locale={locale}
      />
      <OpportunityTable items={view.items} preset={view.preset} top={view.top} locale={locale} />
      <p className={pageStyles['note']}>{m.method}</p>
      {view.unranked.length === 0 ? undefined : (
        <p className={pageStyles['note']}>
          {m.unranked(view.unranked.map((district) => toName(district, locale)).join(m.separator))}
        </p>
      )}
      <Pager
        path="/opportunities"
        params={params}
        shown={view.items.length}
        total={view.total}
        nextCursor={view.nextCursor}
        locale={locale}
      />
    </article>
  );
}
