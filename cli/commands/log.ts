import type { AttemptFilter, LoggedAttempt } from '../../core/ledger/attemptLog.ts';
import { openLedgerReadOnly } from '../../core/ledger/openLedger.ts';
import { recordStateTitles } from '../../core/ledger/recordState.ts';
import { readSettings } from '../../core/settings/settingsFile.ts';
import { exitCode, type Command } from '../command.ts';
import { table } from '../output/table.ts';
import { localTime } from '../output/time.ts';
import { onlyPositional, parseArguments } from '../parseArguments.ts';
import { dateOf, oneSettingsFile } from '../passArguments.ts';
import { filesOf } from '../session.ts';
import { UsageError } from '../usageError.ts';

const DEFAULT_COUNT = 50;

/** Every attempt, newest first. */
export const logCommand: Command = {
  usage:
    'CONFIG [--jenis ALAMAT] [--keadaan accepted|rejected|unknown|…] [--tanggal TTTT-BB-HH] [--jumlah N] [--buku FILE] [--json]',
  summary: 'log kiriman: setiap percobaan dengan kode dan jawaban BIOS',
  async run(arguments_, terminal) {
    const { values, positionals } = parseArguments(arguments_, {
      jenis: { type: 'string' },
      keadaan: { type: 'string' },
      tanggal: { type: 'string' },
      jumlah: { type: 'string', default: String(DEFAULT_COUNT) },
      buku: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const settingsPath = onlyPositional(positionals, oneSettingsFile);
    if (!/^[1-9]\d{0,6}$/.test(values.jumlah)) throw new UsageError('--jumlah harus bilangan bulat positif.');
    const settings = await readSettings(settingsPath);
    const filter: AttemptFilter = {
      environment: settings.environment,
      limit: Number(values.jumlah),
      ...(values.jenis === undefined ? {} : { dataset: values.jenis }),
      ...(values.keadaan === undefined ? {} : { outcome: stateOf(values.keadaan) }),
      ...(values.tanggal === undefined ? {} : { date: dateOf(values.tanggal) }),
    };
    const ledger = openLedgerReadOnly(filesOf(settingsPath, values.buku).ledger);
    const attempts = ledger?.attempts.list(filter) ?? [];
    ledger?.close();
    if (values.json) for (const attempt of attempts) terminal.print(JSON.stringify(attempt));
    else terminal.print(logTable(attempts, settings.timeZone));
    return exitCode.well;
  },
};

function stateOf(text: string): string {
  const known = Object.keys(recordStateTitles);
  if (known.includes(text)) return text;
  throw new UsageError(`--keadaan harus salah satu dari: ${known.join(', ')}.`);
}

/** Attempts as a table for people. */
export function logTable(attempts: readonly LoggedAttempt[], timeZone: string): string {
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
