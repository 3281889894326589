import { readCivilDate, type CivilDate } from '../core/civilDate.ts';
import type { PassRequest } from '../core/engine/passes.ts';
import { onlyPositional, parseArguments } from './parseArguments.ts';
import { UsageError } from './usageError.ts';

/** Flags that `check` and `send` share. */
export interface PassArguments {
  readonly settingsPath: string;
  readonly ledgerPath: string | undefined;
  readonly request: PassRequest;
  readonly showsAll: boolean;
  readonly asJson: boolean;
}

export const passUsage =
  'CONFIG [--pemetaan ID …] [--dari TTTT-BB-HH --sampai TTTT-BB-HH] [--buku FILE] [--semua] [--json]';

/** What a command that works on one settings file expects. */
export const oneSettingsFile = 'Sebutkan satu berkas pengaturan.';

export function readPassArguments(arguments_: readonly string[]): PassArguments {
  const { values, positionals } = parseArguments(arguments_, {
    pemetaan: { type: 'string', multiple: true },
    dari: { type: 'string' },
    sampai: { type: 'string' },
    buku: { type: 'string' },
    semua: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  });
  return {
    settingsPath: onlyPositional(positionals, oneSettingsFile),
    ledgerPath: values.buku,
    request: {
      ...(values.pemetaan === undefined ? {} : { mappings: values.pemetaan }),
      ...rangeOf(values.dari, values.sampai),
    },
    showsAll: values.semua,
    asJson: values.json,
  };
}

/** @throws UsageError for a date that does not exist, or one end without the other. */
export function rangeOf(from: string | undefined, to: string | undefined): Pick<PassRequest, 'range'> {
  if (from === undefined && to === undefined) return {};
  if (from === undefined || to === undefined) throw new UsageError('Sebutkan --dari dan --sampai bersama.');
  const range = { from: dateOf(from), to: dateOf(to) };
  if (range.from > range.to) throw new UsageError('--dari harus tidak lebih lambat daripada --sampai.');
  return { range };
}

/** @throws UsageError for anything but a date that exists. */
export function dateOf(text: string): CivilDate {
  const date = readCivilDate(text);
  if (date === null) throw new UsageError(`"${text}" bukan tanggal; tulis TTTT-BB-HH, misalnya 2026-03-31.`);
  return date;
}
