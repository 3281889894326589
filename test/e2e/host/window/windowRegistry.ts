/** What the application's life needs to know of a window. */
export interface OpenWindow {
  readonly id: number;
  /** Asks the window to close; false when a listener of `close` prevented it. */
  tryClose(): boolean;
}

/** All windows that are not destroyed, in the order of their creation. */
export class WindowRegistry<Window extends OpenWindow = OpenWindow> {
  readonly #windows = new Map<number, Window>();
  #lastId = 0;

  nextId(): number {
    return ++this.#lastId;
  }

  add(window: Window): void {
    this.#windows.set(window.id, window);
  }

  remove(id: number): void {
    this.#windows.delete(id);
  }

  get(id: number): Window | undefined {
    return this.#windows.get(id);
  }

  all(): Window[] {
    return [...this.#windows.values()];
  }
}
