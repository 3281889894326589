import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { settingsSchema } from '../../../../core/settings.ts';
import { createHeartbeat } from '../../../../electron/main/alerts/heartbeat.ts';
import { closedPort, httpServer, serve } from '../../../doctor/localServer.ts';
import { createManualClock } from '../../../support/manualClock.ts';
import { temporaryFolder } from '../../../support/temporaryFolder.ts';
import { mapping, NOW, report, unreadable } from './alertFixtures.ts';

/** A watcher that answers with these statuses, the last one for ever. */
async function startWatcher(...statuses: number[]): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = [];
  const port = await serve(
    httpServer((message, response) => {
      const status = statuses[Math.min(asked.length, statuses.length - 1)] ?? 200;
      asked.push(`${message.method} ${message.url}`);
      response.writeHead(status).end('OK');
    }),
  );
  return { url: `http://127.0.0.1:${port}/RAHASIA-KECIL`, asked };
}

function start(heartbeat: object | undefined) {
  const lines: string[] = [];
  const settings = settingsSchema.parse({ version: 1, alerts: { heartbeat } });
  const clock = createManualClock(NOW);
  const log = {
    info: (text: string) => void lines.push(text),
    warn: (text: string) => void lines.push(text),
  };
  return { lines, clock, heartbeat: createHeartbeat({ settings: () => settings, fetch, clock, log }) };
}

describe('the heartbeat', () => {
  test('the address is asked after every good pass, with the method that the watcher wants', async () => {
    const { url, asked } = await startWatcher(200);
    await start({ url }).heartbeat.passed(report());
    await start({ url, method: 'POST' }).heartbeat.passed(report());
    expect(asked).toEqual(['GET /RAHASIA-KECIL', 'POST /RAHASIA-KECIL']);
  });

  test('records that BIOS rejected are no failure of the pass', async () => {
    const { url, asked } = await startWatcher(200);
    await start({ url }).heartbeat.passed(report({ rejected: 3 }));
    expect(asked).toHaveLength(1);
  });

  test.each([
    ['BIOS took nothing', report({ stop: { kind: 'gave-up', message: '' } })],
    ['BIOS refused the key', report({ stop: { kind: 'credentials-refused', wrong: 'key', message: '' } })],
    ['a source could not be read', report({ mappings: [mapping('igd', { failure: unreadable })] })],
    ['BIOS does not know a dataset', report({ missingDatasets: ['x/y/z'] })],
  ])('a pass that failed asks the other address, if there is one: %s', async (_name, failed) => {
    const good = await startWatcher(200);
    const bad = await startWatcher(200);
    await start({ url: good.url, failureUrl: bad.url }).heartbeat.passed(failed);
    await start({ url: good.url }).heartbeat.passed(failed);
    expect([good.asked, bad.asked]).toEqual([[], ['GET /RAHASIA-KECIL']]);
  });

  test('a pass that somebody ended, and the simulation, say nothing', async () => {
    const { url, asked } = await startWatcher(200);
    const { heartbeat } = start({ url, failureUrl: url });
    await heartbeat.passed(report({ stop: { kind: 'cancelled', by: 'operator' } }));
    await heartbeat.passed(report({ environment: 'simulation' }));
    expect(asked).toEqual([]);
  });

  test('is tried three times at most', async () => {
    const { url, asked } = await startWatcher(500, 503, 200);
    const { heartbeat, lines, clock } = start({ url });
    await heartbeat.passed(report());
    expect([asked.length, lines, clock.now() - NOW]).toEqual([3, [], 35_000]);
    const down = await startWatcher(500);
    await start({ url: down.url }).heartbeat.passed(report());
    expect(down.asked).toHaveLength(3);
  });

  test('a row of failures is one line in the log, without the path of the address; so is its end', async () => {
    const { url } = await startWatcher(500, 500, 500, 500, 500, 500, 200);
    const { heartbeat, lines } = start({ url });
    for (let pass = 0; pass < 3; pass += 1) await heartbeat.passed(report());
    expect(lines).toEqual([
      expect.stringMatching(
        /^Heartbeat fails: heartbeat-address, .*127\.0\.0\.1:\d+ tidak menerima \(HTTP 500\)\.$/,
      ),
      'Heartbeat works again',
    ]);
  });

  test('a watcher that is not there harms nothing', async () => {
    const { heartbeat, lines } = start({ url: `http://127.0.0.1:${await closedPort()}/RAHASIA-KECIL` });
    await heartbeat.passed(report());
    expect(lines).toEqual([expect.stringContaining('tidak ada jawaban')]);
    expect(lines.join('')).not.toContain('RAHASIA-KECIL');
  });

  test('passes are told in their order', async () => {
    const { url, asked } = await startWatcher(500, 200);
    const failure = await startWatcher(200);
    const { heartbeat } = start({ url, failureUrl: failure.url });
    const first = heartbeat.passed(report());
    await heartbeat.passed(report({ missingDatasets: ['x/y/z'] }));
    expect([asked.length, failure.asked.length]).toEqual([2, 1]);
    await first;
  });

  test('a file is written after a good pass only', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'denyut.txt');
    const { heartbeat } = start({ file });
    await heartbeat.passed(report());
    expect(readFileSync(file, 'utf8')).toBe('2026-11-24T02:05:00.000Z\n');
    rmSync(file);
    await heartbeat.passed(report({ missingDatasets: ['x/y/z'] }));
    expect(() => readFileSync(file)).toThrow('ENOENT');
  });

  test('a file that cannot be written is told', async () => {
    const { heartbeat, lines } = start({ file: join(temporaryFolder(), 'tidak', 'ada.txt') });
    await heartbeat.passed(report());
    expect(lines).toEqual([expect.stringContaining('heartbeat-file')]);
    expect(await heartbeat.tryOut()).toMatchObject({ code: 'heartbeat-file' });
  });

  test('trying it out gives the sign once', async () => {
    const { url, asked } = await startWatcher(404);
    expect(await start({ url }).heartbeat.tryOut()).toMatchObject({ code: 'heartbeat-address' });
    expect(asked).toHaveLength(1);
    expect(await start(undefined).heartbeat.tryOut()).toMatchObject({ code: 'heartbeat-not-set-up' });
  });

  test('is off until it is set up', async () => {
    const { heartbeat, lines } = start(undefined);
    await heartbeat.passed(report());
    expect(lines).toEqual([]);
  });
});
