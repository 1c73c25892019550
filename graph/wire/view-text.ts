// How parts of a view stand in an address: lists and cameras.
// May import: nothing. Invariant: what is too long or broken reads as absent; what was written reads back as it was.

/** Camera of the canvas: centre in graph units and zoom ratio; absent means "fit". */
export type CameraView = { readonly x: number; readonly y: number; readonly ratio: number };

/** Longest list read, in characters: as long as an address may be. */
export const MAX_LIST_LENGTH = 4000;
const MAX_COORDINATE = 1e6;
const MIN_RATIO = 0.001;
const MAX_RATIO = 1000;

/** Items between commas; none when the text is absent, empty or too long. */
export function splitList(text: string | null): readonly string[] {
  return text === null || text === '' || text.length > MAX_LIST_LENGTH ? [] : text.split(',');
}

export function parseCamera(text: string | null): CameraView | undefined {
  const parts = splitList(text);
  if (parts.length !== 3 || !parts.every((part) => /^-?\d{1,7}(\.\d{1,6})?$/.test(part))) return undefined;
  const [x = 0, y = 0, ratio = 0] = parts.map((part) => Number(toDecimal(Number(part))));
  const camera = { x, y, ratio };
  return isSane(camera) ? camera : undefined;
}

/** `x,y,ratio`; nothing for a camera that could not be read back. */
export function toCameraText(camera: CameraView): string | undefined {
  return isSane(camera) ? [camera.x, camera.y, camera.ratio].map(toDecimal).join(',') : undefined;
}

function isSane({ x, y, ratio }: CameraView): boolean {
  const isNear = [x, y].every((part) => Number.isFinite(part) && Math.abs(part) <= MAX_COORDINATE);
  return isNear && Number(toDecimal(ratio)) >= MIN_RATIO && ratio <= MAX_RATIO;
}

/** Three decimals, no trailing zeros, no minus before zero. */
function toDecimal(value: number): string {
  return String(Number(value.toFixed(3)) + 0);
}
