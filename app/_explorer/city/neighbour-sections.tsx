import type { NodeId } from '#graph/model/ids';
import { toChainLabel, toDistrictLabel } from '#graph/scene/city/short-name';
import type { Ref } from '#graph/wire/ref';
import { cityPanelMessages } from '../../_i18n/city-panel';
import type { Locale } from '../../_i18n/define-messages';
import { toName, toSpokenName } from '../../_i18n/names';
import { toWord } from '../../_i18n/vocabulary';
import { ViewLink } from '../view/view-address';
import { ChainRow } from './chain-row';
import { type CityIndex, listPlacements, listTrades, toGaps } from './city-index';
import { PanelSection } from './panel-section';
import styles from './thing-panel.module.css';

type Props = { readonly id: NodeId; readonly index: CityIndex; readonly locale: Locale };

type RunProps = Pick<Props, 'index' | 'locale'> & { readonly items: readonly RunItem[] };
type RunItem = { readonly thing: Ref; readonly count?: number; readonly word?: string };

/** A thing of the picture as a link that selects it, with a word or number after it; commas between. */
function Run({ items, index, locale }: RunProps) {
  return (
    <ul className={styles['run']}>
      {items.map(({ thing, count, word }) => {
        const { text, lang } = toSpokenName(thing, locale);
        return (
          <li key={thing.id}>
            <ViewLink change={{ select: thing.id, camera: undefined }} lang={lang} title={text}>
              {toShortName(thing, index, locale)}
            </ViewLink>
            {count === undefined ? undefined : <b>{count}</b>}
            {word === undefined ? undefined : <span className={styles['after']}>{word}</span>}
          </li>
        );
      })}
    </ul>
  );
}

/** Chains that supply a chain, or that it supplies, with the number of links between their segments. */
export function TradeSection({ id, index, side, locale }: Props & { readonly side: 'suppliers' | 'users' }) {
  const m = cityPanelMessages[locale];
  const trades = listTrades(index, id, side);
  const [title, none] = side === 'suppliers' ? [m.suppliers, m.noSuppliers] : [m.users, m.noUsers];
  return (
    <PanelSection title={title} note={trades.length === 0 ? 0 : `${m.chainCount(trades.length)} · ${m.linkScale}`}>
      {trades.length === 0 ? <p className={styles['none']}>{none}</p> : undefined}
      <Run items={trades.map(({ chain, links }) => ({ thing: chain, count: links }))} index={index} locale={locale} />
    </PanelSection>
  );
}

/** Districts that texts place a chain in, with the role the text gives it. */
export function PlacedDistricts({ id, index, locale }: Props) {
  const m = cityPanelMessages[locale];
  return <Placements title={m.placed} none={m.placedNone} {...{ id, index, locale }} />;
}

/** Chains that texts place in a district. */
export function PlacedChains({ id, index, locale }: Props) {
  const m = cityPanelMessages[locale];
  return <Placements title={m.placedChains} none={m.placedChainsNone} {...{ id, index, locale }} />;
}

function Placements({ id, index, locale, title, none }: Props & { readonly title: string; readonly none: string }) {
  const m = cityPanelMessages[locale];
  const placements = listPlacements(index, id);
  return (
    <PanelSection title={title} note={placements.length}>
      {placements.length === 0 ? <p className={styles['none']}>{none}</p> : undefined}
      <Run
        items={placements.map(({ other, role }) => ({
          thing: other,
          word: m.role(toWord('deployment', role, locale)),
        }))}
        index={index}
        locale={locale}
      />
    </PanelSection>
  );
}

/** The name as the picture writes it; the full one is in the title. */
function toShortName(thing: Ref, { chains, view }: CityIndex, locale: Locale): string {
  const chain = chains.get(thing.id);
  if (chain !== undefined) return toChainLabel(chain, locale);
  const district = view.districts.find(({ id }) => id === thing.id);
  return district === undefined ? toName(thing, locale) : toDistrictLabel(district, locale);
}

/** Chains of an industry, those with most gaps first. */
export function ChainsOfIndustry({ id, index, locale }: Props) {
  const m = cityPanelMessages[locale];
  const chains = index.byGaps.filter(({ industryIds }) => industryIds.includes(id));
  return (
    <PanelSection title={m.chainsOf} note={`${m.chainCount(chains.length)} · ${m.gapsScale}`}>
      <ol>
        {chains.map((chain) => (
          <ChainRow
            key={chain.id}
            chain={chain}
            number={toGaps(chain)}
            label={m.gapCount(toGaps(chain))}
            locale={locale}
          />
        ))}
      </ol>
    </PanelSection>
  );
}
