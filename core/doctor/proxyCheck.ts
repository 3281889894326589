import type { Check } from './check.ts';
import { passed } from './doctorReport.ts';

const origins = { settings: 'pengaturan aplikasi', system: 'pengaturan komputer' } as const;

/** Which way out of this computer is used. */
export const proxyCheck: Check = {
  id: 'proxy',
  title: 'Proksi',
  layer: 'network',
  examine: ({ proxy }) => {
    if (proxy === null) return Promise.resolve(passed('Sambungan langsung, tanpa proksi.'));
    const login = proxy.user === null ? 'tanpa nama pengguna' : `dengan nama pengguna ${proxy.user}`;
    return Promise.resolve(passed(`Lewat proksi ${proxy.url} (dari ${origins[proxy.from]}), ${login}.`));
  },
};
