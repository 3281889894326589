import type { Environment } from '../catalogue/environment.ts';

/** What the screen calls an environment. */
export const environmentNames: Readonly<Record<Environment, string>> = {
  simulation: 'Simulasi',
  training: 'Pelatihan',
  production: 'Produksi',
};
