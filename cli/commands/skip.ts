import type { Engine } from '../../core/engine.ts';
import { mappingOf } from '../../core/engine/engineParts.ts';
import { scheduleOfMapping } from '../../core/run/scheduleFacts.ts';
import type { PeriodKey } from '../../core/schedule/period.ts';
import { periodWithId } from '../../core/schedule/periodWithId.ts';
import { systemClock } from '../../core/systemClock.ts';
import { exitCode, type Command } from '../command.ts';
import { parseArguments } from '../parseArguments.ts';
import { filesOf, openSession } from '../session.ts';
import { UsageError } from '../usageError.ts';

/** Leaves periods out of what is due; who looks later finds the note in the ledger. */
export const skipCommand = periodCommand('skip', 'lewati periode, supaya tidak lagi dianggap jatuh tempo');

/** Makes skipped periods due again. */
export const unskipCommand = periodCommand('unskip', 'batalkan pelewatan periode');

function periodCommand(decision: 'skip' | 'unskip', summary: string): Command {
  return {
    usage: 'CONFIG --pemetaan ID PERIODE … [--catatan TEKS] [--buku FILE]',
    summary: `${summary}; PERIODE misalnya 2026-11-24, 2026-11, 2026-T4, 2026-S2, 2026`,
    async run(arguments_, terminal) {
      const { values, positionals } = parseArguments(arguments_, {
        pemetaan: { type: 'string' },
        buku: { type: 'string' },
        catatan: { type: 'string', default: '' },
      });
      const [settingsPath, ...ids] = positionals;
      const { pemetaan: mapping, catatan: note, buku } = values;
      if (settingsPath === undefined || mapping === undefined || ids.length === 0) {
        throw new UsageError('Sebutkan berkas pengaturan, --pemetaan, dan paling sedikit satu periode.');
      }
      const session = await openSession(filesOf(settingsPath, buku), terminal, { needsKey: false });
      try {
        const periods = periodsOf(session.engine, mapping, ids);
        const changed = periods.filter((period) => decide(session.engine, decision, mapping, period, note));
        for (const period of periods) terminal.print(doneText(decision, period, changed.includes(period)));
        return changed.length === periods.length ? exitCode.well : exitCode.attention;
      } finally {
        await session.close();
      }
    },
  };
}

/** @throws UsageError naming the first that is no period of the mapping, before anything is changed. */
function periodsOf(engine: Engine, mapping: string, ids: readonly string[]): readonly PeriodKey[] {
  const schedule = scheduleOfMapping(engine, mappingOf(engine, mapping));
  if (schedule === null) {
    throw new UsageError(`Pemetaan "${mapping}" tidak berjadwal, jadi tidak ada periode yang jatuh tempo.`);
  }
  return ids.map((id) => {
    const period = periodWithId(schedule.rhythm, id);
    if (period !== null) return period;
    throw new UsageError(`"${id}" bukan periode ${schedule.rhythm} dari pemetaan "${mapping}".`);
  });
}

/** False when nothing was to be changed. */
function decide(
  { ledger, settings: { environment } }: Engine,
  decision: 'skip' | 'unskip',
  mapping: string,
  { id }: PeriodKey,
  note: string,
): boolean {
  const isSkipped = ledger.decisions.skippedPeriods(environment, mapping).has(id);
  if (isSkipped === (decision === 'skip')) return false;
  if (decision === 'skip') ledger.decisions.skipPeriod(environment, mapping, id, note, systemClock.now());
  else ledger.decisions.unskipPeriod(environment, mapping, id, note, systemClock.now());
  return true;
}

function doneText(decision: 'skip' | 'unskip', { label }: PeriodKey, isChanged: boolean): string {
  if (decision === 'skip') return isChanged ? `${label} dilewati.` : `✗ ${label} sudah dilewati sebelumnya.`;
  return isChanged ? `${label} kembali jatuh tempo.` : `✗ ${label} tidak sedang dilewati.`;
}
