/** Names that Node, Playwright and test runners read from any object; they are not calls of an API. */
const innocentNames: ReadonlySet<string> = new Set([
  'then',
  'toJSON',
  'constructor',
  'prototype',
  'inspect',
  'nodeType',
  'asymmetricMatch',
]);

/** Throws with the name of the missing call, so that no test passes on a silent no-op. */
export function notImplemented(name: string): never {
  throw new Error(`electron-host: ${name} is not implemented`);
}

/** A double whose unknown members throw by name; everything that it has works as before. */
export function strict<Double extends object>(name: string, double: Double): Double {
  return new Proxy(double, {
    get(target, key, receiver) {
      if (key in target || typeof key === 'symbol' || innocentNames.has(key)) {
        return Reflect.get(target, key, receiver);
      }
      return notImplemented(`${name}.${key}`);
    },
  });
}

/** Stands for a whole module or class of Electron that the host does not have: any use throws by name. */
export function missing(name: string): object {
  return new Proxy(() => undefined, {
    get: (_target, key) =>
      typeof key === 'symbol' || innocentNames.has(key) ? undefined : notImplemented(`${name}.${key}`),
    apply: () => notImplemented(name),
    construct: () => notImplemented(`new ${name}`),
  });
}
