import type { DoctorReport } from '../../../core/doctor/doctorReport.ts';
import type { SecretStore } from '../../../core/secrets.ts';
import type { Settings } from '../../../core/settings.ts';
import type { Api } from '../../api.ts';
import { fail, succeed, type Reply } from '../../reply.ts';
import type { ProductionReadiness } from '../../setupViews.ts';
import type { EngineLink } from '../engineLink.ts';
import type { MachinePolicy } from '../policy/machinePolicy.ts';
import { isReady } from './isReady.ts';

export interface EnvironmentGateParts {
  readonly link: Pick<EngineLink, 'call'>;
  readonly secrets: Pick<SecretStore, 'has'>;
  readonly policy: Pick<MachinePolicy, 'environment'>;
  readonly current: () => Settings;
  /** Keeps settings and puts them in force. */
  readonly keep: (settings: Settings) => Promise<void>;
}

/** The gate between trying and sending official data. */
export interface EnvironmentGate {
  readonly calls: Pick<Api, 'runDoctor' | 'readReadiness' | 'switchEnvironment'>;
  /** Settings or secrets have changed: what the doctor found may no longer hold. */
  forget(): void;
}

export function createEnvironmentGate(parts: EnvironmentGateParts): EnvironmentGate {
  const { link, secrets, policy, current, keep } = parts;
  const found: { doctor: DoctorReport | null } = { doctor: null };
  const readReadiness = async (): Reply<ProductionReadiness> => {
    const datasets = await link.call('trainedDatasets');
    if (!datasets.ok) return datasets;
    const facts = {
      satker: current().satker,
      datasets: datasets.value,
      hasKey: await secrets.has('bios:production'),
      doctor: found.doctor,
    };
    return succeed({ ...facts, isReady: isReady(facts) });
  };
  return {
    forget() {
      found.doctor = null;
    },
    calls: {
      readReadiness,
      async runDoctor(environment) {
        const report = await link.call('runDoctor', environment);
        if (report.ok && report.value.environment === 'production') found.doctor = report.value;
        return report;
      },
      async switchEnvironment(environment, confirmation) {
        if (policy.environment !== undefined) return locked;
        if (environment === 'production' && current().environment !== 'production') {
          const readiness = await readReadiness();
          if (!readiness.ok) return readiness;
          const { satker } = readiness.value;
          if (satker === null) return withoutSatker;
          if (!readiness.value.isReady && confirmation?.trim() !== satker) return notReady;
        }
        await keep({ ...current(), environment });
        return succeed(current());
      },
    },
  };
}

const locked = fail(
  'locked-by-policy',
  'Lingkungan di komputer ini ditetapkan oleh bagian TI.',
  'Hubungi bagian TI bila lingkungan harus diganti.',
);

const withoutSatker = fail(
  'no-satker',
  'Kode satker belum diisi.',
  'Isi kode satker 6 angka di Pengaturan, lalu pindah ke Produksi.',
);

const notReady = fail(
  'not-ready',
  'Daftar periksa untuk Produksi belum lengkap.',
  'Lengkapi yang belum bertanda selesai, atau ketik kode satker bila memang harus pindah sekarang.',
);
