/** Work that is wanted more often than it can be done. */
export interface Coalesced {
  /** Does the work; wanted again while it is being done, it is done once more after it. */
  want(): Promise<void>;
  /** What was wanted while the work was being done is not done any more. */
  forget(): void;
}

export function coalesce(work: () => Promise<void>): Coalesced {
  const state = { isUnderWay: false, isWanted: false };
  return {
    async want() {
      state.isWanted = true;
      if (state.isUnderWay) return;
      state.isUnderWay = true;
      try {
        while (state.isWanted) {
          state.isWanted = false;
          await work();
        }
      } finally {
        state.isUnderWay = false;
      }
    },
    forget() {
      state.isWanted = false;
    },
  };
}
