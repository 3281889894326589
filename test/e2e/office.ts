import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseSettings } from '../../core/settings/parseSettings.ts';
import type { Settings } from '../../core/settings.ts';
import type { SimulatorOptions } from '../../simulator/options.ts';
import { startSimulator, type Simulator } from '../../simulator/simulator.ts';

/** Everything of an office but the application: its register, its settings, and the BIOS that it sends to. */
export interface Office {
  readonly simulator: Simulator;
  /** The application's profile, with the settings in it. */
  readonly profile: string;
  readonly register: string;
  readonly settings: Settings;
  close(): Promise<void>;
}

export interface OfficeOptions {
  /** Days of the register, one row each. */
  readonly days?: number;
  readonly simulator?: SimulatorOptions;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Left out, the mapping is sent by hand only. */
  readonly schedule?: Readonly<Record<string, unknown>>;
}

export const IGD = 'kesehatan/layanan/pasien_igd';

/** Sets up an office in a folder. Its dates are those of the recent past, so that no guard holds them. */
export async function openOffice(folder: string, options: OfficeOptions = {}): Promise<Office> {
  const { days = 3, schedule } = options;
  const simulator = await startSimulator({ ...options.simulator });
  const profile = join(folder, 'profil');
  const register = join(folder, 'register-igd.csv');
  await mkdir(profile, { recursive: true });
  await writeFile(register, registerText(days));
  const { settings } = parseSettings(
    {
      version: 1,
      satker: '000001',
      satkerName: 'BLU Contoh',
      rumpun: 'kesehatan',
      baseUrl: simulator.baseUrl,
      mappings: [{ ...igdMapping(register), ...(schedule === undefined ? {} : { schedule }) }],
      ...options.settings,
    },
    'Pengaturan uji',
  );
  await writeFile(join(profile, 'pengaturan.json'), JSON.stringify(settings));
  return { simulator, profile, register, settings, close: () => simulator.close() };
}

export function igdMapping(path: string) {
  return {
    id: 'igd',
    dataset: IGD,
    source: { kind: 'file', path },
    bindings: {
      tgl_transaksi: { from: 'column', column: 'Tanggal' },
      jumlah: { from: 'column', column: 'Jumlah' },
    },
  };
}

/** Rows up to yesterday, oldest first. */
export function registerText(days: number): string {
  const rows = Array.from({ length: days }, (_, index) => `${daysAgo(days - index)};${20 + (index % 7)}`);
  return ['Tanggal;Jumlah', ...rows, ''].join('\n');
}

/** A civil date in Jakarta, `YYYY-MM-DD`. */
export function daysAgo(days: number): string {
  const jakarta = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' });
  return jakarta.format(Date.now() - days * 24 * 60 * 60_000);
}
