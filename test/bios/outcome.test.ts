import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnswer } from '../../core/bios/answer.ts';
import { networkFailure } from '../../core/bios/networkFailure.ts';
import { outcomeOfAnswer, outcomeOfFailure, type SendOutcome } from '../../core/bios/outcome.ts';

const NOW = Date.UTC(2026, 10, 24);

describe('an answer to a POST', () => {
  test.each<[string, number, SendOutcome['kind']]>([
    ['{"status":"MSG20003","message":"Data berhasil disimpan","error":null}', 200, 'accepted'],
    ['{"status":"MSG20003","message":"Data berhasil disimpan"}', 500, 'accepted'],
    ['{"status":"MSG20005","error":{"kd_akun":["salah"]}}', 200, 'rejected'],
    ['{"status":"MSG40103"}', 200, 'token-refused'],
    ['{"status":"MSG40103"}', 401, 'token-refused'],
    ['{"status":"MSG40101"}', 200, 'credentials-refused'],
    ['{"status":"MSG40102"}', 200, 'credentials-refused'],
    ['{"status":"MSG40401"}', 404, 'dataset-missing'],
    ['{"status":"MSG50001"}', 200, 'server-failed'],
    ['{"status":"MSG50301"}', 503, 'server-failed'],
    ['Too Many Requests', 429, 'throttled'],
    ['<html>Bad Gateway</html>', 502, 'server-failed'],
    ['<!doctype html><title>Masuk</title>', 200, 'unknown'],
    ['{"status":"MSG20003"', 200, 'unknown'],
    ['{"status":"MSG29999"}', 200, 'unknown'],
    ['{"status":"success"}', 200, 'unknown'],
    ['{"status":"MSG20001","message":"Data ditemukan"}', 200, 'unknown'],
    ['', 200, 'unknown'],
    ['[]', 200, 'unknown'],
    ['', 302, 'unknown'],
    ['{"message":"Unauthenticated."}', 401, 'unknown'],
  ])('%s with HTTP %i is %s', (body, status, kind) => {
    expect(outcomeOfAnswer(readAnswer({ status, headers: {}, body }, NOW)).kind).toBe(kind);
  });

  test('is accepted for MSG20003 only, whatever else it says', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({ min: 100, max: 599 }), (body, status) => {
        const answer = readAnswer({ status, headers: {}, body: JSON.stringify(body) }, NOW);
        expect(outcomeOfAnswer(answer).kind === 'accepted').toBe(answer.code === 'MSG20003');
      }),
    );
  });

  test.each([
    ['', 500, { kind: 'server-failed', retryAfterMs: null }],
    ['', 503, { kind: 'server-failed', retryAfterMs: null }],
    ['', 499, { kind: 'unknown', reason: 'unusable-answer' }],
    ['{"status":"MSG40101"}', 401, { kind: 'credentials-refused', wrong: 'satker' }],
    ['{"status":"MSG40102"}', 401, { kind: 'credentials-refused', wrong: 'key' }],
  ])('%s with HTTP %i is exactly this', (body, status, outcome) => {
    expect(outcomeOfAnswer(readAnswer({ status, headers: {}, body }, NOW))).toEqual(outcome);
  });

  test('keeps every field message, in whatever form BIOS sends them', () => {
    const body = '{"status":"MSG20005","error":{"a":["x","y"],"b":"z","c":{"d":1}}}';
    const outcome = outcomeOfAnswer(readAnswer({ status: 200, headers: {}, body }, NOW));
    expect(outcome).toEqual({
      kind: 'rejected',
      fieldErrors: { a: ['x', 'y'], b: ['z'], c: ['{"d":"1"}'] },
    });
  });

  test('says when to come back, in seconds or as a date', () => {
    const after = (value: string): unknown =>
      readAnswer({ status: 429, headers: { 'retry-after': value }, body: '' }, NOW).retryAfterMs;
    expect(after('7')).toBe(7000);
    expect(after(new Date(NOW + 60_000).toUTCString())).toBe(60_000);
    expect(after('nanti')).toBeNull();
  });
});

describe('a request without an answer', () => {
  test.each([
    [{ code: 'ECONNREFUSED' }, 'not-sent'],
    [{ code: 'ENOTFOUND' }, 'not-sent'],
    [{ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, 'not-sent'],
    [{ code: 'ERR_TLS_CERT_ALTNAME_INVALID' }, 'not-sent'],
    [{ code: 'ETIMEDOUT', syscall: 'connect' }, 'not-sent'],
    [{ code: 'EHOSTUNREACH', syscall: 'connect' }, 'not-sent'],
    [{ code: 'ERR_SSL_WRONG_VERSION_NUMBER' }, 'not-sent'],
    [{ code: 'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE' }, 'not-sent'],
    // The network went away, or the encryption broke, on a connection that may have carried the request.
    [{ code: 'EHOSTUNREACH', syscall: 'read' }, 'unknown'],
    [{ code: 'ENETDOWN', syscall: 'write' }, 'unknown'],
    [{ code: 'EPROTO', syscall: 'write' }, 'unknown'],
    [{ code: 'ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC' }, 'unknown'],
    [{ code: 'ECONNRESET' }, 'unknown'],
    [{ code: 'ECONNABORTED' }, 'unknown'],
    [{ code: 'ETIMEDOUT' }, 'unknown'],
    [{ code: 'ERR_CANCELED' }, 'unknown'],
    [{ code: 'SOMETHING_NEW' }, 'unknown'],
  ])('%j is %s', (properties, kind) => {
    const wrapped = new Error('request failed', { cause: Object.assign(new Error('x'), properties) });
    expect(outcomeOfFailure(networkFailure(wrapped)).kind).toBe(kind);
  });

  test('is understood in the words of the desktop shell too', () => {
    expect(outcomeOfFailure(networkFailure(new Error('net::ERR_NAME_NOT_RESOLVED'))).kind).toBe('not-sent');
    expect(outcomeOfFailure(networkFailure(new Error('net::ERR_CERT_DATE_INVALID'))).kind).toBe('not-sent');
    expect(outcomeOfFailure(networkFailure(new Error('net::ERR_CONNECTION_RESET'))).kind).toBe('unknown');
    expect(outcomeOfFailure(networkFailure(new Error('net::ERR_SSL_PROTOCOL_ERROR'))).kind).toBe('unknown');
    expect(outcomeOfFailure(networkFailure(new Error('net::ERR_ADDRESS_UNREACHABLE'))).kind).toBe('unknown');
  });
});
