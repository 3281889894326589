import type { RunKind } from '../../core/ledger/runLog.ts';
import type { RunStatus, ShownProgress } from '../applicationState.ts';
import { fail, type Result } from '../reply.ts';

export type Work<Value> = (
  signal: AbortSignal,
  onProgress: (progress: ShownProgress) => void,
) => Promise<Value>;

/** Room for one pass at a time. */
export interface RunSlot {
  /** Does the work, or answers `busy`. */
  run<Value>(kind: RunKind, work: Work<Value>): Promise<Result<Value>>;
  /** Ends the pass under way in good order; false when there is none. `reason` is its signal's. */
  cancel(reason?: string): boolean;
  /** Resolves when the pass that is under way now has ended. */
  idle(): Promise<void>;
}

export interface RunSlotOptions {
  readonly now: () => number;
  /** Told of every step of a pass, and of its end with null. */
  readonly onChange: (run: RunStatus | null) => void;
}

export function createRunSlot({ now, onChange }: RunSlotOptions): RunSlot {
  const slot: { current: { readonly abort: AbortController; readonly ended: Promise<void> } | null } = {
    current: null,
  };
  return {
    async run(kind, work) {
      if (slot.current !== null) return busy;
      const { promise: ended, resolve: end } = Promise.withResolvers<void>();
      const abort = new AbortController();
      const startedAt = now();
      slot.current = { abort, ended };
      onChange({ kind, startedAt, progress: null });
      try {
        const value = await work(abort.signal, (progress) => onChange({ kind, startedAt, progress }));
        return { ok: true, value };
      } finally {
        slot.current = null;
        onChange(null);
        end();
      }
    },
    cancel(reason) {
      slot.current?.abort.abort(reason);
      return slot.current !== null;
    },
    idle: async () => slot.current?.ended,
  };
}

const busy = fail(
  'busy',
  'Pengiriman lain sedang berjalan.',
  'Tunggu sampai selesai, atau batalkan pengiriman itu lebih dulu.',
);
