// What a layout of the city says: where everything stands and where links may run. Lengths in px of the picture at rest, y downwards.
// May import: model, wire. Invariants: cells never overlap; every lane runs clear of cells' text.
import type { NodeId } from '#graph/model/ids';
import type { CityProgram } from '#graph/wire/city';
import type { PictureLanguage } from './short-name';

export type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type SlotKind = 'chain' | 'district' | 'program' | 'industry';

/** One thing of the picture: its mark, its name, and the area that answers to the pointer. */
export type Slot = {
  readonly id: NodeId;
  readonly kind: SlotKind;
  readonly x: number;
  readonly y: number;
  /** Half size of the mark. */
  readonly radius: number;
  readonly lines: readonly string[];
  readonly cell: Rect;
  /** Id of its box, region or program kind. */
  readonly group: string;
  /** Place in reading order of its kind. */
  readonly row: number;
};

export type BoxSlot = { readonly id: NodeId; readonly rect: Rect };
/** A caption over or under a row: a region, the development zones, or a kind of program. */
export type CaptionKey =
  | { readonly kind: 'region'; readonly key: NodeId }
  | { readonly kind: 'zones'; readonly key: 'zones' }
  | { readonly kind: 'program'; readonly key: CityProgram['programKind'] };
export type Caption = CaptionKey & { readonly count: number; readonly rect: Rect };
export type CaptionOf = (key: CaptionKey) => string;

/** A straight strip kept free of text; `room` is how far links may stray from its middle. */
export type Lane = {
  readonly axis: 'x' | 'y';
  /** The fixed coordinate: y of a lane along x, x of a lane along y. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly room: number;
  /** Factor on its length: broad channels are cheaper than gutters between names. */
  readonly cost: number;
};
/** Where a mark joins a lane: a point on the lane straight beside, above or below the mark. */
export type Port = { readonly x: number; readonly y: number };

export type CityLayout = {
  readonly width: number;
  readonly height: number;
  readonly language: PictureLanguage;
  readonly boxes: readonly BoxSlot[];
  /** Chains, districts, programs, industries. */
  readonly slots: readonly Slot[];
  readonly captions: readonly Caption[];
  readonly lanes: readonly Lane[];
  readonly ports: ReadonlyMap<NodeId, readonly Port[]>;
};

export type PictureSize = { readonly width: number; readonly height: number; readonly language: PictureLanguage };
