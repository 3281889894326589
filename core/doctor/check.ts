import type { HttpAnswer } from '../bios/answer.ts';
import type { Environment } from '../catalogue/environment.ts';
import type { Clock } from '../clock.ts';
import type { ProxyInUse } from '../settings/resolveProxy.ts';
import type { DoctorHttp } from './doctorHttp.ts';
import type { DoctorStepId, StepOutcome } from './doctorReport.ts';

/** What every check may look at. */
export interface DoctorContext {
  readonly environment: Environment;
  /** BIOS' base address. */
  readonly target: URL;
  readonly satker: string | null;
  /** Secret: the key of the environment. */
  readonly key: string | null;
  readonly proxy: ProxyInUse | null;
  /** PEM certificates of all authorities that are trusted. */
  readonly authorities: readonly string[];
  readonly http: DoctorHttp;
  readonly clock: Clock;
}

/** What earlier checks learnt that later ones need. */
export interface Evidence {
  readonly answer: TimedAnswer | null;
  readonly token: TokenEvidence | null;
}

/** An answer of BIOS with the instants (epoch milliseconds) between which it was made. */
export interface TimedAnswer extends HttpAnswer {
  readonly askedAt: number;
  readonly answeredAt: number;
}

/** How BIOS took satker and key. */
export type TokenEvidence =
  | { readonly kind: 'given'; readonly token: string }
  | { readonly kind: 'refused'; readonly wrong: 'satker' | 'key' };

export interface Examination extends StepOutcome {
  readonly evidence?: Partial<Evidence>;
}

/** One thing that the doctor looks at. */
export interface Check {
  readonly id: DoctorStepId;
  readonly title: string;
  /** `network`, `answer`: when it fails, nothing after it can be examined; `account`: the rest goes on. */
  readonly layer: 'network' | 'answer' | 'account';
  /** Never rejects for what the network does. The signal aborts when the step has taken too long. */
  examine(context: DoctorContext, evidence: Evidence, signal: AbortSignal): Promise<Examination>;
}

/** The machine that is connected to first: the proxy, or BIOS itself. */
export function firstHop({ proxy, target }: Pick<DoctorContext, 'proxy' | 'target'>): {
  readonly host: string;
  readonly port: number;
} {
  const url = proxy === null ? target : new URL(proxy.url);
  return { host: bareHost(url), port: portOf(url) };
}

/** Host name without the brackets that an IPv6 address has in a URL. */
export function bareHost(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

export function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port);
  return url.protocol === 'https:' ? 443 : 80;
}
