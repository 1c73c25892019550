import { describe, expect, it } from 'vitest';
import { type AccessEntry, isWorthLogging, toLogLine } from '../../../scripts/serve/access-log';

const AT = new Date('2026-01-02T03:04:05.678Z');
const entry = (parts: Partial<AccessEntry>): AccessEntry => ({
  id: 'request-1',
  method: 'GET',
  url: '/',
  status: 200,
  ms: 12.34,
  aborted: false,
  ...parts,
});
const line = (parts: Partial<AccessEntry>) => JSON.parse(toLogLine(entry(parts), AT));

describe('toLogLine', () => {
  it('is one line of JSON that says what was asked and how it went', () => {
    const text = toLogLine(entry({ url: '/chain/new-display' }), AT);
    expect(text).not.toContain('\n');
    expect(JSON.parse(text)).toEqual({
      at: '2026-01-02T03:04:05.678Z',
      level: 'info',
      event: 'request',
      id: 'request-1',
      method: 'GET',
      path: '/chain/new-display',
      status: 200,
      ms: 12,
    });
  });

  it('names the parameters and never tells their values', () => {
    const url = '/search?q=secret%20plan&kind=secret&q=secret+too&secretless&=secret';
    expect(line({ url })).toMatchObject({ path: '/search', query: ['', 'kind', 'q', 'secretless'] });
    expect(toLogLine(entry({ url }), AT)).not.toMatch(/secret(?!less)/);
    expect(toLogLine(entry({ url: '/search?a=1?q=secret' }), AT)).not.toContain('secret');
  });

  it('keeps a hostile address short and on its line', () => {
    const url = `/${'a'.repeat(5000)}?${Array.from({ length: 500 }, (_, index) => `${'n'.repeat(90)}${index}=1`).join('&')}`;
    const text = toLogLine(entry({ url }), AT);
    expect(text.length).toBeLessThan(1500);
    expect(toLogLine(entry({ url: '/a\nb"}' }), AT)).not.toContain('\n');
  });

  it('raises the level with a fault of the server, and tells of a reader who went away', () => {
    expect(line({ status: 503 }).level).toBe('error');
    expect(line({ status: 404 }).level).toBe('info');
    expect(line({ aborted: true }).aborted).toBe(true);
  });
});

describe('isWorthLogging', () => {
  it('passes over static files that came as they should', () => {
    for (const url of ['/_next/static/a.js', '/favicon.ico', '/icon.svg?v=1', '/manifest.webmanifest']) {
      expect([url, isWorthLogging(entry({ url }))]).toEqual([url, false]);
      expect([url, isWorthLogging(entry({ url, status: 404 }))]).toEqual([url, true]);
      expect([url, isWorthLogging(entry({ url, aborted: true }))]).toEqual([url, true]);
    }
  });

  it('keeps pages and the API', () => {
    for (const url of ['/', '/chain/new-display', '/api/chains', '/search?q=a.png', '/api/openapi.json']) {
      expect([url, isWorthLogging(entry({ url }))]).toEqual([url, true]);
    }
  });
});
