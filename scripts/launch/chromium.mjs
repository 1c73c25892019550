// @ts-check
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Names under which Linux distributions install it, in the order of preference: first the one without windows, which does the same in less time. */
const PROGRAMS = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const MAC_APPS = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
const WINDOWS_PATHS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/**
 * Where a Chromium is: `CHROMIUM`, otherwise the usual places of this platform.
 * @param {NodeJS.ProcessEnv} [env] @param {string} [platform] @param {(path: string) => boolean} [exists]
 * @returns {string | undefined} absolute path
 */
export function findChromium(env = process.env, platform = process.platform, exists = existsSync) {
  const named = env['CHROMIUM'];
  if (named) return exists(named) ? named : undefined;
  return candidates(env, platform).find((path) => exists(path));
}

/**
 * @param {NodeJS.ProcessEnv} env @param {string} platform
 * @returns {string[]}
 */
function candidates(env, platform) {
  if (platform === 'darwin') {
    const folders = ['/Applications', join(env['HOME'] ?? '', 'Applications')];
    return folders.flatMap((folder) => MAC_APPS.map((app) => join(folder, `${app}.app`, 'Contents', 'MacOS', app)));
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter((folder) => !!folder);
    return folders.flatMap((folder) => WINDOWS_PATHS.map((path) => join(folder ?? '', ...path)));
  }
  const folders = [...(env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'].filter(Boolean);
  return PROGRAMS.flatMap((program) => folders.map((folder) => join(folder, program)));
}
