import { parseArgs } from 'node:util';
import { readCivilDate, type CivilDate } from '../core/civilDate.ts';
import type { PassRequest } from '../core/engine/passes.ts';
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

export function readPassArguments(arguments_: readonly string[]): PassArguments {
  const { values, positionals } = parse(arguments_);
  const [settingsPath, ...more] = positionals;
  if (settingsPath === undefined || more.length > 0) throw new UsageError('Sebutkan satu berkas pengaturan.');
  return {
    settingsPath,
    ledgerPath: values.buku,
    request: {
      ...(values.pemetaan === undefined ? {} : { mappings: values.pemetaan }),
      ...rangeOf(values.dari, values.sampai),
    },
    showsAll: values.semua,
    asJson: values.json,
  };
}

function parse(arguments_: readonly string[]) {
  try {
    return parseArgs({
      args: [...arguments_],
      allowPositionals: true,
      options: {
        pemetaan: { type: 'string', multiple: true },
        dari: { type: 'string' },
        sampai: { type: 'string' },
        buku: { type: 'string' },
        semua: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function rangeOf(from: string | undefined, to: string | undefined): Pick<PassRequest, 'range'> {
  if (from === undefined && to === undefined) return {};
  if (from === undefined || to === undefined) throw new UsageError('Sebutkan --dari dan --sampai bersama.');
  const range = { from: dateOf(from), to: dateOf(to) };
  if (range.from > range.to) throw new UsageError('--dari harus tidak lebih lambat daripada --sampai.');
  return { range };
}

function dateOf(text: string): CivilDate {
  const date = readCivilDate(text);
  if (date === null) throw new UsageError(`"${text}" bukan tanggal; tulis TTTT-BB-HH, misalnya 2026-03-31.`);
  return date;
}
