// How large lanes side by side are drawn: in the proportions of a stage, whatever stands in them, so that the same address shows the same picture.
// May import: nothing. Invariant: with one or two chains a px of the picture is about a px of a stage of the usual size.

export type LaneFrame = {
  readonly width: number;
  readonly height: number;
  /** What a px of text is at first sight, in px of the picture. */
  readonly unit: number;
};

/** The room of the stage at 1440 × 900, less its padding. */
const STAGE = { width: 846, height: 600 } as const;

/** More chains take a larger picture, which is looked at from farther away. */
export function toLaneFrame(chains: number): LaneFrame {
  const unit = chains <= 2 ? 1 : chains <= 4 ? 1.5 : 2;
  return { width: STAGE.width * unit, height: STAGE.height * unit, unit };
}
