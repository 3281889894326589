import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { exampleSatker, type SimulatorOptions } from '../../simulator/options.ts';
import { startSimulator, type Simulator } from '../../simulator/simulator.ts';

export const PENERIMAAN = 'keuangan/akuntansi/penerimaan';
/** 2026-11-24 08:00 in Jakarta. */
export const NOW = Date.UTC(2026, 10, 24, 1);

export const record = { tgl_transaksi: '2026-11-23', kd_akun: '424111', jumlah: '1500000' };
export const credentials = { satker: exampleSatker.satker, key: exampleSatker.key };

const answerSchema = z.object({
  status: z.string().optional(),
  message: z.string(),
  error: z.record(z.string(), z.array(z.string())).nullish(),
  token: z.string().optional(),
  data: z.unknown().optional(),
});

export type BiosAnswer = z.infer<typeof answerSchema> & { readonly http: Response };

/** A simulator that is closed when the test ends; its clock stands still at `NOW` unless told otherwise. */
export async function running(options: SimulatorOptions = {}): Promise<Simulator> {
  const simulator = await startSimulator({ now: () => NOW, ...options });
  onTestFinished(() => simulator.close());
  return simulator;
}

/** Posts fields as a form, the way most public clients do. */
export async function postForm(
  url: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<BiosAnswer> {
  const http = await fetch(url, { method: 'POST', body: new URLSearchParams(fields), headers });
  return answerOf(http);
}

export async function postJson(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<BiosAnswer> {
  const http = await fetch(url, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });
  return answerOf(http);
}

export async function answerOf(http: Response): Promise<BiosAnswer> {
  return { ...answerSchema.parse(await http.json()), http };
}

export async function tokenOf(
  simulator: Simulator,
  who: Readonly<Record<string, string>> = credentials,
): Promise<string> {
  const { token } = await postForm(`${simulator.baseUrl}/token`, who);
  return z.string().parse(token);
}

/** Writes one record with a token of its own. */
export async function write(
  simulator: Simulator,
  dataset: string,
  fields: Readonly<Record<string, string>>,
): Promise<BiosAnswer> {
  const token = await tokenOf(simulator);
  return postForm(`${simulator.baseUrl}/ws/${dataset}`, fields, { token });
}
