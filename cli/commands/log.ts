import type { LoggedAttempt } from '../../core/ledger/attemptLog.ts';
import { openLedgerReadOnly } from '../../core/ledger/openLedger.ts';
import { recordStateTitles } from '../../core/ledger/recordState.ts';
import { readSettings } from '../../core/settings/settingsFile.ts';
import { exitCode, type Command, type Terminal } from '../command.ts';
import { exportLog } from '../exportLog.ts';
import { decisionsTable } from '../output/decisionsTable.ts';
import { table } from '../output/table.ts';
import { localTime } from '../output/time.ts';
import { onlyPositional, parseArguments } from '../parseArguments.ts';
import { dateOf, oneSettingsFile } from '../passArguments.ts';
import { filesOf } from '../session.ts';
import { UsageError } from '../usageError.ts';

const DEFAULT_COUNT = 50;

/** Every attempt, newest first; or every decision of the operator. */
export const logCommand: Command = {
  usage:
    'CONFIG [--keputusan] [--jenis ALAMAT] [--keadaan accepted|rejected|unknown|…] [--tanggal TTTT-BB-HH] [--jumlah N] [--ekspor BERKAS.xlsx|csv [--timpa]] [--buku FILE] [--json]',
  summary:
    'log kiriman: setiap percobaan dengan kode dan jawaban BIOS; --keputusan: setiap persetujuan dan pelewatan; --ekspor: semua percobaan yang cocok ke berkas',
  async run(arguments_, terminal) {
    const { values, positionals } = parseArguments(arguments_, {
      keputusan: { type: 'boolean', default: false },
      jenis: { type: 'string' },
      keadaan: { type: 'string' },
      tanggal: { type: 'string' },
      jumlah: { type: 'string', default: String(DEFAULT_COUNT) },
      ekspor: { type: 'string' },
      timpa: { type: 'boolean', default: false },
      buku: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const settingsPath = onlyPositional(positionals, oneSettingsFile);
    if (!/^[1-9]\d{0,6}$/.test(values.jumlah)) throw new UsageError('--jumlah harus bilangan bulat positif.');
    const settings = await readSettings(settingsPath);
    const date = values.tanggal === undefined ? undefined : dateOf(values.tanggal);
    const query = {
      environment: settings.environment,
      datasets: values.jenis === undefined ? undefined : [values.jenis],
      outcomes: values.keadaan === undefined ? undefined : [stateOf(values.keadaan)],
      from: date,
      to: date,
    };
    const limit = Number(values.jumlah);
    const ledger = openLedgerReadOnly(filesOf(settingsPath, values.buku).ledger);
    const { environment, timeZone } = settings;
    try {
      if (values.ekspor !== undefined) {
        const target = { path: values.ekspor, overwrites: values.timpa };
        await exportLog(target, { ledger, settings, query }, terminal);
      } else if (values.keputusan) {
        const decisions = ledger?.decisions.list(environment, limit) ?? [];
        printEntries(terminal, decisions, values.json ? null : decisionsTable(decisions, timeZone));
      } else {
        const attempts = ledger?.attempts.page(query, { at: 'newest' }, limit).attempts ?? [];
        printEntries(terminal, attempts, values.json ? null : logTable(attempts, timeZone));
      }
    } finally {
      ledger?.close();
    }
    return exitCode.well;
  },
};

/** As text for people, or without one a line of JSON for each. */
function printEntries(terminal: Terminal, entries: readonly unknown[], text: string | null): void {
  if (text !== null) terminal.print(text);
  else for (const entry of entries) terminal.print(JSON.stringify(entry));
}

function stateOf(text: string): string {
  const known = Object.keys(recordStateTitles);
  if (known.includes(text)) return text;
  throw new UsageError(`--keadaan harus salah satu dari: ${known.join(', ')}.`);
}

/** Attempts as a table for people. */
function logTable(attempts: readonly LoggedAttempt[], timeZone: string): string {
  if (attempts.length === 0) return 'Tidak ada percobaan yang cocok.';
  const rows = attempts.map((attempt) => [
    localTime(attempt.startedAt, timeZone),
    attempt.dataset,
    attempt.date,
    attempt.code ?? (attempt.kind === 'read-back' ? 'baca-balik' : '–'),
    recordStateTitles[attempt.outcome],
    attempt.message,
  ]);
  return table(['waktu', 'jenis data', 'tanggal', 'kode', 'keadaan', 'jawaban'], rows, [], 60);
}
