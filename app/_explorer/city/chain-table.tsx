import { type NodeId, toPath } from '#graph/model/ids';
import { segmentStatusSchema } from '#graph/model/vocabulary';
import { buildIndustryBoxes, type IndustryBox } from '#graph/scene/city/industry-boxes';
import type { CityChain } from '#graph/wire/city';
import { cityTableMessages } from '../../_i18n/city-table';
import type { Locale } from '../../_i18n/define-messages';
import { toName } from '../../_i18n/names';
import { useViewAddress } from '../view/view-address';
import { type CityIndex, countTrade, toGaps } from './city-index';
import styles from './city-tables.module.css';
import { MarkRow } from './mark-row';
import { SelectLink } from './select-link';

type Props = { readonly index: CityIndex; readonly selected: NodeId | undefined; readonly locale: Locale };

/** All chains by industry: states, firms, districts, supplies in and out. A filter keeps the chains that have such segments. */
export function ChainTable({ index, selected, locale }: Props) {
  const m = cityTableMessages[locale];
  const { states } = useViewAddress().state;
  const isKept = (chain: CityChain) =>
    states.length === 0 ||
    segmentStatusSchema.options.some((state) => states.includes(state) && chain.states[state] > 0);
  const boxes = buildIndustryBoxes(index.view).map((box) => ({ ...box, chains: box.chains.filter(isKept) }));
  const shown = boxes.reduce((sum, { chains }) => sum + chains.length, 0);
  return (
    <div className={styles['part']}>
      <h2 id="table-chains">
        {m.chains} <small>{m.shown(shown, index.view.chains.length)}</small>
      </h2>
      <p className={styles['note']}>{m.chainsNote}</p>
      {shown === 0 ? <p>{m.none}</p> : undefined}
      <table aria-labelledby="table-chains" className={styles['chains']}>
        <thead>
          <tr>
            <th scope="col">{m.chain}</th>
            <th scope="col">{m.states}</th>
            <th scope="col">{m.gaps}</th>
            {[m.unknown, m.firms, m.districtsColumn, m.supplied, m.used, m.page].map((title) => (
              <th key={title} scope="col" className={styles['more']}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        {boxes.map((box) =>
          box.chains.length === 0 ? undefined : (
            <BoxRows key={box.id} box={box} index={index} selected={selected} locale={locale} />
          ),
        )}
      </table>
    </div>
  );
}

/** Chains of one box of the picture under the names of its industries. */
function BoxRows({ box, index, selected, locale }: Props & { readonly box: IndustryBox }) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={9} className={styles['group']}>
          {box.industries.map((industry) => (
            <SelectLink key={industry.id} thing={industry} locale={locale} />
          ))}
        </th>
      </tr>
      {box.chains.map((chain) => (
        <ChainCells key={chain.id} chain={chain} index={index} isSelected={chain.id === selected} locale={locale} />
      ))}
    </tbody>
  );
}

type CellsProps = {
  readonly chain: CityChain;
  readonly index: CityIndex;
  readonly isSelected: boolean;
  readonly locale: Locale;
};

function ChainCells({ chain, index, isSelected, locale }: CellsProps) {
  const m = cityTableMessages[locale];
  const { supplied, used } = countTrade(index, chain.id);
  const firms = chain.enterprises === 0 ? m.noRecord : m.firmCount(chain.enterprises);
  return (
    <tr className={isSelected ? styles['selected'] : undefined}>
      <th scope="row">
        <SelectLink thing={chain} locale={locale} className={styles['name']} />
        <small className={styles['brief']}>{`${firms} · ${m.districtCount(chain.districts)}`}</small>
      </th>
      <td>
        <MarkRow states={chain.states} kept={useViewAddress().state.states} locale={locale} />
      </td>
      <td className={styles['number']}>{toGaps(chain)}</td>
      <td className={styles['more']}>{chain.states.unknown}</td>
      <td className={styles['more']}>{chain.enterprises === 0 ? m.noRecord : chain.enterprises}</td>
      <td className={styles['more']}>{chain.districts}</td>
      <td className={styles['more']}>{supplied}</td>
      <td className={styles['more']}>{used}</td>
      <td className={styles['more']}>
        <a href={toPath(chain.id)} aria-label={`${m.openChain} ${toName(chain, locale)}`}>
          {m.openChain}
        </a>
      </td>
    </tr>
  );
}
