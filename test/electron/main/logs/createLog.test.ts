import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createLog, type Log } from '../../../../electron/main/logs/createLog.ts';
import { createSecretMask } from '../../../../electron/main/logs/secretMask.ts';
import { temporaryFolder } from '../../../support/temporaryFolder.ts';

const KEY = 'KUNCI-CONTOH-BUKAN-RAHASIA-00001';

function written(log: Log): string {
  return log.files
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('');
}

describe('the log', () => {
  test('makes its folder and keeps lines with instant and level', () => {
    const log = createLog({ folder: join(temporaryFolder(), 'logs'), mask: (text) => text });
    log.info('Application started');
    log.warn('Disk is slow: %s %c {level}');
    expect(written(log).split(/\r?\n/)).toEqual([
      expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z \[info\] +Application started$/),
      expect.stringMatching(/^\S+ \[warn\] +Disk is slow: %s %c \{level\}$/),
      '',
    ]);
  });

  test('keeps stack, code and causes of an error, and none of its other properties', () => {
    const log = createLog({ folder: temporaryFolder(), mask: (text) => text });
    const cause = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET', request: { body: KEY } });
    log.error('Heartbeat failed', new Error('request failed', { cause }));
    const text = written(log);
    expect(text).toMatch(/Heartbeat failed\n.*Error: request failed\n +at /);
    expect(text).toMatch(/caused by: Error: socket hang up\n +at [^[]+\[ECONNRESET\]/);
    expect(text).not.toContain(KEY);
  });

  test('hides every secret it was told of, in whatever spelling, also in errors', () => {
    const secrets = createSecretMask();
    const log = createLog({ folder: temporaryFolder(), mask: secrets.mask });
    secrets.add('sandi "rumit" & panjang');
    log.info('terbuka: sandi "rumit" & panjang');
    secrets.add(KEY);
    log.error(`GET /?k=${encodeURIComponent('sandi "rumit" & panjang')}`, new Error(`kunci ${KEY} ditolak`));
    log.info(JSON.stringify({ apa: 'sandi "rumit" & panjang' }));
    const text = written(log);
    expect(text).toContain('kunci ••• ditolak');
    expect(text).not.toMatch(/rumit|KUNCI-CONTOH/);
  });

  test('parts are bounded in size and number, and the newest lines are kept', () => {
    const folder = temporaryFolder();
    const log = createLog({ folder, mask: (text) => text, maximumSize: 1000, parts: 3 });
    for (let index = 0; index < 200; index += 1) log.info(`line ${index} ${'x'.repeat(40)}`);
    expect(readdirSync(folder).toSorted()).toEqual([
      'kirim-bios.1.log',
      'kirim-bios.2.log',
      'kirim-bios.log',
    ]);
    expect(log.files.map((file) => basename(file))).toEqual([
      'kirim-bios.log',
      'kirim-bios.1.log',
      'kirim-bios.2.log',
    ]);
    for (const file of log.files) expect(statSync(file).size).toBeLessThan(1200);
    const numbers = log.files
      .toReversed()
      .flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(/line (\d+)/g)].map((match) => Number(match[1])),
      );
    expect(numbers).toEqual(
      Array.from({ length: numbers.length }, (_, index) => 200 - numbers.length + index),
    );
  });

  test('a log that another start left too large is closed at once', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'kirim-bios.log'), 'old\n'.repeat(1000));
    const log = createLog({ folder, mask: (text) => text, maximumSize: 1000, parts: 2 });
    log.info('new');
    expect(readFileSync(join(folder, 'kirim-bios.1.log'), 'utf8')).toContain('old');
    expect(readFileSync(join(folder, 'kirim-bios.log'), 'utf8')).not.toContain('old');
  });

  test('does not grow where an older part cannot be replaced', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'kirim-bios.1.log'));
    const log = createLog({ folder, mask: (text) => text, maximumSize: 1000, parts: 2 });
    for (let index = 0; index < 200; index += 1) log.info(`${index} ${'x'.repeat(50)}`);
    expect(statSync(join(folder, 'kirim-bios.log')).size).toBeLessThan(1200);
    expect(readFileSync(join(folder, 'kirim-bios.log'), 'utf8')).toContain('199 x');
  });

  test('a folder that cannot be made costs the log and nothing else', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'logs'), 'not a folder');
    const log = createLog({ folder: join(folder, 'logs'), mask: (text) => text });
    expect(() => log.error('fault', new Error('x'))).not.toThrow();
  });
});
