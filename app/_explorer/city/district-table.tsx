import type { NodeId } from '#graph/model/ids';
import type { CityDistrict, CityView } from '#graph/wire/city';
import type { Ref } from '#graph/wire/ref';
import { cityTableMessages } from '../../_i18n/city-table';
import type { Locale } from '../../_i18n/define-messages';
import { toSpokenName } from '../../_i18n/names';
import { type CityIndex, listPlacements } from './city-index';
import styles from './city-tables.module.css';
import { SelectLink } from './select-link';

type Props = { readonly index: CityIndex; readonly selected: NodeId | undefined; readonly locale: Locale };

/** Districts by region, development zones last: firms, chains with firms there, chains placed there by texts. */
export function DistrictTable({ index, selected, locale }: Props) {
  const m = cityTableMessages[locale];
  const numbers = [m.firms, m.inOperation, m.placed, m.lead];
  return (
    <div className={styles['part']}>
      <h2 id="table-districts">
        {m.districts} <small>{index.view.districts.length}</small>
      </h2>
      <p className={styles['note']}>{m.districtsNote}</p>
      <table aria-labelledby="table-districts">
        <thead>
          <tr>
            {[m.district, ...numbers].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        {groupDistricts(index.view).map(({ region, districts }) => (
          <tbody key={region?.id ?? 'zones'}>
            <tr>
              <th scope="rowgroup" colSpan={numbers.length + 1} className={styles['group']}>
                {region === undefined ? m.zones : <span>{toSpokenName(region, locale).text}</span>}
              </th>
            </tr>
            {districts.map((district) => (
              <DistrictCells key={district.id} district={district} {...{ index, selected, locale }} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function DistrictCells({ district, index, selected, locale }: Props & { readonly district: CityDistrict }) {
  const m = cityTableMessages[locale];
  const placements = listPlacements(index, district.id);
  const isSelected = district.id === selected;
  return (
    <tr className={isSelected ? styles['selected'] : undefined}>
      <th scope="row">
        <SelectLink thing={district} locale={locale} className={styles['name']} />
      </th>
      <td>{district.enterprises === 0 ? m.noRecord : district.enterprises}</td>
      <td>{district.enterprises === 0 ? '' : district.operating}</td>
      <td>{placements.length}</td>
      <td>{placements.filter(({ role }) => role === 'lead').length}</td>
    </tr>
  );
}

type DistrictGroup = { readonly region: Ref | undefined; readonly districts: readonly CityDistrict[] };

/** Districts and counties by region in the order of the view; the zones, which overlap them, by themselves. */
function groupDistricts(view: CityView): readonly DistrictGroup[] {
  const isZone = ({ districtKind }: CityDistrict) => districtKind === 'development-zone';
  const groups = view.regions.map((region) => ({
    region,
    districts: view.districts.filter((item) => item.regionId === region.id && !isZone(item)),
  }));
  return [...groups, { region: undefined, districts: view.districts.filter(isZone) }].filter(
    ({ districts }) => districts.length > 0,
  );
}
