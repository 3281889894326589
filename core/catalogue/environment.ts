/** Where records go. `simulation` is the simulator inside the application: no internet, no key. */
export type Environment = 'simulation' | 'training' | 'production';

/**
 * BIOS' base addresses (contract.md 1: production confirmed-4, training confirmed-6). Named here for the
 * operator's machine; nothing in this repository's tests, demo or benchmarks ever calls them.
 */
export const biosAddresses: Readonly<Record<Exclude<Environment, 'simulation'>, string>> = {
  training: 'https://training-bios2.kemenkeu.go.id/api',
  production: 'https://bios.kemenkeu.go.id/api',
};
