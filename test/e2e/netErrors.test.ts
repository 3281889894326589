import { describe, expect, test } from 'vitest';
import { toNetError } from './host/net/netErrors.ts';

const failed = (code: string) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });

describe('an error of the stand-in’s net', () => {
  test.each([
    ['ENOTFOUND', 'net::ERR_NAME_NOT_RESOLVED'],
    ['ECONNREFUSED', 'net::ERR_CONNECTION_REFUSED'],
    ['ECONNRESET', 'net::ERR_CONNECTION_RESET'],
    ['UND_ERR_SOCKET', 'net::ERR_EMPTY_RESPONSE'],
    ['UND_ERR_CONNECT_TIMEOUT', 'net::ERR_CONNECTION_TIMED_OUT'],
    ['CERT_HAS_EXPIRED', 'net::ERR_CERT_DATE_INVALID'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'net::ERR_CERT_AUTHORITY_INVALID'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'net::ERR_CERT_COMMON_NAME_INVALID'],
    ['SOMETHING_ELSE', 'net::ERR_FAILED'],
  ])('names %s as Chromium does', (code, name) => {
    expect(toNetError(failed(code)).message).toBe(name);
  });

  test('leaves an abort what it is', () => {
    const abort = new DOMException('stopped', 'AbortError');
    expect(toNetError(abort)).toBe(abort);
  });
});
