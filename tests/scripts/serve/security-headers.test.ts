import { describe, expect, it } from 'vitest';
import { buildContentSecurityPolicy, SECURITY_HEADERS } from '../../../scripts/serve/security-headers';

const parse = (policy: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );

describe('the Content-Security-Policy', () => {
  const policy = parse(buildContentSecurityPolicy('abc123', false));

  it('allows nothing that it does not name', () => {
    expect(policy['default-src']).toEqual(["'none'"]);
    expect(policy['base-uri']).toEqual(["'none'"]);
    expect(policy['frame-ancestors']).toEqual(["'none'"]);
    expect(policy['form-action']).toEqual(["'self'"]);
  });

  it('runs no script without the nonce of this very answer, and no eval', () => {
    expect(policy['script-src']).toEqual(["'self'", "'nonce-abc123'", "'strict-dynamic'"]);
    expect(policy['style-src']).toEqual(["'self'", "'nonce-abc123'"]);
    expect(buildContentSecurityPolicy('x', false)).not.toContain('unsafe-eval');
  });

  it('names no other machine', () => {
    const sources = Object.values(policy).flat();
    const own = /^('none'|'self'|'nonce-abc123'|'strict-dynamic'|'unsafe-inline'|data:|blob:)$/;
    expect(sources.filter((source) => !own.test(source))).toEqual([]);
    const inline = Object.entries(policy).filter(([, values]) => values.includes("'unsafe-inline'"));
    expect(inline.map(([name]) => name)).toEqual(['style-src-attr']);
  });

  it('is looser only while writing code', () => {
    const loose = parse(buildContentSecurityPolicy('abc123', true));
    expect(loose['script-src']).toContain("'unsafe-eval'");
    expect(loose['connect-src']).toEqual(["'self'", 'ws:']);
    expect(loose['default-src']).toEqual(["'none'"]);
  });
});

it('keeps pages out of frames, types as they are, and readers to themselves', () => {
  expect(SECURITY_HEADERS).toMatchObject({
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  });
  expect(SECURITY_HEADERS['Permissions-Policy']).toMatch(/geolocation=\(\)/);
});
