import { type NodeId, toPath } from '#graph/model/ids';
import type { SegmentStatus } from '#graph/model/vocabulary';
import type { DrawnCounts } from '#graph/scene/city/drawn-counts';
import type { CityLens } from '#graph/wire/view-state';
import { cityMessages } from '../../_i18n/city';
import type { Locale } from '../../_i18n/define-messages';
import { ViewLink } from '../view/view-address';
import type { CityIndex } from './city-index';
import { toLensWords } from './city-toolbar';
import { type DrawnItem, listDrawn, listUndrawn, type UndrawnItem } from './drawn-items';
import styles from './drawn-lines.module.css';
import { LegendMark } from './legend-mark';

type Props = {
  readonly index: CityIndex;
  readonly drawn: DrawnCounts | undefined;
  readonly lens: CityLens;
  readonly states: readonly SegmentStatus[];
  readonly selected: NodeId | undefined;
  readonly locale: Locale;
};

/** The two lines under the picture: what is drawn with its scale, and what is left out with the way to get it. */
export function DrawnLines({ drawn, ...props }: Props) {
  const m = cityMessages[props.locale];
  if (drawn === undefined) return <div className={styles['lines']} />;
  return (
    <dl className={styles['lines']}>
      <dt>{m.drawn}</dt>
      <dd>
        {listDrawn({ drawn, ...props }).map((item) => (
          <Drawn key={item.key} item={item} />
        ))}
      </dd>
      <dt>{m.notDrawn}</dt>
      <dd>
        {listUndrawn({ drawn, ...props }).map((item) => (
          <Undrawn key={item.key} item={item} locale={props.locale} />
        ))}
      </dd>
    </dl>
  );
}

function Drawn({ item: { mark, text, scale } }: { readonly item: DrawnItem }) {
  return (
    <span className={styles['item']}>
      {mark === undefined ? undefined : <LegendMark glyph={mark[0]} tone={mark[1]} />}
      <span>
        {text}
        {scale === undefined ? undefined : <small className={styles['scale']}>{scale}</small>}
      </span>
    </span>
  );
}

function Undrawn({ item, locale }: { readonly item: UndrawnItem; readonly locale: Locale }) {
  const m = cityMessages[locale];
  const { text, how, lens, page } = item;
  return (
    <span>
      {text}
      <small className={styles['scale']}>
        {how}
        {lens === undefined ? undefined : <ViewLink change={{ lens }}>{m.toLens(toLensWords(locale)[lens])}</ViewLink>}
        {page === undefined ? undefined : <a href={toPath(page)}>{m.restExpandedHow}</a>}
      </small>
    </span>
  );
}
