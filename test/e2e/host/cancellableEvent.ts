import type { Event } from 'electron';

/** An event that a listener may prevent, as Electron's emitters pass it first. */
export function cancellableEvent<Details extends object>(details: Details): Event<Details> {
  const state = { isPrevented: false };
  const methods = {
    preventDefault: () => {
      state.isPrevented = true;
    },
    get defaultPrevented() {
      return state.isPrevented;
    },
  };
  return Object.assign(methods, details);
}
