// What only a script of the page itself can find out, before anything else runs.
globalThis.found = {
  probe: typeof globalThis.probe,
  isFrozen: Object.isFrozen(globalThis.probe?.nested.deep),
  leaked: typeof globalThis.leaked,
  require: typeof globalThis.require,
  eval: (() => {
    try {
      // oxlint-disable-next-line no-eval -- It must fail.
      return (0, eval)('"allowed"');
    } catch (error) {
      return error.name;
    }
  })(),
};
