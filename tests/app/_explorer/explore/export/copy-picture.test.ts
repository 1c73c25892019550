import { afterEach, describe, expect, it, vi } from 'vitest';
import { copyPicture } from '../../../../../app/_explorer/explore/export/copy-picture';

class Item {
  readonly content: Readonly<Record<string, unknown>>;
  constructor(content: Readonly<Record<string, unknown>>) {
    this.content = content;
  }
}
const PNG = new Blob(['x'], { type: 'image/png' });

describe('a picture for the clipboard', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is asked for before it is made, so that the click still counts', async () => {
    const write = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { clipboard: { write } });
    vi.stubGlobal('ClipboardItem', Item);
    let give = (_: Blob) => {};
    const picture = new Promise<Blob>((resolve) => {
      give = resolve;
    });
    const copying = copyPicture(() => picture);
    expect(write).toHaveBeenCalledWith([new Item({ 'image/png': picture })]);
    give(PNG);
    await copying;
  });

  it('is refused in words of its own where there is no clipboard, or none for pictures', async () => {
    vi.stubGlobal('navigator', {});
    const make = vi.fn(async () => PNG);
    await expect(copyPicture(make)).rejects.toMatchObject({ name: 'NoClipboard' });
    expect(make).not.toHaveBeenCalled();
    vi.stubGlobal('navigator', { clipboard: { write: () => Promise.reject(new Error('denied')) } });
    vi.stubGlobal('ClipboardItem', Item);
    await expect(copyPicture(async () => PNG)).rejects.toMatchObject({ name: 'NoClipboard' });
  });

  it('tells what kept it from being made', async () => {
    vi.stubGlobal('navigator', { clipboard: { write: () => Promise.reject(new Error('denied')) } });
    vi.stubGlobal('ClipboardItem', Item);
    await expect(copyPicture(() => Promise.reject(new Error('too large')))).rejects.toThrow('too large');
  });
});
