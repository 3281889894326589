import type { DateRange } from '../core/mapping/shape/grouping.ts';
import { onlyPositional, parseArguments } from './parseArguments.ts';
import { oneSettingsFile, rangeOf } from './passArguments.ts';
import { UsageError } from './usageError.ts';

/** Flags of the commands that work on one mapping and a range of dates. */
export interface RangeArguments {
  readonly settingsPath: string;
  readonly ledgerPath: string | undefined;
  readonly mapping: string;
  readonly range: DateRange;
  readonly pauseMs: number;
  readonly asJson: boolean;
}

export const rangeUsage = 'CONFIG --pemetaan ID --dari TTTT-BB-HH --sampai TTTT-BB-HH [--buku FILE] [--json]';

export function readRangeArguments(arguments_: readonly string[]): RangeArguments {
  const { values, positionals } = parseArguments(arguments_, {
    pemetaan: { type: 'string' },
    dari: { type: 'string' },
    sampai: { type: 'string' },
    jeda: { type: 'string', default: '0' },
    buku: { type: 'string' },
    json: { type: 'boolean', default: false },
  });
  const { range } = rangeOf(values.dari, values.sampai);
  if (values.pemetaan === undefined || range === undefined) {
    throw new UsageError('Sebutkan --pemetaan, --dari, dan --sampai.');
  }
  if (!/^\d{1,6}$/.test(values.jeda)) throw new UsageError('--jeda harus bilangan bulat, dalam milidetik.');
  return {
    settingsPath: onlyPositional(positionals, oneSettingsFile),
    ledgerPath: values.buku,
    mapping: values.pemetaan,
    range,
    pauseMs: Number(values.jeda),
    asJson: values.json,
  };
}
