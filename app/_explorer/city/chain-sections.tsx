import { type NodeId, toPath, toRest } from '#graph/model/ids';
import { cityPanelMessages } from '../../_i18n/city-panel';
import type { Locale } from '../../_i18n/define-messages';
import { toSpokenName } from '../../_i18n/names';
import { toWord } from '../../_i18n/vocabulary';
import { ThingLink } from '../../_ui/thing-link';
import type { CityIndex } from './city-index';
import { PlacedDistricts, TradeSection } from './neighbour-sections';
import type { ChainDigest, IncompleteSegment } from './panel-content';
import { PanelSection } from './panel-section';
import styles from './thing-panel.module.css';

type Props = {
  readonly id: NodeId;
  readonly index: CityIndex;
  readonly digest: ChainDigest | undefined;
  readonly locale: Locale;
};

/** A chain: what is incomplete, who supplies it and whom it supplies, where it is placed, who works in it. */
export function ChainSections({ id, index, digest, locale }: Props) {
  return (
    <>
      {digest === undefined ? undefined : <Incomplete segments={digest.incomplete} locale={locale} />}
      <TradeSection id={id} index={index} side="suppliers" locale={locale} />
      <TradeSection id={id} index={index} side="users" locale={locale} />
      <PlacedDistricts id={id} index={index} locale={locale} />
      {digest === undefined ? undefined : <Firms id={id} digest={digest} locale={locale} />}
    </>
  );
}

function Incomplete({
  segments,
  locale,
}: {
  readonly segments: readonly IncompleteSegment[];
  readonly locale: Locale;
}) {
  const m = cityPanelMessages[locale];
  return (
    <PanelSection title={m.incomplete} note={segments.length}>
      {segments.length === 0 ? <p className={styles['none']}>{m.incompleteNone}</p> : undefined}
      <ul className={styles['segments']}>
        {segments.map((segment) => (
          <li key={segment.id}>
            <ThingLink thing={segment} locale={locale} />
            <span>{toWord('stage', segment.stage, locale)}</span>
            <span>{segment.asOf ?? m.noYear}</span>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}

function Firms({ id, digest, locale }: { readonly id: NodeId; readonly digest: ChainDigest; readonly locale: Locale }) {
  const m = cityPanelMessages[locale];
  const { firms, firmsTotal } = digest;
  const isCut = firmsTotal > firms.length;
  return (
    <PanelSection title={m.firms} note={isCut ? m.firmsShown(firms.length, firmsTotal) : m.firmCount(firmsTotal)}>
      {firmsTotal === 0 ? <p className={styles['none']}>{m.noFirms}</p> : undefined}
      <ul className={styles['run']}>
        {firms.map((firm) => {
          const { text, lang } = toSpokenName({ nameZh: firm.shortName, nameEn: firm.nameEn }, locale);
          return (
            <li key={firm.id}>
              <a href={toPath(firm.id)} title={firm.nameZh} lang={lang}>
                {text}
              </a>
            </li>
          );
        })}
      </ul>
      {isCut ? (
        <a className={styles['more']} href={`/enterprises?chain=${toRest(id)}`}>
          {m.firmsAll(firmsTotal)}
        </a>
      ) : undefined}
    </PanelSection>
  );
}
