import { toRest } from '#graph/model/ids';
import { stageSchema } from '#graph/model/vocabulary';
import { type GapsView, gapGroupSchema, gapSortSchema } from '#graph/wire/gaps';
import type { Ref } from '#graph/wire/ref';
import type { Locale } from '../../_i18n/define-messages';
import { gapsMessages } from '../../_i18n/gaps';
import { toName, toSentence } from '../../_i18n/names';
import { questionMessages } from '../../_i18n/questions';
import { toWord } from '../../_i18n/vocabulary';
import { toAddress } from '../address';
import type { ChainGroup } from '../chain-table';
import { type FilterField, FilterForm } from '../filter-form';
import pageStyles from '../page.module.css';
import { PageHead } from '../page-head';
import { Pager } from '../pager';
import { GapMatrix } from './gap-matrix';
import { GapTable } from './gap-table';
import styles from './gaps-page.module.css';
import { PlaceMatrix } from './place-matrix';
import { StateFilter } from './state-filter';
import { VerdictFilter } from './verdict-filter';

type Props = {
  readonly view: GapsView;
  readonly groups: readonly ChainGroup[];
  readonly districts: readonly Ref[];
  readonly params: URLSearchParams;
  readonly locale: Locale;
};

/** The board of gaps: where they are first, then one row a segment with the reason. */
export function GapsPage({ view, groups, districts, params, locale }: Props) {
  const m = gapsMessages[locale];
  const { items, total, nextCursor, places } = view;
  const segments = view.chains.reduce(
    (sum, { states }) => sum + states.present + states.weak + states.absent + states.unknown,
    0,
  );
  const [chain, district] = ['chain', 'district'].map((name) => params.get(name) ?? undefined);
  const fields = listFields(view, districts, { params, locale });
  return (
    <article className={pageStyles['page']}>
      <PageHead
        question={questionMessages[locale].gaps}
        title={toSentence(view.headline, locale)}
        trail={[]}
        here={m.total(segments, view.chains.length)}
        locale={locale}
      >
        <p className={styles['onward']}>
          <a href={toAddress('/opportunities', new URLSearchParams(), { chain, district })}>{m.opportunities}</a>
          <a href="/verify">{m.verifyFirst}</a>
          <a href={toAddress('/gaps/export', params, { format: 'xlsx' })}>{m.exportXlsx}</a>
          <a href={toAddress('/gaps/export', params, { format: 'csv' })}>{m.exportCsv}</a>
          <a href="/scenario">{m.stopsMost}</a>
        </p>
      </PageHead>
      <GapMatrix rows={view.chains} groups={groups} params={params} locale={locale} />
      {places === undefined ? undefined : <PlaceMatrix places={places} locale={locale} />}
      <section className={styles['list']} id="segments" aria-labelledby="segments-title">
        <h2 id="segments-title">{m.list}</h2>
        <VerdictFilter verdicts={view.verdicts} params={params} locale={locale} />
        <div className={styles['filters']}>
          <StateFilter states={view.states} params={params} locale={locale} />
          <FilterForm
            path="/gaps"
            fields={fields}
            kept={{ status: params.get('status'), verdict: params.get('verdict') }}
            locale={locale}
          />
        </div>
        <GapTable view={view} locale={locale} />
        <p className={pageStyles['note']}>{m.demandKey}</p>
        <p className={pageStyles['note']}>{m.criticalityKey}</p>
        {params.has('sort') ? undefined : <p className={pageStyles['note']}>{m.order}</p>}
        {params.get('group') === 'district' ? <p className={pageStyles['note']}>{m.districtKey}</p> : undefined}
        <Pager
          path="/gaps"
          params={params}
          shown={items.length}
          total={total}
          nextCursor={nextCursor}
          locale={locale}
        />
      </section>
    </article>
  );
}

type Frame = { readonly params: URLSearchParams; readonly locale: Locale };

/** Filters, order and heads of the list; each is a parameter of the JSON twin. */
function listFields(view: GapsView, districts: readonly Ref[], { params, locale }: Frame): readonly FilterField[] {
  const m = gapsMessages[locale];
  const chosen = (name: string) => params.get(name)?.replace(new RegExp(`^${name}:`), '') ?? undefined;
  const toOptions = (things: readonly Ref[]) =>
    things.map((item) => ({ value: toRest(item.id), label: toName(item, locale) }));
  const field = (name: string, label: string, options: FilterField['options']) => ({
    name,
    label,
    value: chosen(name),
    options,
  });
  return [
    field('chain', m.chain, toOptions(view.chains)),
    field(
      'stage',
      m.stage,
      stageSchema.options.map((value) => ({ value, label: toWord('stage', value, locale) })),
    ),
    field('district', m.district, toOptions(districts)),
    field(
      'sort',
      m.sort,
      gapSortSchema.options.map((value) => ({ value, label: m[`sort_${value}`] })),
    ),
    field(
      'group',
      m.group,
      gapGroupSchema.options.map((value) => ({ value, label: m[`group_${value}`] })),
    ),
  ];
}
