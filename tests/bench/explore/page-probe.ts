// What runs inside the measured pages, the explorer and the bare one alike: it looks at frames from without and knows neither.
// Invariants: each function is sent to the page as text, so it uses nothing but its argument and what `installProbe` has put there; a frame
// counts as drawn when the graphics card has answered a question asked after it.

export type Probe = {
  /** Resolves with the time of the next frame, drawn by the graphics card. */
  readonly nextFrame: () => Promise<number>;
  /** Resolves once the test holds, asked in every frame. */
  readonly until: (test: () => boolean) => Promise<void>;
};
type Probed = typeof globalThis & { bench: Probe };

/** Runs before the scripts of the page. */
export function installProbe(): void {
  const patience = 120_000;
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const readBack = () => {
    for (const canvas of document.querySelectorAll('canvas')) {
      const gl = canvas.className.includes('sigma') ? canvas.getContext('webgl2') : null;
      // Waits for all that was drawn before it, which `finish` need not.
      gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
    }
  };
  (globalThis as Probed).bench = {
    nextFrame: async () => {
      await frame();
      readBack();
      return performance.now();
    },
    until: async (test) => {
      const startedAt = performance.now();
      while (!test()) {
        if (performance.now() - startedAt > patience) throw new Error(`Waited in vain for ${String(test)}`);
        await frame();
      }
    },
  };
}

/** Time of the first picture since navigation, with all that the page does at once after its mark. */
export async function timePicture(mark: string): Promise<number> {
  const { nextFrame, until } = (globalThis as Probed).bench;
  await until(() => performance.getEntriesByName(mark).length > 0);
  await nextFrame();
  return nextFrame();
}

/** Clicks what switches a filter on; how long until the other picture is drawn. */
export async function timeFilter({ mark, selector }: { readonly mark: string; readonly selector: string }) {
  const { nextFrame, until } = (globalThis as Probed).bench;
  const target = document.querySelector<HTMLElement>(selector);
  if (target === null) throw new Error(`Nothing to click: ${selector}`);
  performance.clearMarks(mark);
  const startedAt = performance.now();
  target.click();
  await until(() => performance.getEntriesByName(mark).length > 0);
  await nextFrame();
  return (await nextFrame()) - startedAt;
}

export type Moves = { readonly zooms: number; readonly drags: number };

/** Turns the wheel in and out and drags the picture around, one movement a frame; milliseconds of each frame. */
export async function moveCamera({ zooms, drags }: Moves): Promise<readonly number[]> {
  const { nextFrame } = (globalThis as Probed).bench;
  const layer = document.querySelector('.sigma-mouse');
  if (layer === null) throw new Error('The page has no sigma.');
  const { left, top, width, height } = layer.getBoundingClientRect();
  const middle = { clientX: left + width / 2, clientY: top + height / 2 };
  const usual = { bubbles: true, cancelable: true, button: 0, pointerType: 'mouse' };
  const frames: number[] = [];
  let last = await nextFrame();
  const wait = async () => {
    const now = await nextFrame();
    frames.push(now - last);
    last = now;
  };
  for (let at = 0; at < zooms; at += 1) {
    const deltaY = at < zooms / 2 ? -100 : 100;
    layer.dispatchEvent(new WheelEvent('wheel', { ...usual, ...middle, deltaY }));
    await wait();
  }
  layer.dispatchEvent(new PointerEvent('pointerdown', { ...usual, ...middle, buttons: 1 }));
  for (let at = 1; at <= drags; at += 1) {
    const angle = (at / drags) * 2 * Math.PI;
    const at2 = {
      clientX: middle.clientX + 60 * Math.sin(angle),
      clientY: middle.clientY + 40 * (1 - Math.cos(angle)),
    };
    document.dispatchEvent(new PointerEvent('pointermove', { ...usual, ...at2, buttons: 1 }));
    await wait();
  }
  document.dispatchEvent(new PointerEvent('pointerup', { ...usual, ...middle }));
  return frames;
}

/** What shows that the page has met another thing under the pointer. */
export type HoverSigns = {
  /** What has the name of the thing pointed at. */
  readonly selector: string;
  /** Or set whenever another thing is pointed at. */
  readonly mark: string;
};

/** To be called before the pointer moves; milliseconds until the answer is drawn, `null` where nothing answers. */
export async function timeHover({ selector, mark }: HoverSigns): Promise<number | null> {
  const { nextFrame, until } = (globalThis as Probed).bench;
  const read = () =>
    `${document.querySelector(selector)?.textContent ?? ''} ${performance.getEntriesByName(mark).length}`;
  const before = read();
  const pointedAt = await new Promise<number>((resolve) => {
    window.addEventListener('pointermove', ({ timeStamp }) => resolve(timeStamp), { once: true, capture: true });
  });
  const patience = performance.now() + 20_000;
  await until(() => read() !== before || performance.now() > patience);
  if (read() === before) return null;
  await nextFrame();
  return (await nextFrame()) - pointedAt;
}
