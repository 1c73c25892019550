import { toPath, toRest } from '#graph/model/ids';
import { type CompareView, MAX_COMPARED } from '#graph/wire/compare';
import type { QuotientView } from '#graph/wire/district-profile';
import type { Ref } from '#graph/wire/ref';
import { compareMessages } from '../../_i18n/compare';
import type { Locale } from '../../_i18n/define-messages';
import { toName, toSentence } from '../../_i18n/names';
import { questionMessages } from '../../_i18n/questions';
import formStyles from '../filter-form.module.css';
import pageStyles from '../page.module.css';
import { PageHead } from '../page-head';
import { ScrollBox } from '../scroll-box';
import { ThingLink } from '../thing-link';
import styles from './compare.module.css';

type Props = { readonly view: CompareView; readonly districts: readonly Ref[]; readonly locale: Locale };

/** Up to ten districts against the chains they work in, on one scale. */
export function ComparePage({ view, districts, locale }: Props) {
  const m = compareMessages[locale];
  const chosen = view.districts.map(({ id }) => toRest(id));
  return (
    <article className={pageStyles['page']}>
      <PageHead
        question={questionMessages[locale].compare}
        title={toSentence(view.headline, locale)}
        trail={[]}
        locale={locale}
      >
        <p className={pageStyles['note']}>{m.lead}</p>
      </PageHead>
      {chosen.length >= MAX_COMPARED ? (
        <p>{m.full}</p>
      ) : (
        <form className={formStyles['form']} action="/compare" aria-label={m.add}>
          <label>
            <span>{m.add}</span>
            <select name="add" required>
              {districts
                .filter(({ id }) => !chosen.includes(toRest(id)))
                .map((district) => (
                  <option key={district.id} value={toRest(district.id)}>
                    {toName(district, locale)}
                  </option>
                ))}
            </select>
          </label>
          {chosen.length === 0 ? undefined : <input type="hidden" name="districts" value={chosen.join(',')} />}
          <button type="submit">{m.addButton}</button>
        </form>
      )}
      {view.districts.length === 0 ? undefined : <Board view={view} locale={locale} />}
    </article>
  );
}

function Board({ view: { districts, rows }, locale }: Pick<Props, 'view' | 'locale'>) {
  const m = compareMessages[locale];
  return (
    <ScrollBox className={styles['board']} label={m.here}>
      <table className={styles['table']}>
        <caption className="visually-hidden">{m.here}</caption>
        <thead>
          <tr>
            <th scope="col">{m.chain}</th>
            {districts.map((district) => (
              <Head key={district.id} district={district} all={districts} locale={locale} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells, ...chain }) => (
            <tr key={chain.id}>
              <th scope="row">
                <ThingLink thing={chain} locale={locale} />
              </th>
              {districts.map(({ id }) => (
                <Cell key={id} quotient={cells.find(({ districtId }) => districtId === id)?.quotient} locale={locale} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

type HeadProps = {
  readonly district: CompareView['districts'][number];
  readonly all: CompareView['districts'];
  readonly locale: Locale;
};

function Head({ district, all, locale }: HeadProps) {
  const m = compareMessages[locale];
  const name = toName(district, locale);
  const others = all.filter(({ id }) => id !== district.id).map(({ id }) => toRest(id));
  return (
    <th scope="col">
      <a className={styles['district']} href={toPath(district.id)}>
        {name}
      </a>
      <small>{m.records(district.records)}</small>
      <small>{m.above(district.above)}</small>
      <small>{m.plan(district.lead, district.featured)}</small>
      <a
        className={styles['remove']}
        href={others.length === 0 ? '/compare' : `/compare?districts=${others.join(',')}`}
      >
        {m.remove(name)}
      </a>
    </th>
  );
}

function Cell({ quotient, locale }: { readonly quotient: QuotientView | undefined; readonly locale: Locale }) {
  const m = compareMessages[locale];
  if (quotient === undefined) {
    return (
      <td className={styles['none']}>
        <span className="visually-hidden">{m.none}</span>
        <span aria-hidden="true">{'·'}</span>
      </td>
    );
  }
  return (
    <td className={styles[quotient.reading]} title={m.interval(quotient.low, quotient.high)}>
      {quotient.shrunk.toFixed(2)}
    </td>
  );
}
