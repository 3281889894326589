import {
  appendFile,
  copyFile,
  mkdir,
  readdir,
  readFile,
  readlink,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openFileSource } from '../../core/source/openFileSource.ts';
import type { CopyFile } from '../../core/source/file/privateCopy.ts';
import {
  copyFixture,
  createImpatientClock,
  fixture,
  openTestFile,
  readAll,
  refusalOf,
  temporaryFolder,
  writeTestFile,
} from './openTestFile.ts';

describe('the private copy', () => {
  test('is removed when the source is closed, also when it is closed twice', async () => {
    const temporaryDirectory = await temporaryFolder();
    const source = await openTestFile(fixture('real/penerimaan.xlsx'), { temporaryDirectory });
    expect(await readdir(temporaryDirectory)).toHaveLength(1);
    await source.close();
    await source.close();
    expect(await readdir(temporaryDirectory)).toEqual([]);
  });

  test('is removed when the file cannot be read', async () => {
    const temporaryDirectory = await temporaryFolder();
    const path = await writeTestFile('rusak.xlsx', 'PK\u0003\u0004');
    await refusalOf(openTestFile(path, { temporaryDirectory }));
    expect(await readdir(temporaryDirectory)).toEqual([]);
  });

  test('is put into a temporary folder that does not exist yet', async () => {
    const temporaryDirectory = join(await temporaryFolder(), 'belum', 'ada');
    const source = await openTestFile(fixture('real/penerimaan.xlsx'), { temporaryDirectory });
    expect((await source.listTables())[0]?.name).toBe('Sheet1');
  });

  test.runIf(process.platform === 'linux').each(['penerimaan.xlsx', 'data.csv'])(
    '%s: the original is not held open while its rows are read',
    async (name) => {
      const path = name.endsWith('.csv')
        ? await writeTestFile(name, `a;b\n${'1;2\n'.repeat(100_000)}`)
        : await copyFixture(`real/${name}`, name);
      const table = await (await openTestFile(path)).openTable({});
      const rows = table.rows()[Symbol.asyncIterator]();
      await rows.next();
      expect(await openPaths()).not.toContain(path);
      await rows.return?.();
    },
  );

  test('shows what was there when it was made, whatever happens to the original', async () => {
    const path = await writeTestFile('data.csv', 'a;b\n1;2\n');
    const table = await (await openTestFile(path)).openTable({});
    await writeFile(path, 'x;y\n3;4\n5;6\n');
    expect((await readAll(table)).map((row) => row.cells)).toEqual([['1', '2']]);
  });

  test('is made through a link too', async () => {
    const link = join(await temporaryFolder(), 'tautan.xlsx');
    await symlink(fixture('real/penerimaan.xlsx'), link);
    expect((await openTestFile(link)).label).toBe('tautan.xlsx');
  });
});

describe('a file that another program holds', () => {
  test('is tried again until it is free', async () => {
    const clock = createImpatientClock();
    const source = await openTestFile(fixture('real/penerimaan.xlsx'), {
      clock,
      copyFile: failing('EBUSY', 3),
    });
    expect((await source.listTables()).length).toBe(3);
    expect(clock.waitsMs).toEqual([100, 200, 400]);
  });

  test('is reported as locked after 3 seconds, with who has it open in Excel', async () => {
    const path = await copyFixture('real/penerimaan.xlsx', 'data.xlsx');
    const name = 'Siti Aminah';
    await writeFile(
      path.replace('data.xlsx', '~$data.xlsx'),
      Buffer.from(`\u000b${name.padEnd(54)}`, 'latin1'),
    );
    const clock = createImpatientClock();
    const error = await refusalOf(openTestFile(path, { clock, copyFile: failing('EBUSY', Infinity) }));
    expect(error.code).toBe('locked');
    expect(error.message).toBe('Berkas data.xlsx sedang dikunci program lain oleh Siti Aminah.');
    expect(clock.waitsMs.reduce((sum, wait) => sum + wait, 0)).toBe(3100);
  });

  test('is reported with who has it open in LibreOffice', async () => {
    const path = await copyFixture('real/penerimaan.xlsx', 'data.xlsx');
    await writeFile(
      path.replace('data.xlsx', '.~lock.data.xlsx#'),
      ',budi,PC-KEUANGAN,24.11.2026 09:00,file:///x;',
    );
    const error = await refusalOf(openTestFile(path, { copyFile: failing('EBUSY', Infinity) }));
    expect(error.message).toContain('program lain oleh budi');
  });

  test('is access-denied where the system keeps refusing', async () => {
    const error = await refusalOf(
      openTestFile(fixture('real/penerimaan.xlsx'), { copyFile: failing('EPERM', Infinity) }),
    );
    expect(error.code).toBe('access-denied');
  });
});

