import { expect } from 'vitest';
import { openDatabaseSource } from '../../../../core/source/database/openDatabaseSource.ts';
import { serverConnector } from '../../../../core/source/database/serverConnector.ts';
import { serverDriver } from '../../../../core/source/database/serverDriver.ts';
import { serverSettingsSchema, type ServerSettings } from '../../../../core/source/database/settings.ts';
import { systemClock } from '../../../../core/systemClock.ts';
import { date } from '../readingHelpers.ts';
import { columnsToken, littleEndian, rowToken } from './tdsPackets.ts';
import { startTdsServer, type TdsServer, type TdsServerOptions } from './tdsServer.ts';

/** Latin, Windows-1252. */
export const collation = [9, 4, 0xd0, 0, 52];
export const PASSWORD = 'sandi-contoh-bukan-rahasia';

/** So many rows of a whole number and a text of so many characters. */
export function numbers(count: number, length = 0): NonNullable<TdsServerOptions['answer']> {
  const text = [...littleEndian(BigInt(2 * length), 2), ...Array.from({ length: 2 * length }, () => 65)];
  return function* () {
    yield columnsToken([
      { name: 'x', type: [0x26, 4] },
      { name: 'catatan', type: [0xe7, 0xd0, 0x07, ...collation] },
    ]);
    for (let x = 0; x < count; x += 1) yield rowToken([[4, ...littleEndian(BigInt(x), 4)], text]);
  };
}

export async function withServer(
  options: TdsServerOptions,
  work: (server: TdsServer) => Promise<void>,
): Promise<void> {
  const server = await startTdsServer(options);
  try {
    await work(server);
  } finally {
    await server.close();
  }
}

function settingsOf({ port }: TdsServer, change: object): ServerSettings {
  const place = { host: '127.0.0.1', port, database: 'klinik', user: 'sa' };
  return serverSettingsSchema.parse({ kind: 'sqlserver', ...place, ...change });
}

export function driverOf(server: TdsServer, change: object = {}) {
  const connector = serverConnector(settingsOf(server, change), PASSWORD);
  return serverDriver(connector, { clock: systemClock, timeoutSeconds: 30, password: PASSWORD });
}

export function openTable(server: TdsServer, change: object) {
  const parameters = { dari: date('2026-03-01').date, sampai: date('2026-03-31').date };
  const context = { clock: systemClock, password: PASSWORD, parameters };
  return openDatabaseSource(settingsOf(server, change), context).openTable({});
}

export function statement(text: string) {
  return { statement: { text, values: [] } };
}

/** How many packets went out, once no more do. */
export async function stableCount(server: TdsServer): Promise<number> {
  let last = -1;
  await expect
    .poll(() => {
      const isStable = server.sentPackets() === last;
      last = server.sentPackets();
      return isStable;
    })
    .toBe(true);
  return last;
}
