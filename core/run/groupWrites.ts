/** Writes together what comes within a short time. */
export interface GroupWrites<Item> {
  /** Resolves once the item is written; rejects where it could not be. */
  add(item: Item): Promise<void>;
  /** Writes what has gathered in the next turn of the event loop, together with what else comes in this one. */
  writeSoon(): void;
}

/** What has gathered waits no longer than this. */
const LONGEST_WAIT_MS = 50;

/** @param write - Writes all or none of a group. */
export function createGroupWrites<Item>(write: (group: readonly Item[]) => void): GroupWrites<Item> {
  let items: Item[] = [];
  let written = Promise.withResolvers<void>();
  let timer: NodeJS.Timeout | null = null;
  let turn: NodeJS.Immediate | null = null;

  function writeNow(): void {
    const [group, waiting] = [items, written];
    if (timer !== null) clearTimeout(timer);
    if (turn !== null) clearImmediate(turn);
    [items, written, timer, turn] = [[], Promise.withResolvers<void>(), null, null];
    try {
      write(group);
      waiting.resolve();
    } catch (error) {
      waiting.reject(error);
    }
  }

  return {
    add(item) {
      items.push(item);
      timer ??= setTimeout(writeNow, LONGEST_WAIT_MS);
      return written.promise;
    },
    writeSoon() {
      turn ??= setImmediate(writeNow);
    },
  };
}
