/**
 * The gateway of the soak, a process of its own that may be killed at any moment: opens the engine, and rings the bell
 * when it is told to, at the time that it is told.
 */
import { createEngine } from '../../core/engine.ts';
import type { DateRange } from '../../core/mapping/shape/grouping.ts';
import type { RunReport } from '../../core/run/runReport.ts';
import { memorySecrets } from '../../core/secrets/memorySecrets.ts';
import { settingsSchema } from '../../core/settings.ts';
import { exampleSatker } from '../../simulator/options.ts';
import { createManualClock } from '../../test/support/manualClock.ts';

export interface GatewayStart {
  readonly ledgerPath: string;
  readonly temporaryDirectory: string;
  readonly baseUrl: string;
  readonly mappings: readonly object[];
}

export type GatewayOrder =
  | { readonly kind: 'start'; readonly start: GatewayStart }
  /** Rings the bell, or sends everything of a range by hand. */
  | { readonly kind: 'ring'; readonly now: number; readonly range: DateRange | null };

export interface GatewayAnswer {
  /** The gateway's clock when it was done; retries move it. */
  readonly now: number;
  /** Null when there was nothing to do. */
  readonly report: RunReport | null;
  /** Held records that the operator approved afterwards. */
  readonly approved: number;
  readonly heapBytes: number;
  readonly residentBytes: number;
}

const ENVIRONMENT = 'simulation';
const forever = new AbortController().signal;

function openGateway({ ledgerPath, temporaryDirectory, baseUrl, mappings }: GatewayStart) {
  const clock = createManualClock(0);
  const engine = createEngine({
    settings: settingsSchema.parse({
      version: 1,
      satker: exampleSatker.satker,
      baseUrl,
      mappings,
      sending: { requestTimeoutSeconds: 5 },
    }),
    secrets: memorySecrets(),
    clock,
    random: Math.random,
    variables: {},
    ledgerPath,
    temporaryDirectory,
    firstRetryDelayMs: 1000,
    giveUpAfterMs: 60_000,
    simulation: () => ({ baseUrl, ...exampleSatker }),
  });
  const { recordList, decisions } = engine.ledger;
  return async (now: number, range: DateRange | null): Promise<GatewayAnswer> => {
    clock.set(now);
    const report = await run(range);
    const held = recordList.list({ environment: ENVIRONMENT, states: ['held'] });
    const approved = decisions.decideAll(
      held.map(({ id }) => id),
      'approve',
      'soak',
      clock.now(),
    );
    globalThis.gc?.();
    const { heapUsed, rss } = process.memoryUsage();
    return { now: clock.now(), report, approved: approved.length, heapBytes: heapUsed, residentBytes: rss };
  };

  async function run(range: DateRange | null): Promise<RunReport | null> {
    if (range !== null) return engine.send({ range }, forever);
    const result = await engine.runDue(null, forever);
    return result.kind === 'wait' ? null : result.report;
  }
}

let ring: ReturnType<typeof openGateway> | null = null;

process.on('message', (order: GatewayOrder) => {
  if (order.kind === 'start') ring = openGateway(order.start);
  else void ring?.(order.now, order.range).then((answer) => process.send?.(answer));
});
process.on('disconnect', () => process.exit());
