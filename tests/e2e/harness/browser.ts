import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../../scripts/launch/chromium.mjs';

/** Software WebGL, and nothing that would talk to anybody. */
const ARGUMENTS = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // Containers and CI run as root, where Chromium's own sandbox cannot start.
  '--no-sandbox',
];

/** @param more arguments of Chromium beside the usual ones */
export function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    throw new Error('No Chromium found. Install one or set CHROMIUM=/path/to/chromium.');
  }
  return chromium.launch({ executablePath, args: [...ARGUMENTS, ...more] });
}
