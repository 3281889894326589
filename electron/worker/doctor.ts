import type { Clock } from '../../core/clock.ts';
import type { DoctorReport } from '../../core/doctor/doctorReport.ts';
import { runDoctor } from '../../core/doctor/runDoctor.ts';
import { biosBaseUrl } from '../../core/settings/biosBaseUrl.ts';
import { resolveProxy } from '../../core/settings/resolveProxy.ts';
import { readAuthorities } from '../../core/settings/trustedAuthorities.ts';
import { memorySecrets } from '../../core/secrets/memorySecrets.ts';
import { exampleSatker } from '../../simulator/options.ts';
import type { Session } from './openSession.ts';

/** Examines the way to BIOS that the session's passes take. */
export async function doctorOf(session: Session, clock: Clock): Promise<DoctorReport> {
  const { settings } = session.engine;
  const { environment, proxy, extraCaFile } = settings;
  const baseUrl = biosBaseUrl(settings, session.simulatorUrl);
  const isOwnSimulator = environment === 'simulation' && !(await session.secrets.has('bios:simulation'));
  const { fetch, variables } = session.route;
  return runDoctor(
    {
      environment,
      baseUrl,
      satker: isOwnSimulator ? exampleSatker.satker : settings.satker,
      secrets: isOwnSimulator ? memorySecrets([['bios:simulation', exampleSatker.key]]) : session.secrets,
      proxy: resolveProxy(baseUrl, {
        settings: proxy,
        password: await session.secrets.get('proxy'),
        variables,
      }),
      extraAuthorities: extraCaFile === undefined ? [] : await readAuthorities(extraCaFile),
      ...(fetch === undefined ? {} : { fetch }),
    },
    { clock },
  );
}
