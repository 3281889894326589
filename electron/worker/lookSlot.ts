/** Room for looking into sources: one look of a kind at a time, and a newer one replaces an older one. */
export interface LookSlot {
  /** Does the work; one of the same kind that is under way is given up. */
  run<Value>(kind: string, work: (signal: AbortSignal) => Promise<Value>): Promise<Value>;
  /** Gives up everything that is under way. */
  stop(): void;
}

export function createLookSlot(): LookSlot {
  const underWay = new Map<string, AbortController>();
  return {
    async run(kind, work) {
      underWay.get(kind)?.abort();
      const abort = new AbortController();
      underWay.set(kind, abort);
      try {
        return await work(abort.signal);
      } finally {
        if (underWay.get(kind) === abort) underWay.delete(kind);
      }
    },
    stop() {
      for (const abort of underWay.values()) abort.abort();
      underWay.clear();
    },
  };
}
