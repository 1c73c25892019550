import { useMemo } from 'react';
import { type NodeId, parseNodeId } from '#graph/model/ids';
import type { Atlas } from '#graph/scene/explore/atlas';
import { type GroundStyle, toFirmStyle } from '#graph/scene/explore/ground-style';
import type { AppliedLens, LegendEntry } from '#graph/scene/explore/lenses';
import { classFirms } from '#graph/scene/explore/map/firm-classes';
import { LOOKS, type Look } from '#graph/scene/explore/marks';
import type { Locale } from '../../_i18n/define-messages';
import { exploreMessages } from '../../_i18n/explore';
import { exploreLensMessages } from '../../_i18n/explore-lens';
import { toName } from '../../_i18n/names';
import { StateShape } from '../../_ui/state-mark';
import { useExploreAddress } from './explore-address';
import { toLensWord } from './explore-words';
import styles from './legend-bar.module.css';
import { toFirmClassWord, toLegendWord } from './lens-words';

type Props = {
  readonly atlas: Atlas;
  readonly ids: ReadonlySet<NodeId>;
  readonly colours: AppliedLens;
  readonly locale: Locale;
};

/** What the tones mean, how many things bear each; what is not known is counted like any other. */
export function LegendBar({ atlas, ids, colours, locale }: Props) {
  const m = exploreMessages[locale];
  const { lens, reading } = useExploreAddress().state;
  return (
    <div className={styles['legend']}>
      <b>{toLensWord(lens, locale)}</b>
      {lens === 'share' ? <DistrictMenu atlas={atlas} locale={locale} /> : undefined}
      <ul aria-label={m.legend}>
        {colours.legend.map((entry) => (
          <Entry key={entry.key} entry={entry} locale={locale} />
        ))}
      </ul>
      {reading === 'map' ? <FillLegend atlas={atlas} ids={ids} locale={locale} /> : undefined}
    </div>
  );
}

/** What the fills of the map mean, and how many districts bear each; no record stands at the end. */
function FillLegend({ atlas, ids, locale }: Omit<Props, 'colours'>) {
  const lm = exploreLensMessages[locale];
  const { classes } = useMemo(() => classFirms(atlas, ids), [atlas, ids]);
  return (
    <>
      <b>{lm.fills}</b>
      <ul aria-label={lm.fills}>
        {classes.map((item) => (
          <li key={item.level} data-empty={item.districts === 0 ? '' : undefined}>
            <FillShape style={toFirmStyle(item.level)} />
            {toFirmClassWord(item, locale)}
            <b>{item.districts}</b>
          </li>
        ))}
      </ul>
      <span className={styles['flows']}>
        <svg width="22" height="13" viewBox="0 0 22 13" aria-hidden="true">
          <path d="M1 6L13 4V1L21 6.5L13 12V9L1 7Z" fill="var(--accent)" />
        </svg>
        {lm.flowKey}
      </span>
    </>
  );
}

function FillShape({ style }: { readonly style: GroundStyle }) {
  const { fill, fillOpacity, stroke, dash } = style;
  return (
    <svg width="15" height="13" viewBox="0 0 15 13" aria-hidden="true">
      <rect
        {...{ x: 1, y: 1, width: 13, height: 11, rx: 2, fillOpacity }}
        fill={`var(--${fill})`}
        stroke={`var(--${stroke})`}
        strokeDasharray={dash?.join(' ')}
      />
    </svg>
  );
}

function Entry({ entry, locale }: { readonly entry: LegendEntry; readonly locale: Locale }) {
  return (
    <li data-empty={entry.count === 0 ? '' : undefined}>
      <LookShape look={LOOKS[entry.key]} />
      {toLegendWord(entry, locale)}
      <b>{entry.count}</b>
    </li>
  );
}

/** The mark as the picture draws it. */
function LookShape({ look }: { readonly look: Look }) {
  const { glyph, tone } = look;
  if (glyph === 'present' || glyph === 'weak' || glyph === 'absent' || glyph === 'unknown') {
    return <StateShape status={glyph} size={13} />;
  }
  const isHollow = glyph === 'disc-hollow';
  return (
    <svg width="13" height="13" viewBox="0 0 16 16" aria-hidden="true">
      <circle
        cx="8"
        cy="8"
        r="6"
        fill={isHollow ? 'none' : `var(--${tone})`}
        stroke={isHollow ? `var(--${tone})` : 'var(--line-strong)'}
        strokeWidth={isHollow ? 1.6 : 0.8}
      />
    </svg>
  );
}

/** The district whose share is shown. */
function DistrictMenu({ atlas, locale }: Pick<Props, 'atlas' | 'locale'>) {
  const m = exploreMessages[locale];
  const lm = exploreLensMessages[locale];
  const { state, go } = useExploreAddress();
  const districts = atlas.view.nodes.filter(({ kind }) => kind === 'district');
  const choose = (id: NodeId | undefined) => {
    const node = id === undefined ? undefined : atlas.nodes.get(id);
    go({ of: id }, m.stepLens(node === undefined ? lm.lensShare : `${lm.lensShare} ${toName(node, locale)}`));
  };
  return (
    <label className={styles['menu']}>
      <span className="visually-hidden">{lm.ofDistrict}</span>
      <select value={state.of ?? ''} onChange={(event) => choose(parseNodeId(event.target.value))}>
        <option value="">{lm.chooseDistrict}</option>
        {districts.map((district) => (
          <option key={district.id} value={district.id}>
            {toName(district, locale)}
          </option>
        ))}
      </select>
    </label>
  );
}
