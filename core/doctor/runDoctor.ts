import type { Environment } from '../catalogue/environment.ts';
import type { Clock } from '../clock.ts';
import type { Secrets } from '../secrets.ts';
import { createMask } from '../secrets/mask.ts';
import type { ProxyInUse } from '../settings/resolveProxy.ts';
import { trustedAuthorities } from '../settings/trustedAuthorities.ts';
import { answerCheck } from './answerCheck.ts';
import type { Check, DoctorContext, Evidence, Examination } from './check.ts';
import { clockCheck } from './clockCheck.ts';
import { dnsCheck } from './dnsCheck.ts';
import { createDoctorHttp } from './doctorHttp.ts';
import { skipped, verdictOf, type DoctorReport, type DoctorStep } from './doctorReport.ts';
import { environmentCheck } from './environmentCheck.ts';
import { proxyCheck } from './proxyCheck.ts';
import { tcpCheck } from './tcpCheck.ts';
import { tlsCheck } from './tlsCheck.ts';
import { tokenCheck } from './tokenCheck.ts';

export interface DoctorOptions {
  readonly environment: Environment;
  /** BIOS' base address, see `biosBaseUrl`. */
  readonly baseUrl: string;
  readonly satker: string | null;
  readonly secrets: Secrets;
  /** See `resolveProxy`. */
  readonly proxy: ProxyInUse | null;
  /** PEM certificates trusted beside the system's, see `readAuthorities`. */
  readonly extraAuthorities?: readonly string[];
  /** How long one step may take. */
  readonly timeoutMs?: number;
  /**
   * The desktop shell's fetch. It finds its own way out, so trouble on the way that Node sees is then only a
   * warning.
   */
  readonly fetch?: typeof globalThis.fetch;
  readonly signal?: AbortSignal;
}

export interface DoctorDependencies {
  readonly clock: Clock;
  /** Told of each step as soon as it is known. */
  readonly onStep?: (step: DoctorStep) => void;
}

const CHECKS: readonly Check[] = [
  proxyCheck,
  dnsCheck,
  tcpCheck,
  tlsCheck,
  answerCheck,
  clockCheck,
  tokenCheck,
  environmentCheck,
];

const TIMEOUT_MS = 15_000;

/**
 * Examines the way to BIOS step by step. What the network or BIOS do never makes it reject; only the signal
 * does. No step and no text holds a secret.
 */
export async function runDoctor(
  options: DoctorOptions,
  { clock, onStep }: DoctorDependencies,
): Promise<DoctorReport> {
  const { environment, baseUrl, satker, proxy } = options;
  const startedAt = clock.now();
  const context = await contextOf(options, clock);
  const mask = createMask([context.key ?? '', proxy?.password ?? '']);
  const steps: DoctorStep[] = [];
  let evidence: Evidence = { answer: null, token: null };
  let blocker: Check | null = null;
  for (const check of CHECKS) {
    const stepStartedAt = clock.now();
    const examined: Examination =
      blocker === null
        ? await examine(check, context, evidence, options)
        : skipped(`Tidak diperiksa karena langkah "${blocker.title}" gagal.`);
    const step = stepOf(check, examined, mask, Math.max(0, clock.now() - stepStartedAt));
    steps.push(step);
    onStep?.(step);
    evidence = { ...evidence, ...examined.evidence };
    if (examined.state === 'failed' && check.layer !== 'account') blocker ??= check;
  }
  return { startedAt, environment, baseUrl, satker, steps, verdict: verdictOf(steps) };
}

function stepOf(
  { id, title }: Check,
  { state, detail, remedy }: Examination,
  mask: (text: string) => string,
  durationMs: number,
): DoctorStep {
  return { id, title, state, durationMs, detail: mask(detail), remedy: mask(remedy) };
}

async function examine(
  check: Check,
  context: DoctorContext,
  evidence: Evidence,
  { fetch, signal, timeoutMs = TIMEOUT_MS }: DoctorOptions,
): Promise<Examination> {
  signal?.throwIfAborted();
  const deadline = AbortSignal.timeout(timeoutMs);
  const examined = await check.examine(
    context,
    evidence,
    signal === undefined ? deadline : AbortSignal.any([deadline, signal]),
  );
  signal?.throwIfAborted();
  const hasOwnWay = fetch !== undefined && check.layer === 'network';
  return hasOwnWay && examined.state === 'failed' ? { ...examined, state: 'warning' } : examined;
}

async function contextOf(options: DoctorOptions, clock: Clock): Promise<DoctorContext> {
  const { environment, baseUrl, satker, secrets, proxy, fetch } = options;
  const authorities = trustedAuthorities(options.extraAuthorities);
  return {
    environment,
    target: new URL(baseUrl),
    satker,
    key: await secrets.get(`bios:${environment}`),
    proxy,
    authorities,
    http: createDoctorHttp({ baseUrl, proxy, authorities, clock, ...(fetch === undefined ? {} : { fetch }) }),
    clock,
  };
}
