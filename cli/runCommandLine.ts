import { KirimError } from '../core/errors.ts';
import { ledgerFault } from '../core/ledgerFault.ts';
import { SimulatorError } from '../simulator/simulatorError.ts';
import { exitCode, type Command, type ExitCode, type Terminal } from './command.ts';
import { backfillCommand } from './commands/backfill.ts';
import { boardCommand } from './commands/board.ts';
import { checkCommand } from './commands/check.ts';
import { databaseCommand } from './commands/database.ts';
import { approveCommand, dismissCommand, resendCommand } from './commands/decide.ts';
import { demoCommand } from './commands/demo.ts';
import { doctorCommand } from './commands/doctor.ts';
import { dueCommand } from './commands/due.ts';
import { exportCommand } from './commands/export.ts';
import { failedCommand } from './commands/failed.ts';
import { heldCommand } from './commands/held.ts';
import { importCommand } from './commands/import.ts';
import { inspectCommand } from './commands/inspect.ts';
import { logCommand } from './commands/log.ts';
import { reconcileCommand } from './commands/reconcile.ts';
import { reportCommand } from './commands/report.ts';
import { runCommand } from './commands/run.ts';
import { seedCommand } from './commands/seed.ts';
import { sendCommand } from './commands/send.ts';
import { simulatorCommand } from './commands/simulator.ts';
import { skipCommand, unskipCommand } from './commands/skip.ts';
import { statusCommand } from './commands/status.ts';
import { templateCommand } from './commands/template.ts';
import { verifyCommand } from './commands/verify.ts';
import { UsageError } from './usageError.ts';

const commands: Readonly<Record<string, Command>> = {
  demo: demoCommand,
  simulator: simulatorCommand,
  inspect: inspectCommand,
  database: databaseCommand,
  template: templateCommand,
  check: checkCommand,
  send: sendCommand,
  status: statusCommand,
  log: logCommand,
  failed: failedCommand,
  held: heldCommand,
  approve: approveCommand,
  dismiss: dismissCommand,
  resend: resendCommand,
  due: dueCommand,
  run: runCommand,
  skip: skipCommand,
  unskip: unskipCommand,
  board: boardCommand,
  seed: seedCommand,
  backfill: backfillCommand,
  reconcile: reconcileCommand,
  doctor: doctorCommand,
  verify: verifyCommand,
  report: reportCommand,
  export: exportCommand,
  import: importCommand,
};

/** Runs one command; whatever it throws is told in words, and becomes exit code 2. */
export async function runCommandLine(arguments_: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name = '', ...rest] = arguments_;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    const asksForHelp = name === '' || name === 'help' || isHelpFlag(name);
    if (!asksForHelp) terminal.complain(`✗ Perintah "${name}" tidak dikenal.\n`);
    terminal.print(helpText());
    return asksForHelp ? exitCode.well : exitCode.cannotRun;
  }
  if (rest.some(isHelpFlag)) {
    terminal.print(`kirim-bios ${name} ${command.usage}\n  ${command.summary}`);
    return exitCode.well;
  }
  try {
    return await command.run(rest, terminal);
  } catch (error) {
    terminal.complain(describe(name, command, error));
    return exitCode.cannotRun;
  }
}

function describe(name: string, command: Command, error: unknown): string {
  const known = ledgerFault(error) ?? error;
  if (known instanceof KirimError || known instanceof SimulatorError) {
    return `✗ ${known.message}\n  → ${known.remedy}`;
  }
  if (error instanceof UsageError)
    return `✗ ${error.message}\n  Pemakaian: kirim-bios ${name} ${command.usage}`;
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `✗ Kesalahan yang tidak terduga; mohon laporkan:\n${detail}`;
}

function isHelpFlag(word: string): boolean {
  return word === '--help' || word === '-h';
}

function helpText(): string {
  const lines = Object.entries(commands).map(
    ([name, command]) => `  kirim-bios ${name} ${command.usage}\n      ${command.summary}`,
  );
  return [
    'Kirim BIOS: mengirim data BLU ke BIOS dari buku kerja atau basis data.',
    '',
    ...lines,
    '',
    'Kode keluar: 0 semua beres, 1 ada baris yang perlu tindakan, 2 tidak dapat berjalan.',
    'Kunci BIOS dibaca dari KIRIM_BIOS_KEY atau ditanyakan; tidak pernah dari baris perintah.',
  ].join('\n');
}
