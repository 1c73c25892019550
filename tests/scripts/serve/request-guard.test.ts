import { describe, expect, it } from 'vitest';
import { checkRequest, MAX_URL_LENGTH } from '../../../scripts/serve/request-guard';

const codeOf = (method: string, url: string) => checkRequest(method, url)?.code;

describe('checkRequest', () => {
  it.each([
    '/',
    '/?lens=gaps&select=chain:new-display',
    '/chain/new-display',
    '/search?q=100%',
    '/search?q=%E8%8A%AF%E7%89%87',
    '/search?q=a//b\\c',
    '/search?q=%2F%5C',
    '/%E9%93%BE',
    '/api/graph?focus=chain:new-display',
    '/_next/static/chunks/a.js?dpl=1',
    `/${'a'.repeat(MAX_URL_LENGTH - 1)}`,
  ])('lets %s go on', (url) => {
    expect(checkRequest('GET', url)).toBeUndefined();
    expect(checkRequest('HEAD', url)).toBeUndefined();
  });

  it.each([
    '//evil.example',
    '/a//b',
    '/\\evil.example',
    '/a%2Fb',
    '/a%2f..%2fb',
    '/a%5Cb',
    '/%',
    '/%zz',
    '/%E8%8A',
    '/a%00b',
    '/search?q=%00',
    '/a%0Ab',
    '/a%7Fb',
    '/a%1bb',
    'http://evil.example/',
    '*',
    '',
    'search',
  ])('refuses %j as malformed', (url) => {
    expect(codeOf('GET', url)).toBe('invalid-query');
  });

  it('refuses an address that is too long, and says how long', () => {
    expect(checkRequest('GET', `/${'a'.repeat(MAX_URL_LENGTH)}`)).toEqual({
      code: 'too-large',
      detail: `The address is ${MAX_URL_LENGTH + 1} characters long; at most ${MAX_URL_LENGTH} are read.`,
    });
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
    'leaves %s to the endpoint, and refuses it of a page',
    (method) => {
      for (const url of ['/api', '/api/chains', '/api?x=1']) expect(codeOf(method, url)).toBeUndefined();
      for (const url of ['/', '/apis', '/chain/new-display', '/_next/x'])
        expect(codeOf(method, url)).toBe('method-not-allowed');
    },
  );

  it.each(['TRACE', 'CONNECT', 'PROPFIND', 'BREW', 'get', ''])('offers %j nowhere', (method) => {
    for (const url of ['/', '/api', '/api/chains']) expect(codeOf(method, url)).toBe('method-not-allowed');
  });

  it('tells of the method before the length, and of the length before the spelling', () => {
    const long = `/%zz${'a'.repeat(MAX_URL_LENGTH)}`;
    expect(codeOf('BREW', long)).toBe('method-not-allowed');
    expect(codeOf('GET', long)).toBe('too-large');
  });
});
