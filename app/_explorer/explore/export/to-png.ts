// An SVG picture as a PNG, drawn by the browser. May import: nothing.
// Invariant: a size that the browser cannot draw is said as such, and never saved as an empty picture.

/** No browser draws a canvas longer than this. */
const LONGEST = 16_384;

export class PictureTooLarge extends Error {
  override readonly name = 'PictureTooLarge';
  readonly width: number;
  readonly height: number;
  constructor({ width, height }: { readonly width: number; readonly height: number }) {
    super(`No canvas of ${width}×${height}`);
    this.width = width;
    this.height = height;
  }
}

export async function toPng(svg: string, times: number): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const size = { width: Math.round(image.naturalWidth * times), height: Math.round(image.naturalHeight * times) };
    if (Math.max(size.width, size.height) > LONGEST) throw new PictureTooLarge(size);
    return await drawImage(image, size);
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function drawImage(image: HTMLImageElement, size: { width: number; height: number }): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  canvas.getContext('2d')?.drawImage(image, 0, 0, size.width, size.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  // Gives the memory back at once.
  canvas.width = 0;
  if (blob === null) throw new PictureTooLarge(size);
  return blob;
}
