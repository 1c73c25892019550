// Everything the picture is made of at one size, computed once and shared by its layers.
// May import: scene, react. Invariant: pointing and selecting compute none of it anew.
import { useMemo } from 'react';
import { buildCityMarks, type CityMark } from '#graph/scene/city/city-marks';
import { buildCityPicture, type CityPicture } from '#graph/scene/city/city-picture';
import type { CaptionKey } from '#graph/scene/city/layout-types';
import { buildClusters, type Cluster } from '#graph/scene/city/satellites';
import { buildThingIndex, type ThingIndex } from '#graph/scene/city/things';
import type { CityView } from '#graph/wire/city';
import { cityCanvasMessages } from '../../../_i18n/city-canvas';
import type { Locale } from '../../../_i18n/define-messages';
import { toName } from '../../../_i18n/names';
import { toWord } from '../../../_i18n/vocabulary';
import type { CityCanvasProps } from './canvas-props';
import type { StageSize } from './use-stage-size';

export type CityScene = {
  readonly picture: CityPicture;
  readonly clusters: readonly Cluster[];
  readonly things: ThingIndex;
  readonly marks: readonly CityMark[];
  readonly stage: StageSize;
  /** The picture is higher than the room: the page scrolls over it. */
  readonly isTall: boolean;
};

/** A picture that exceeds the room by less is drawn a little smaller instead. */
const SLACK = 1.04;

export function useCityScene({ view, locale, lens, expanded }: CityCanvasProps, size: StageSize): CityScene {
  const { width, height } = size;
  const picture = useMemo(
    () =>
      buildCityPicture(view, { width, height, language: locale }, (key) =>
        toCaption(view, key, { locale, count: WIDEST_COUNT }),
      ),
    [view, width, height, locale],
  );
  const { slots } = picture.layout;
  const clusters = useMemo(() => buildClusters(slots, expanded), [slots, expanded]);
  const things = useMemo(() => buildThingIndex(picture.layout, clusters), [picture, clusters]);
  const marks = useMemo(() => buildCityMarks(view, lens, { slots, clusters }), [view, lens, slots, clusters]);
  return useMemo(() => {
    const isTall = picture.layout.height > height * SLACK;
    return {
      picture,
      clusters,
      things,
      marks,
      isTall,
      stage: { width, height: isTall ? picture.layout.height : height },
    };
  }, [picture, clusters, things, marks, width, height]);
}

/** The row's width is planned before its count is known. */
const WIDEST_COUNT = 88;

/** Words of a caption with its count. */
export function toCaption(
  view: CityView,
  caption: CaptionKey,
  { locale, count }: { readonly locale: Locale; readonly count: number },
): string {
  const m = cityCanvasMessages[locale];
  switch (caption.kind) {
    case 'program':
      return m.captionCount(toWord('program', caption.key, locale), count);
    case 'zones':
      return m.captionCount(m.zones, count);
    case 'region': {
      const region = view.regions.find(({ id }) => id === caption.key);
      return m.captionCount(region === undefined ? '' : toName(region, locale), count);
    }
  }
}
