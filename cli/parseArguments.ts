import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { UsageError } from './usageError.ts';

/**
 * Splits a command's arguments into options and the rest.
 *
 * @throws UsageError that never repeats a value: somebody may have typed a secret.
 */
export function parseArguments<const Options extends ParseArgsOptionsConfig>(
  arguments_: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...arguments_], allowPositionals: true, options });
  } catch (error) {
    throw new UsageError(problemOf(error), { cause: error });
  }
}

/** @throws UsageError `expectation` unless there is exactly one. */
export function onlyPositional(positionals: readonly string[], expectation: string): string {
  const [only, ...more] = positionals;
  if (only === undefined || more.length > 0) throw new UsageError(expectation);
  return only;
}

const sentences: Readonly<Record<string, (option: string) => string>> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: (option) => `Pilihan ${option} tidak dikenal.`,
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: (option) =>
    `Pilihan ${option} ditulis keliru: nilainya kurang, atau diberi nilai padahal tidak memerlukan.`,
};

function problemOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  const option = /'(?:-\w, )?(--?[\w-]+)/.exec(error.message)?.[1] ?? '';
  return sentences[code]?.(option) ?? error.message;
}
