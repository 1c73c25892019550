import { toRest } from '#graph/model/ids';
import { stageSchema } from '#graph/model/vocabulary';
import type { GapsView } from '#graph/wire/gaps';
import type { Locale } from '../../_i18n/define-messages';
import { gapsMessages } from '../../_i18n/gaps';
import { toName, toSentence } from '../../_i18n/names';
import { toWord } from '../../_i18n/vocabulary';
import type { ChainGroup } from '../chain-table';
import { FilterForm } from '../filter-form';
import pageStyles from '../page.module.css';
import { PageHead } from '../page-head';
import { Pager } from '../pager';
import { GapMatrix } from './gap-matrix';
import { GapTable } from './gap-table';
import styles from './gaps-page.module.css';
import { StateFilter } from './state-filter';

type Props = {
  readonly view: GapsView;
  readonly groups: readonly ChainGroup[];
  readonly params: URLSearchParams;
  readonly locale: Locale;
};

/** The board of gaps: where they are first, then one row a segment with the reason. */
export function GapsPage({ view, groups, params, locale }: Props) {
  const m = gapsMessages[locale];
  const { items, total, nextCursor } = view;
  const segments = view.chains.reduce(
    (sum, { states }) => sum + states.present + states.weak + states.absent + states.unknown,
    0,
  );
  const chain = params.get('chain')?.replace(/^chain:/, '');
  const fields = [
    {
      name: 'chain',
      label: m.chain,
      value: chain,
      options: view.chains.map((item) => ({ value: toRest(item.id), label: toName(item, locale) })),
    },
    {
      name: 'stage',
      label: m.stage,
      value: params.get('stage') ?? undefined,
      options: stageSchema.options.map((value) => ({ value, label: toWord('stage', value, locale) })),
    },
  ];
  return (
    <article className={pageStyles['page']}>
      <PageHead
        title={toSentence(view.headline, locale)}
        trail={[]}
        here={m.total(segments, view.chains.length)}
        locale={locale}
      />
      <GapMatrix rows={view.chains} groups={groups} params={params} locale={locale} />
      <section className={styles['list']} id="segments" aria-labelledby="segments-title">
        <h2 id="segments-title">{m.list}</h2>
        <div className={styles['filters']}>
          <StateFilter states={view.states} params={params} locale={locale} />
          <FilterForm path="/gaps" fields={fields} kept={{ status: params.get('status') }} locale={locale} />
        </div>
        <GapTable items={items} locale={locale} />
        <p className={pageStyles['note']}>{m.demandKey}</p>
        <p className={pageStyles['note']}>{m.order}</p>
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
