/** How a command ended, as the process' exit code. */
export const exitCode = {
  /** Everything is well. */
  well: 0,
  /** It ran, and some rows need attention. */
  attention: 1,
  /** It could not run. */
  cannotRun: 2,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** What a command may use of the process it runs in. */
export interface Terminal {
  /** Writes one line (or several) to standard output. */
  print(text: string): void;
  /** Writes to standard error why something could not be done. */
  complain(text: string): void;
  /** Shows passing progress on one line, where standard error is a terminal; nothing elsewhere. */
  progress(text: string): void;
  /** Asks for a secret without echo; null where nobody can answer. */
  askSecret(question: string): Promise<string | null>;
  /** Asks whether to go on; null where nobody can answer. */
  confirm(question: string): Promise<boolean | null>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Aborted by Ctrl+C. */
  readonly signal: AbortSignal;
}

/** One word after `kirim-bios`. */
export interface Command {
  /** Arguments as the help shows them, e.g. `FILE [--sheet NAME]`. */
  readonly usage: string;
  /** One line, Indonesian. */
  readonly summary: string;
  run(arguments_: readonly string[], terminal: Terminal): Promise<ExitCode>;
}
