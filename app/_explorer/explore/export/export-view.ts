// What the export menu has to know of the view. May import: scene, wire.
import type { Arrangement } from '#graph/scene/explore/arrangement';
import type { Atlas } from '#graph/scene/explore/atlas';
import type { PictureWindow } from '#graph/scene/explore/export/draw-picture';
import type { Kept } from '#graph/scene/explore/filters';
import type { AppliedLens } from '#graph/scene/explore/lenses';
import type { Line } from '#graph/scene/explore/lines';
import type { StressResult } from '#graph/scene/explore/stress/run-stress';
import type { ExploreState } from '#graph/wire/explore-state';

export type ExportView = {
  readonly atlas: Atlas;
  readonly kept: Kept;
  readonly state: ExploreState;
  readonly colours: AppliedLens;
  /** Undefined while nothing is switched off. */
  readonly stress?: StressResult | undefined;
  /** Lines that are drawn. */
  readonly lines: readonly Line[];
  /** Undefined while the picture is being arranged. */
  readonly arrangement: Arrangement | undefined;
  /** What the screen shows of the picture; only the whole picture can be had where this is missing. */
  readonly readWindow?: (() => PictureWindow | undefined) | undefined;
};
