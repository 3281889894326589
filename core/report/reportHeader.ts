import type { Environment } from '../catalogue/environment.ts';
import type { AgencySettings } from '../settings/agencySettings.ts';
import type { TimeZone } from '../schedule/timeZone.ts';
import type { ReportParts } from './reportParts.ts';

/** Who reports, about which environment, when and with what. */
export interface ReportHeader {
  readonly satker: string | null;
  readonly satkerName: string;
  readonly rumpun: string | null;
  readonly agency: AgencySettings;
  readonly environment: Environment;
  readonly timeZone: TimeZone;
  /** Epoch milliseconds. */
  readonly madeAt: number;
  readonly appVersion: string;
  readonly catalogueVersion: string;
}

export function gatherHeader({ settings, catalogue, options, appVersion }: ReportParts): ReportHeader {
  const { satker, satkerName, rumpun, agency, environment, timeZone } = settings;
  return {
    satker,
    satkerName,
    rumpun,
    agency,
    environment,
    timeZone,
    madeAt: options.clock.now(),
    appVersion,
    catalogueVersion: catalogue.version,
  };
}
