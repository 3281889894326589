import type { ViewParts } from '../../core/engine/engineParts.ts';
import { planDue } from '../../core/engine/planDue.ts';
import { scheduledMappings } from '../../core/run/scheduleFacts.ts';
import { dueAndNext, missingPeriods } from '../../core/schedule/duePeriods.ts';
import { exitCode, type Command } from '../command.ts';
import { viewLedger } from '../ledgerView.ts';
import { dueText, type DueView, type MappingDue } from '../output/dueText.ts';
import { onlyPositional, parseArguments } from '../parseArguments.ts';
import { oneSettingsFile } from '../passArguments.ts';
import { filesOf } from '../session.ts';

/** What a bell would do now, and when the next one has something to do. */
export const dueCommand: Command = {
  usage: 'CONFIG [--semua] [--buku FILE] [--json]',
  summary:
    'yang jatuh tempo sekarang, per pemetaan dan periode, dan kapan berikutnya; tidak mengirim apa pun',
  async run(arguments_, terminal) {
    const { values, positionals } = parseArguments(arguments_, {
      semua: { type: 'boolean', default: false },
      buku: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const files = filesOf(onlyPositional(positionals, oneSettingsFile), values.buku);
    const view = await viewLedger(files, viewOf);
    terminal.print(values.json ? JSON.stringify(view) : dueText(view, values.semua ? Infinity : undefined));
    const isLate = view.plan.kind === 'run' && view.plan.periods.some((period) => period.isCatchUp);
    return isLate ? exitCode.attention : exitCode.well;
  },
};

function viewOf(parts: ViewParts): DueView {
  const { settings, options } = parts;
  const now = options.clock.now();
  const scheduled = new Map(scheduledMappings(parts).map((facts) => [facts.mapping, facts]));
  const mappings = settings.mappings.map(({ id }): MappingDue => {
    const facts = scheduled.get(id);
    if (facts === undefined) return { mapping: id, rhythm: null, missing: 0, next: null };
    const { due, next } = dueAndNext(facts.schedule, now);
    const missing = missingPeriods(due, facts.accepted, facts.skipped).length;
    return { mapping: id, rhythm: facts.schedule.rhythm, missing, next };
  });
  return { plan: planDue(parts, null), mappings, timeZone: settings.timeZone };
}
