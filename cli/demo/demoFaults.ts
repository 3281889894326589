import type { FaultSpecification } from '../../simulator/faultSpecification.ts';

/** How long the demo's BIOS takes for an answer, and what goes wrong there. */
export const demoFaults: readonly FaultSpecification[] = [
  { kind: 'latency', latencyMs: 3 },
  { kind: 'server-error', count: 1, scope: 'write', dataset: 'keuangan/akuntansi/penerimaan' },
  { kind: 'reset-after-store', count: 1, scope: 'write', dataset: 'keuangan/akuntansi/pengeluaran' },
  { kind: 'token-expiry', afterCalls: 700 },
];
