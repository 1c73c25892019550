import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findChromium } from '../../../scripts/launch/chromium.mjs';

/** Finds on a platform where these paths exist. */
const find = (env: Readonly<Record<string, string>>, platform: string, ...paths: readonly string[]) =>
  findChromium({ NODE_ENV: 'test', ...env }, platform, (path) => paths.includes(path));

describe('findChromium', () => {
  it('takes the one that is named, and no other in its place', () => {
    expect(find({ CHROMIUM: '/opt/chrome' }, 'linux', '/opt/chrome', '/usr/bin/chromium')).toBe('/opt/chrome');
    expect(find({ CHROMIUM: '/opt/gone' }, 'linux', '/usr/bin/chromium')).toBeUndefined();
  });

  it('finds it on Linux in PATH and in the usual folders, Chromium before Chrome', () => {
    const chrome = join('/usr/bin', 'google-chrome');
    expect(find({ PATH: '/opt/tools:/usr/bin' }, 'linux', join('/opt/tools', 'chromium'), chrome)).toBe(
      '/opt/tools/chromium',
    );
    expect(find({ PATH: '' }, 'linux', chrome)).toBe(chrome);
    expect(find({}, 'linux', '/snap/bin/chromium')).toBe('/snap/bin/chromium');
    expect(find({ PATH: '/usr/bin' }, 'linux', chrome, '/usr/bin/chromium')).toBe('/usr/bin/chromium');
  });

  it('takes the one without windows before the one with', () => {
    const shell = '/usr/bin/chromium-headless-shell';
    expect(find({ PATH: '/usr/bin' }, 'linux', '/usr/bin/chromium', shell)).toBe(shell);
  });

  it('finds it on macOS for everybody and for one person', () => {
    const app = 'Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(find({ HOME: '/people/a' }, 'darwin', `/Applications/${app}`)).toBe(`/Applications/${app}`);
    expect(find({ HOME: '/people/a' }, 'darwin', `/people/a/Applications/${app}`)).toBe(
      `/people/a/Applications/${app}`,
    );
  });

  it('finds it on Windows wherever programs lie', () => {
    const path = join('C:/Programs', 'Microsoft', 'Edge', 'Application', 'msedge.exe');
    expect(find({ 'PROGRAMFILES(X86)': 'C:/Programs' }, 'win32', path)).toBe(path);
    expect(find({}, 'win32', path)).toBeUndefined();
  });

  it.each(['linux', 'darwin', 'win32'])('finds nothing on %s where nothing is', (platform) => {
    expect(find({ PATH: '/usr/bin', HOME: '/people/a', PROGRAMFILES: 'C:/Programs' }, platform)).toBeUndefined();
  });
});
