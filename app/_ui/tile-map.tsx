import { type NodeId, toPath } from '#graph/model/ids';
import { DISTRICT_TILES } from '#graph/scene/explore/map/district-tiles';
import type { CityDistrict } from '#graph/wire/city';
import type { Locale } from '../_i18n/define-messages';
import { districtsMessages } from '../_i18n/districts';
import { toName } from '../_i18n/names';
import styles from './tile-map.module.css';

type Props = {
  readonly districts: readonly CityDistrict[];
  /** The district the page is about. */
  readonly current?: NodeId;
  readonly locale: Locale;
};

/** One square a district, the darker the more firms on record. A sketch: neighbours stand near one another, borders do not. */
export function TileMap({ districts, current, locale }: Props) {
  const m = districtsMessages[locale];
  const places = districts.filter(({ districtKind }) => districtKind !== 'development-zone');
  const drawn = places.filter(({ shortZh }) => DISTRICT_TILES.has(shortZh));
  const rest = places.filter(({ shortZh }) => !DISTRICT_TILES.has(shortZh));
  const zones = districts.filter(({ districtKind }) => districtKind === 'development-zone');
  const tile = (district: CityDistrict) => (
    <TileLink key={district.id} district={district} isCurrent={district.id === current} locale={locale} />
  );
  return (
    <figure className={styles['figure']}>
      {drawn.length === 0 ? undefined : <div className={styles['map']}>{drawn.map(tile)}</div>}
      {rest.length === 0 ? undefined : <div className={styles['rest']}>{rest.map(tile)}</div>}
      {zones.length === 0 ? undefined : (
        <div className={styles['zones']}>
          <span>{m.zonesApart}</span>
          {zones.map((zone) => (
            <a key={zone.id} href={toPath(zone.id)} aria-current={zone.id === current ? 'true' : undefined}>
              <i aria-hidden="true" />
              {m.zone(toName(zone, locale), zone.enterprises)}
            </a>
          ))}
        </div>
      )}
      <figcaption className={styles['caption']}>
        <span className={styles['scale']}>
          {m.scale}
          {LEVELS.map(({ label }, level) => (
            <span key={label}>
              <i className={`${styles['box']} ${styles[`level${level}`]}`} />
              {label}
            </span>
          ))}
        </span>
        {m.sketch}
      </figcaption>
    </figure>
  );
}

const LEVELS = [
  { from: 0, label: '0' },
  { from: 1, label: '1–4' },
  { from: 5, label: '5–9' },
  { from: 10, label: '10–19' },
  { from: 20, label: '20–29' },
  { from: 30, label: '30+' },
] as const;

type TileProps = {
  readonly district: CityDistrict;
  readonly isCurrent: boolean;
  readonly locale: Locale;
};

function TileLink({ district, isCurrent, locale }: TileProps) {
  const m = districtsMessages[locale];
  const { shortZh, enterprises } = district;
  const place = DISTRICT_TILES.get(shortZh);
  const level = LEVELS.findLastIndex(({ from }) => enterprises >= from);
  const label = m.tile(toName(district, locale), enterprises);
  return (
    <a
      href={toPath(district.id)}
      className={`${styles['tile']} ${styles[`level${level}`]}`}
      style={place === undefined ? undefined : { gridColumn: place.column, gridRow: place.row }}
      aria-current={isCurrent ? 'true' : undefined}
      title={label}
    >
      <span className="visually-hidden">{label}</span>
      {locale === 'zh' ? (
        <span aria-hidden="true">{shortZh}</span>
      ) : (
        <span aria-hidden="true">
          <span className={styles['name']}>{toName(district, locale).split(' ')[0]}</span>
          <span className={styles['count']}>{enterprises}</span>
        </span>
      )}
    </a>
  );
}
