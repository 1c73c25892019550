import { toPath } from '#graph/model/ids';
import type { CityView } from '#graph/wire/city';
import type { DistrictView } from '#graph/wire/district';
import type { Locale } from '../../_i18n/define-messages';
import { districtsMessages } from '../../_i18n/districts';
import { toName } from '../../_i18n/names';
import { Panel } from '../panel';
import styles from './other-places.module.css';

type Props = { readonly view: DistrictView; readonly city: CityView; readonly locale: Locale };

/** For each chain a text places here: how many places texts place it in, and which of the others it leads in. */
export function OtherPlaces({ view, city, locale }: Props) {
  const m = districtsMessages[locale];
  const placed = view.chains.filter(({ role }) => role !== undefined && role !== 'mentioned');
  if (placed.length === 0) return undefined;
  const nameOf = new Map(
    city.districts.map((item) => [item.id, locale === 'zh' ? item.shortZh : toName(item, locale)]),
  );
  return (
    <Panel title={m.others}>
      <ul className={styles['list']}>
        {placed.map((chain) => {
          const all = city.deployments.filter(({ chainId, role }) => chainId === chain.id && role !== 'mentioned');
          const leads = all.filter(({ role, districtId }) => role === 'lead' && districtId !== view.id);
          const names = leads.map(({ districtId }) => nameOf.get(districtId) ?? districtId).join(m.separator);
          return (
            <li key={chain.id}>
              <a href={toPath(chain.id)}>{toName(chain, locale)}</a>
              <b>{m.othersOf(all.length)}</b>
              {names === '' ? undefined : <small>{m.othersLead(names)}</small>}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
