import { environmentSecrets } from '../../core/secrets/environmentSecrets.ts';
import { firstSecrets } from '../../core/secrets/firstSecrets.ts';
import { readSettings } from '../../core/settings/settingsFile.ts';
import type { DiagnosisStep } from '../../core/source/database/diagnosis.ts';
import { displaySqlCell } from '../../core/source/database/displaySqlCell.ts';
import { tableLabel, type DatabaseDriver, type DatabaseTable } from '../../core/source/database/driver.ts';
import { serverConnector } from '../../core/source/database/serverConnector.ts';
import { serverDriver } from '../../core/source/database/serverDriver.ts';
import type { ServerSettings } from '../../core/source/database/settings.ts';
import { systemClock } from '../../core/systemClock.ts';
import { askedSecrets } from '../askedSecrets.ts';
import { exitCode, type Command, type Terminal } from '../command.ts';
import { table } from '../output/table.ts';
import { onlyPositional, parseArguments } from '../parseArguments.ts';
import { oneSettingsFile } from '../passArguments.ts';
import { UsageError } from '../usageError.ts';

const SHOWN_ROWS = 5;

const marks: Readonly<Record<DiagnosisStep['outcome'], string>> = {
  ok: '✓',
  warning: '!',
  failed: '✗',
  skipped: '·',
};

/** Looks into the database server that a mapping reads from. */
export const databaseCommand: Command = {
  usage: 'CONFIG --pemetaan ID [--tabel NAMA] [--json]',
  summary:
    'periksa basis data sebuah pemetaan: sambungan, daftar tabel; dengan --tabel kolom dan contoh baris',
  async run(arguments_, terminal) {
    const { values, positionals } = parseArguments(arguments_, {
      pemetaan: { type: 'string' },
      tabel: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const path = onlyPositional(positionals, oneSettingsFile);
    const driver = await openDriver(path, values.pemetaan, terminal);
    const steps = await driver.test();
    const isReachable = steps.every((step) => step.outcome !== 'failed');
    const tables = isReachable ? await driver.listTables() : [];
    if (values.json) terminal.print(JSON.stringify({ steps, tables: tables.map(tableLabel) }));
    else {
      for (const step of steps) terminal.print(stepText(step));
      if (isReachable) terminal.print(await tablesText(driver, tables, values.tabel));
    }
    return isReachable ? exitCode.well : exitCode.attention;
  },
};

async function openDriver(path: string, id: string | undefined, terminal: Terminal): Promise<DatabaseDriver> {
  const source = await serverOf(path, id);
  const secrets = firstSecrets([environmentSecrets(terminal.environment), askedSecrets(terminal)]);
  const password = await secrets.get(`database:${id}`);
  return serverDriver(serverConnector(source, password), {
    clock: systemClock,
    timeoutSeconds: source.timeoutSeconds,
    password,
  });
}

async function serverOf(path: string, id: string | undefined): Promise<ServerSettings> {
  const { mappings } = await readSettings(path);
  const source = mappings.find((mapping) => mapping.id === id)?.source;
  if (source === undefined) {
    const known = mappings.map((mapping) => mapping.id).join(', ');
    throw new UsageError(`Sebutkan pemetaannya dengan --pemetaan; yang ada: ${known || '(belum ada)'}.`);
  }
  if (source.kind !== 'file') return source;
  throw new UsageError('Pemetaan itu membaca berkas, bukan server basis data; pakai perintah inspect.');
}

function stepText({ outcome, message, remedy, durationMs }: DiagnosisStep): string {
  const head = `${marks[outcome]} ${message} (${Math.round(durationMs)} md)`;
  return remedy === '' ? head : `${head}\n  → ${remedy}`;
}

async function tablesText(
  driver: DatabaseDriver,
  tables: readonly DatabaseTable[],
  wanted: string | undefined,
): Promise<string> {
  if (wanted === undefined) {
    const rows = tables.map((each) => [tableLabel(each), each.isView ? 'view' : 'tabel']);
    return `\n${table(['nama', 'jenis'], rows)}`;
  }
  const found = tables.find((each) => tableLabel(each).toLowerCase() === wanted.toLowerCase());
  if (found === undefined) throw new UsageError(`Tidak ada tabel "${wanted}" yang boleh dibaca akun ini.`);
  const { columns, rows } = await driver.preview({ table: found }, SHOWN_ROWS);
  const header = columns.map(({ name, place }) => `${name} (${place})`);
  return `\n${table(
    header,
    rows.map((row) => columns.map((_, index) => displaySqlCell(row[index]))),
  )}`;
}
