// Puts a picture on the reader's clipboard. May import: nothing.
// Invariant: asked within the click, because a browser allows it there alone; the picture may come later.

/** The browser has no clipboard for pictures here, or does not give it. */
export class NoClipboard extends Error {
  override readonly name = 'NoClipboard';
}

export async function copyPicture(make: () => Promise<Blob>): Promise<void> {
  // Without https a page has no clipboard; older browsers have none for pictures.
  if (!('clipboard' in navigator) || typeof ClipboardItem === 'undefined') throw new NoClipboard('No clipboard');
  const picture = make();
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
  } catch (cause) {
    // What kept the picture from being made is said before what kept it from being copied.
    await picture;
    throw new NoClipboard('The browser refused', { cause });
  }
}
