import type { PictureLook } from '#graph/scene/lanes/picture-look';
import { toCardKey } from '#graph/scene/lanes/supply-paths';
import type { CardBox, Lanes } from '#graph/wire/lanes';
import type { Locale } from '../../../_i18n/define-messages';
import type { ChainIndex } from '../chain-index';
import { RimCardLink } from './rim-card-link';
import { SegmentCardLink } from './segment-card-link';

type Props = {
  readonly index: ChainIndex;
  readonly lanes: Lanes;
  readonly look: PictureLook;
  /** Key of the one card Tab stops at; `undefined` before scripts run, when Tab stops at every one. */
  readonly stop: string | undefined;
  readonly locale: Locale;
};

/** The cards, in reading order: lane by lane, down each column. */
export function ChainCards({ index, lanes, look, stop, locale }: Props) {
  return [...lanes.cards].sort(inReadingOrder).map((box) => {
    const key = toCardKey(box);
    const props = { box, look: look.lookOf(key), isStop: stop === undefined || stop === key, locale };
    if (box.rim === undefined) {
      const card = index.cards.get(box.id);
      return card === undefined ? undefined : (
        <SegmentCardLink key={key} card={card} judged={index.view.diagnosis?.verdicts[card.id]} {...props} />
      );
    }
    const rim = index.view.rims[box.rim].find(({ id }) => id === box.id);
    return rim === undefined ? undefined : <RimCardLink key={key} rim={rim} {...props} />;
  });
}

function inReadingOrder(a: CardBox, b: CardBox): number {
  return a.x - b.x || a.y - b.y;
}
