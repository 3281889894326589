import type { Clock } from '../../clock.ts';
import { databaseSource, type DatabaseSource } from './databaseSource.ts';
import type { QueryParameters } from './queryParameters.ts';
import { serverConnector } from './serverConnector.ts';
import { serverDriver } from './serverDriver.ts';
import type { ServerSettings } from './settings.ts';

export interface DatabaseContext {
  readonly clock: Clock;
  /** Null when none was stored; the server may not want one. */
  readonly password: string | null;
  /** What the settings' query may ask for. */
  readonly parameters: QueryParameters;
}

/** A database as a source; connects when something is asked of it. */
export function openDatabaseSource(
  settings: ServerSettings,
  { clock, password, parameters }: DatabaseContext,
): DatabaseSource {
  const connector = serverConnector(settings, password);
  const { timeoutSeconds, table, query } = settings;
  const driver = serverDriver(connector, { clock, timeoutSeconds, password });
  return databaseSource(driver, { dialect: connector.dialect, table, query, parameters });
}
