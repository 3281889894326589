import { registerHooks } from 'node:module';

/** Every `electron` that any module or bundle of this process imports or requires becomes `replacement`. */
export function redirectElectron(replacement: URL): void {
  registerHooks({
    resolve: (specifier, context, nextResolve) =>
      /^electron(\/(main|common|utility))?$/.test(specifier)
        ? { url: replacement.href, format: 'module-typescript', shortCircuit: true }
        : nextResolve(specifier, context),
  });
}
