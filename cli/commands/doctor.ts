import { doctorText } from '../../core/doctor/doctorText.ts';
import type { DoctorStep } from '../../core/doctor/doctorReport.ts';
import { exitCode, type Command } from '../command.ts';
import { onlyPositional, parseArguments } from '../parseArguments.ts';
import { oneSettingsFile } from '../passArguments.ts';
import { filesOf, openSession } from '../session.ts';
import packageJson from '../../package.json' with { type: 'json' };

const marks: Readonly<Record<DoctorStep['state'], string>> = {
  ok: '✓',
  warning: '!',
  failed: '✗',
  skipped: '·',
};

/** Examines the way to BIOS step by step. */
export const doctorCommand: Command = {
  usage: 'CONFIG [--teks] [--json]',
  summary: 'periksa sambungan ke BIOS langkah demi langkah; --teks untuk dikirim ke bagian TI',
  async run(arguments_, terminal) {
    const { values, positionals } = parseArguments(arguments_, {
      teks: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    });
    const files = filesOf(onlyPositional(positionals, oneSettingsFile));
    const session = await openSession(files, terminal, { needsKey: true });
    try {
      const showsSteps = !values.teks && !values.json;
      const report = await session.engine.diagnose(terminal.signal, (step) => {
        if (showsSteps) terminal.print(stepText(step));
      });
      if (values.json) terminal.print(JSON.stringify(report));
      if (values.teks) {
        const { timeZone } = session.settings;
        terminal.print(doctorText(report, { timeZone, appVersion: packageJson.version }));
      }
      return report.steps.some((step) => step.state === 'failed') ? exitCode.attention : exitCode.well;
    } finally {
      await session.close();
    }
  },
};

function stepText({ state, title, detail, remedy, durationMs }: DoctorStep): string {
  const head = `${marks[state]} ${title} (${Math.round(durationMs)} md): ${detail}`;
  return remedy === '' ? head : `${head}\n  → ${remedy}`;
}
