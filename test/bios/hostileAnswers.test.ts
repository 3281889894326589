import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noAnswer, pageAnswer, startScriptedBios } from '../support/scriptedBios.ts';

const DATASET = 'kesehatan/layanan/pasien_igd';
const kinds = [
  'accepted',
  'rejected',
  'token-refused',
  'credentials-refused',
  'dataset-missing',
  'throttled',
  'server-failed',
  'not-sent',
  'unknown',
];

/** Bodies of every kind: bytes, JSON of any form, and answers that are almost right. */
const bodies = fc.oneof(
  fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
  fc.jsonValue().map((value) => Buffer.from(JSON.stringify(value))),
  fc
    .record(
      {
        status: fc.oneof(fc.constantFrom('MSG20003', 'MSG20001', 'MSG50001', 'MSG40103'), fc.jsonValue()),
        message: fc.jsonValue(),
        error: fc.jsonValue(),
        data: fc.oneof(
          fc.jsonValue(),
          fc.record({ datas: fc.array(fc.jsonValue(), { maxLength: 4 }), total: fc.jsonValue() }),
        ),
      },
      { requiredKeys: [] },
    )
    .map((value) => Buffer.from(JSON.stringify(value))),
);

const answers = fc.record({
  // Below 200 an answer is none yet, and Node takes nothing else for a status.
  status: fc.integer({ min: 200, max: 599 }),
  body: bodies,
  headers: fc.constantFrom(
    {},
    { 'content-type': 'application/json' },
    { 'content-type': 'text/html; charset=utf-16' },
    { 'content-encoding': 'gzip' },
    { 'content-length': '7' },
    { 'retry-after': '-1' },
    { 'retry-after': '99999999999999999999' },
    { location: 'http://127.0.0.1:1/' },
  ),
});

test('whatever BIOS answers, sending and reading back end with a result, and only MSG20003 is a success', async () => {
  const answer = { current: { status: 200, body: Buffer.alloc(0), headers: {} } };
  const { client } = await startScriptedBios(({ path }, response) => {
    if (path.includes('/token')) return undefined;
    const { status, body, headers } = answer.current;
    response.on('error', () => undefined);
    response.strictContentLength = false;
    response.writeHead(status, headers);
    response.end(body);
    return noAnswer;
  }, 300);
  await fc.assert(
    fc.asyncProperty(answers, async (given) => {
      answer.current = given;
      const sent = await client.send(DATASET, { tgl_transaksi: '2026-11-05', jumlah: '7' });
      expect(kinds).toContain(sent.outcome.kind);
      expect(sent.message).not.toBe('');
      expect(sent.outcome.kind === 'accepted').toBe(sent.code === 'MSG20003');
      const pages = [];
      for await (const page of client.readBack(DATASET, null)) pages.push(page);
      expect(pages.length).toBeGreaterThan(0);
      expect(pages.filter((page) => page.kind === 'failed' && page.message === '')).toEqual([]);
    }),
    { numRuns: 120 },
  );
});

test('rows of a page may hold anything; what comes back is text', async () => {
  const datas = { current: [] as Record<string, unknown>[] };
  const { client } = await startScriptedBios(({ path }) =>
    path.includes('/get/data/') ? pageAnswer(datas.current, { total: datas.current.length }) : undefined,
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 5 }), async (rows) => {
      datas.current = rows;
      for await (const page of client.readBack(DATASET, null)) {
        if (page.kind === 'failed') throw new Error(page.message);
        for (const row of page.rows)
          expect(Object.values(row).every((value) => typeof value === 'string')).toBe(true);
      }
    }),
    { numRuns: 80 },
  );
});
