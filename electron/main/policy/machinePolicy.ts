import { readFile } from 'node:fs/promises';
import { posix, win32 } from 'node:path';
import { z } from 'zod';
import { SettingsError } from '../../../core/errors.ts';
import { heartbeatSchema } from '../../../core/settings/alertSettings.ts';
import { parseSettingsJson } from '../../../core/settings/parseSettings.ts';
import { problemsOf, problemText, settingsErrorMap } from '../../../core/settings/settingsProblem.ts';
import { updateSettingsSchema } from '../../../core/settings/updateSettings.ts';
import type { Problem } from '../../reply.ts';
import { problemOf } from '../../worker/problemOf.ts';

/** What those who look after the office's computers decide for all of them. Holds no secret. */
const policySchema = z.strictObject({
  version: z.literal(1),
  /** Nobody can update from within the application. */
  updatesDisabled: z.boolean().default(false),
  /** In place of the operator's own. */
  updates: updateSettingsSchema.optional(),
  heartbeat: heartbeatSchema.optional(),
  environment: z.enum(['simulation', 'training', 'production']).optional(),
});

export type MachinePolicy = Readonly<z.infer<typeof policySchema>>;

export interface PolicyReading {
  readonly policy: MachinePolicy;
  /** Why the file cannot be followed; null when all is well or there is none. */
  readonly problem: Problem | null;
}

const NO_POLICY: MachinePolicy = { version: 1, updatesDisabled: false };
/** Whoever wrote a policy meant to restrict something; what, is not known. */
const STRICTEST: MachinePolicy = { version: 1, updatesDisabled: true };

/** `%ProgramData%\KirimBIOS\policy.json`, `/etc/kirim-bios/policy.json` elsewhere. Pass `process.env`. */
export function machinePolicyPath(
  platform: NodeJS.Platform,
  variables: Readonly<Record<string, string | undefined>>,
): string {
  if (platform !== 'win32') return posix.join('/etc', 'kirim-bios', 'policy.json');
  return win32.join(variables['ProgramData'] ?? 'C:\\ProgramData', 'KirimBIOS', 'policy.json');
}

/** Reads the policy of this computer; most have none. One that cannot be understood forbids updates. Never rejects. */
export async function readMachinePolicy(path: string): Promise<PolicyReading> {
  try {
    const text = await readFile(path, 'utf8');
    return { policy: parse(text, path), problem: null };
  } catch (error) {
    const isAbsent =
      error instanceof Error && 'code' in error && /^(ENOENT|ENOTDIR)$/.test(String(error.code));
    if (isAbsent) return { policy: NO_POLICY, problem: null };
    return {
      policy: STRICTEST,
      problem: error instanceof SettingsError ? { ...problemOf(error), code: UNUSABLE } : unreadable(path),
    };
  }
}

const UNUSABLE = 'policy-unusable';

function parse(text: string, path: string): MachinePolicy {
  const raw = parseSettingsJson(text, `Berkas kebijakan ${path}`);
  const result = policySchema.safeParse(raw, { reportInput: true, error: settingsErrorMap });
  if (result.success) return result.data;
  const problems = problemsOf(result.error.issues).map(problemText);
  throw new SettingsError(
    'invalid',
    `Berkas kebijakan ${path} tidak dapat dipakai: ${problems.join('; ')}.`,
    'Minta bagian TI memperbaiki berkas itu, lalu mulai ulang Kirim BIOS. Sampai saat itu pembaruan dimatikan.',
  );
}

function unreadable(path: string): Problem {
  return {
    code: UNUSABLE,
    message: `Berkas kebijakan ${path} tidak dapat dibaca.`,
    remedy: 'Minta bagian TI memeriksa izin berkas itu. Sampai saat itu pembaruan dimatikan.',
  };
}
