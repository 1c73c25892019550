import { toPath } from '#graph/model/ids';
import type { CityDistrict, CityRegion } from '#graph/wire/city';
import type { ListOf } from '#graph/wire/lists';
import type { Locale } from '../_i18n/define-messages';
import { districtsMessages } from '../_i18n/districts';
import { listHeadlines } from '../_i18n/lists';
import { toSpokenName } from '../_i18n/names';
import { questionMessages } from '../_i18n/questions';
import { type Column, GroupedTable, type RowGroup } from './data-table';
import styles from './districts-page.module.css';
import { FirmCount } from './firm-count';
import pageStyles from './page.module.css';
import { PageHead } from './page-head';
import { Pager } from './pager';
import { ThingLink } from './thing-link';
import { TileMap } from './tile-map';

type Props = {
  readonly list: ListOf<'district'>;
  readonly regions: readonly CityRegion[];
  readonly params: URLSearchParams;
  readonly locale: Locale;
};

/** The answer of the list of districts. Of a part of the list only the number of all is said. */
export function toDistrictsTitle({ items: districts, total }: ListOf<'district'>, locale: Locale): string {
  const m = districtsMessages[locale];
  if (total === 0) return m.none;
  if (districts.length < total) return listHeadlines[locale].district('', total);
  const places = districts.filter((item) => !isZone(item));
  const recorded = places.filter(({ enterprises }) => enterprises > 0).length;
  return m.headline({ total: places.length, recorded, zones: districts.length - places.length });
}

/** Districts and counties by region, zones apart, and a sketch of where they lie. */
export function DistrictsPage({ list, regions, params, locale }: Props) {
  const m = districtsMessages[locale];
  const districts = list.items;
  return (
    <article className={pageStyles['page']}>
      <PageHead
        question={questionMessages[locale].districts}
        title={toDistrictsTitle(list, locale)}
        trail={[]}
        locale={locale}
      >
        <p>{m.lead}</p>
      </PageHead>
      <div className={styles['columns']}>
        <section className={styles['map']} aria-labelledby="map-title">
          <h2 id="map-title">{m.mapOfAll}</h2>
          <TileMap districts={districts} locale={locale} />
        </section>
        <GroupedTable
          caption={m.caption}
          columns={toColumns(districts, locale)}
          groups={toGroups({ districts, regions, locale })}
          locale={locale}
        />
      </div>
      <Pager
        path="/districts"
        params={params}
        shown={districts.length}
        total={list.total}
        nextCursor={list.nextCursor}
        locale={locale}
      />
    </article>
  );
}

function isZone({ districtKind }: CityDistrict): boolean {
  return districtKind === 'development-zone';
}

type Grouping = Pick<Props, 'regions' | 'locale'> & { readonly districts: readonly CityDistrict[] };

/** Regions in the order of the data, most firms first in each; zones last. */
function toGroups({ districts, regions, locale }: Grouping): readonly RowGroup<CityDistrict>[] {
  const m = districtsMessages[locale];
  const order = (items: readonly CityDistrict[]) =>
    [...items].sort((a, b) => b.enterprises - a.enterprises || (a.id < b.id ? -1 : 1));
  const groups = regions.flatMap((region): RowGroup<CityDistrict>[] => {
    const items = order(districts.filter((item) => item.regionId === region.id && !isZone(item)));
    const { text, lang } = toSpokenName(region, locale);
    const title = (
      <span key={region.id} className={styles['region']}>
        <a href={toPath(region.id)} lang={lang}>
          {text}
        </a>
        <small>{m.regionCount(items.length)}</small>
      </span>
    );
    return items.length === 0 ? [] : [{ key: region.id, title, items }];
  });
  const zones = order(districts.filter(isZone));
  return zones.length === 0 ? groups : [...groups, { key: 'zones', title: m.zones, items: zones }];
}

function toColumns(districts: readonly CityDistrict[], locale: Locale): readonly Column<CityDistrict>[] {
  const m = districtsMessages[locale];
  const most = Math.max(1, ...districts.map(({ enterprises }) => enterprises));
  return [
    { key: 'name', as: 'name', title: m.name, cell: (item) => <ThingLink thing={item} locale={locale} /> },
    {
      key: 'firms',
      title: m.firms,
      cell: ({ enterprises }) => (
        <span className={styles['firms']}>
          <i style={{ width: `${(enterprises / most) * 120}px` }} aria-hidden="true" />
          <FirmCount count={enterprises} locale={locale} />
        </span>
      ),
    },
    {
      key: 'operating',
      as: 'number',
      title: m.operating,
      cell: ({ enterprises, operating }) => (enterprises === 0 ? undefined : operating),
    },
    { key: 'chains', as: 'number', title: m.chains, cell: ({ chains }) => (chains === 0 ? undefined : chains) },
  ];
}