describe('a file that changes while it is copied', () => {
  test('is copied anew, so that the copy is whole', async () => {
    const path = await writeTestFile('data.csv', 'a;b\n1;2\n');
    let calls = 0;
    const copyFileOnceDisturbed: CopyFile = async (from, to) => {
      calls += 1;
      await copyFile(from, to);
      if (calls === 1) await appendFile(from, '3;4\n');
    };
    const table = await (await openTestFile(path, { copyFile: copyFileOnceDisturbed })).openTable({});
    expect(await readAll(table)).toHaveLength(2);
    expect(calls).toBe(2);
  });

  test('is noticed by its time where its size stays', async () => {
    const path = await writeTestFile('data.csv', 'a;b\n1;2\n');
    let seconds = 0;
    const error = await refusalOf(
      openTestFile(path, {
        copyFile: async (from, to) => {
          await copyFile(from, to);
          await utimes(from, 0, (seconds += 1));
        },
      }),
    );
    expect(error.code).toBe('changed-while-reading');
    expect(error.place).toEqual({ file: 'data.csv' });
  });
});

describe('cancelling', () => {
  test('before and while copying rejects as cancelled and leaves nothing behind', async () => {
    const temporaryDirectory = await temporaryFolder();
    const stop = new AbortController();
    const opening = openFileSource(await writeTestFile('besar.csv', 'a;b\n'.repeat(2_000_000)), {
      temporaryDirectory,
      clock: createImpatientClock(),
      signal: stop.signal,
    });
    stop.abort();
    expect((await refusalOf(opening)).code).toBe('cancelled');
    expect(await readdir(temporaryDirectory)).toEqual([]);
  });

  test('while waiting for a locked file', async () => {
    const stop = new AbortController();
    const opening = openTestFile(fixture('real/penerimaan.xlsx'), {
      signal: stop.signal,
      copyFile: async () => {
        stop.abort();
        throw Object.assign(new Error('busy'), { code: 'EBUSY' });
      },
    });
    expect((await refusalOf(opening)).code).toBe('cancelled');
  });

  test.each(['source/libreoffice.xlsx', 'source/libreoffice.ods', 'source/libreoffice-utf-8.csv'])(
    '%s: while reading rows',
    async (name) => {
      const stop = new AbortController();
      const table = await (await openTestFile(fixture(name))).openTable({});
      const rows = table.rows(stop.signal)[Symbol.asyncIterator]();
      expect((await rows.next()).done).toBe(false);
      stop.abort();
      expect((await refusalOf(rows.next())).code).toBe('cancelled');
    },
  );
});

describe('paths that lead nowhere', () => {
  test('a missing file', async () => {
    const error = await refusalOf(openTestFile('/tidak/ada/data.xlsx'));
    expect(error.code).toBe('missing');
    expect(error.message).toBe('Berkas data.xlsx tidak ditemukan di /tidak/ada.');
    expect(error.remedy).not.toBe('');
  });

  test.each([
    ['\\\\SERVER\\keuangan\\data.xlsx', '\\\\SERVER\\keuangan'],
    ['Z:\\laporan\\data.xlsx', 'Z:\\laporan'],
  ])('%s: a share or drive that is not there', async (path, folder) => {
    const error = await refusalOf(openTestFile(path));
    expect(error.code).toBe('unreachable');
    expect(error.message).toContain(folder);
  });

  test.each(['ENETUNREACH', 'EHOSTUNREACH', 'ENOTCONN', 'ETIMEDOUT', 'ESTALE', 'EIO'])(
    'a share that vanishes while it is read (%s)',
    async (code) => {
      const error = await refusalOf(
        openTestFile(fixture('real/penerimaan.xlsx'), { copyFile: failing(code, Infinity) }),
      );
      expect(error.code).toBe('unreachable');
    },
  );

  test.each([
    ['EACCES', 'access-denied'],
    ['ENOSPC', 'unreadable'],
    ['EWHATEVER', 'unreadable'],
  ] as const)('%s while copying is %s', async (code, expected) => {
    const error = await refusalOf(
      openTestFile(fixture('real/penerimaan.xlsx'), { copyFile: failing(code, Infinity) }),
    );
    expect(error.code).toBe(expected);
  });

  test('a folder, and a name that no system allows', async () => {
    const folder = join(await temporaryFolder(), 'data.xlsx');
    await mkdir(folder);
    expect((await refusalOf(openTestFile(folder))).code).toBe('unsupported');
    expect((await refusalOf(openTestFile('a\0b.xlsx'))).code).toBe('missing');
    expect((await refusalOf(openTestFile(`${'x'.repeat(5000)}.xlsx`))).code).toBe('missing');
  });

  test('a temporary folder that cannot be written', async () => {
    const temporaryDirectory = await writeTestFile('berkas', 'bukan folder');
    const error = await refusalOf(openTestFile(fixture('real/penerimaan.xlsx'), { temporaryDirectory }));
    expect(error.code).toBe('unreadable');
    expect(error.message).toContain('Folder sementara');
    expect(await readFile(temporaryDirectory, 'utf8')).toBe('bukan folder');
  });
});

/** Fails so many times as the system would, then copies. */
function failing(code: string, times: number): CopyFile {
  let failures = 0;
  return async (from, to) => {
    failures += 1;
    if (failures <= times) throw Object.assign(new Error(code), { code });
    await copyFile(from, to);
  };
}

/** Files that this process holds open. */
async function openPaths(): Promise<string[]> {
  const handles = await readdir('/proc/self/fd');
  return Promise.all(handles.map((handle) => readlink(`/proc/self/fd/${handle}`).catch(() => '')));
}
