import { toPath } from '#graph/model/ids';
import type { GapsView } from '#graph/wire/gaps';
import type { Locale } from '../../_i18n/define-messages';
import { gapsMessages } from '../../_i18n/gaps';
import { toName } from '../../_i18n/names';
import { toWord } from '../../_i18n/vocabulary';
import { ScrollBox } from '../scroll-box';
import { ThingLink } from '../thing-link';
import { VerdictShape } from '../verdict-mark';
import styles from './place-matrix.module.css';

type Props = { readonly places: NonNullable<GapsView['places']>; readonly locale: Locale };

/** Most firms whose number still darkens a cell. */
const DARKEST = 4;

/** Segments of a chain against districts: operating firms where there are any on record. */
export function PlaceMatrix({ places: { districts, rows }, locale }: Props) {
  const m = gapsMessages[locale];
  return (
    <section className={styles['part']} aria-labelledby="places-title">
      <h2 id="places-title">{m.places}</h2>
      <p className={styles['note']}>{m.placesNote}</p>
      <ScrollBox className={styles['board']} label={m.places}>
        <table className={styles['table']}>
          <caption className="visually-hidden">{m.places}</caption>
          <thead>
            <tr>
              <th scope="col">{m.segment}</th>
              {districts.map((district) => (
                <th key={district.id} scope="col" className={styles['district']}>
                  <a href={toPath(district.id)}>{toName(district, locale)}</a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <span className={styles['segment']}>
                    <VerdictShape verdict={row.verdict} locale={locale} />
                    <span className="visually-hidden">{toWord('verdict', row.verdict, locale)}</span>
                    <ThingLink
                      thing={{ id: row.id, kind: row.kind, nameZh: row.nameZh, nameEn: row.nameEn }}
                      locale={locale}
                    />
                  </span>
                </th>
                {districts.map(({ id }) => (
                  <Count
                    key={id}
                    firms={row.firms.find(({ districtId }) => districtId === id)?.firms ?? 0}
                    locale={locale}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}

function Count({ firms, locale }: { readonly firms: number; readonly locale: Locale }) {
  if (firms === 0) {
    return (
      <td className={styles['none']}>
        <span className="visually-hidden">{gapsMessages[locale].noRecord}</span>
        <span aria-hidden="true">{'·'}</span>
      </td>
    );
  }
  return <td className={styles[`firms${Math.min(firms, DARKEST)}`]}>{firms}</td>;
}
