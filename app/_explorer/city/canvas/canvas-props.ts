// What the picture of the city is given, and what it tells. May import: wire, scene, _i18n.
import type { NodeId } from '#graph/model/ids';
import type { SegmentStatus } from '#graph/model/vocabulary';
import type { DrawnCounts, Expansion } from '#graph/scene/city/drawn-counts';
import type { CityView } from '#graph/wire/city';
import type { CityLens } from '#graph/wire/view-state';
import type { CameraView } from '#graph/wire/view-text';
import type { Locale } from '../../../_i18n/define-messages';

export type CityCanvasProps = {
  readonly view: CityView;
  readonly locale: Locale;
  readonly lens: Exclude<CityLens, 'table'>;
  /** States kept in the picture; empty means all four. */
  readonly states: readonly SegmentStatus[];
  readonly selected: NodeId | undefined;
  /** Neighbours of things, in the order they were asked for. */
  readonly expanded: readonly Expansion[];
  /** Camera of the address; absent means the whole picture. */
  readonly camera: CameraView | undefined;
  readonly onSelect: (id: NodeId | undefined) => void;
  /** The reader wants the page of a thing: double click, or Enter on the selected one. */
  readonly onOpen: (id: NodeId) => void;
  /** After the reader moved the picture and let go. */
  readonly onCamera: (camera: CameraView | undefined) => void;
  readonly onDrawn: (drawn: DrawnCounts) => void;
};
