import packageJson from '../../package.json' with { type: 'json' };
import { biosAddresses, type Environment } from '../catalogue/environment.ts';
import type { AgencySettings } from '../settings/agencySettings.ts';
import type { TimeZone } from '../schedule/timeZone.ts';
import type { ViewParts } from '../engine/engineParts.ts';

/** Who reports, about which environment, when and with what. */
export interface ReportHeader {
  readonly satker: string | null;
  readonly satkerName: string;
  readonly rumpun: string | null;
  readonly agency: AgencySettings;
  readonly environment: Environment;
  /** Where records went, as the settings say now. */
  readonly address: string;
  /** Whether that was a simulator on this computer, so that the report proves nothing. */
  readonly isSimulated: boolean;
  readonly timeZone: TimeZone;
  /** Epoch milliseconds. */
  readonly madeAt: number;
  readonly appVersion: string;
  readonly catalogueVersion: string;
}

export function gatherHeader({ settings, catalogue, options }: ViewParts): ReportHeader {
  const { satker, satkerName, rumpun, agency, environment, timeZone, baseUrl } = settings;
  return {
    satker,
    satkerName,
    rumpun,
    agency,
    environment,
    address:
      baseUrl ?? (environment === 'simulation' ? 'simulator di dalam aplikasi' : biosAddresses[environment]),
    isSimulated: environment === 'simulation' || baseUrl !== undefined,
    timeZone,
    madeAt: options.clock.now(),
    appVersion: packageJson.version,
    catalogueVersion: catalogue.version,
  };
}
