import { z } from 'zod';
import { biosAddresses, type Environment } from '../catalogue/environment.ts';
import type { Check, DoctorContext, TokenEvidence } from './check.ts';
import { passed, skipped, warned, type StepOutcome } from './doctorReport.ts';
import { environmentNames } from './environmentNames.ts';

/** Whether training and production are mixed up: address, key and token must be of one environment. */
export const environmentCheck: Check = {
  id: 'environment',
  title: 'Lingkungan pelatihan atau produksi',
  layer: 'account',
  examine: (context, { token }) => Promise.resolve(judge(context, token)),
};

/** A token's claims as far as they are used (contract.md 1, inferred from expired tokens). */
const claimsSchema = z.object({ iss: z.string().optional(), kdsatker: z.coerce.string().optional() });

function judge(context: DoctorContext, token: TokenEvidence | null): StepOutcome {
  const { environment } = context;
  if (environment === 'simulation') return passed('Simulasi: tidak ada data yang keluar dari komputer ini.');
  const [name, otherName] = [environmentNames[environment], environmentNames[otherOf(environment)]];
  if (token === null) return skipped('Tidak dapat diperiksa tanpa jawaban BIOS atas satker dan kunci.');
  if (token.kind === 'given') return judgeToken(context, token.token);
  return warned(
    `${token.wrong === 'key' ? 'Kunci' : 'Satker'} ditolak di lingkungan ${name}. Mungkin kuncinya milik lingkungan ${otherName}.`,
    `Cocokkan kunci dengan surat pemberian kunci: ${name} dan ${otherName} memakai kunci yang berbeda. Bila kunci itu milik ${otherName}, pilih lingkungan ${otherName} di Pengaturan.`,
  );
}

function judgeToken({ environment, target, satker }: DoctorContext, token: string): StepOutcome {
  const claims = claimsOf(token);
  const issuer = hostOf(claims.iss);
  const issuedFor = (['training', 'production'] as const).find(
    (each) => hostOf(biosAddresses[each]) === issuer,
  );
  if (issuedFor !== undefined && issuedFor !== environment) {
    return warned(
      `Token diterbitkan oleh ${issuer} (${environmentNames[issuedFor]}), sedangkan lingkungan yang dipilih ${environmentNames[environment]}.`,
      'Periksa lingkungan dan alamat BIOS di Pengaturan sebelum mengirim, dan tanyakan kepada pengelola BIOS.',
    );
  }
  if (claims.kdsatker !== undefined && claims.kdsatker !== satker) {
    return warned(
      `Token itu untuk satker ${claims.kdsatker}, bukan ${satker ?? 'tanpa satker'}.`,
      'Periksa kode satker dan kunci di Pengaturan sebelum mengirim: data dapat tercatat atas nama satker lain.',
    );
  }
  const by = issuer === '' ? '' : ` Token diterbitkan oleh ${issuer}.`;
  return passed(`Alamat ${target.host}, kunci, dan token cocok untuk ${environmentNames[environment]}.${by}`);
}

function claimsOf(token: string): z.infer<typeof claimsSchema> {
  const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
  try {
    return claimsSchema.safeParse(JSON.parse(payload)).data ?? {};
  } catch {
    // A token that is no JWT says nothing about itself; BIOS has given it all the same.
    return {};
  }
}

function hostOf(url: string | undefined): string {
  return url !== undefined && URL.canParse(url) ? new URL(url).host : '';
}

function otherOf(environment: Exclude<Environment, 'simulation'>): Exclude<Environment, 'simulation'> {
  return environment === 'training' ? 'production' : 'training';
}
