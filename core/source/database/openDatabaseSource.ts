import type { Clock } from '../../clock.ts';
import { databaseSource, type DatabaseSource } from './databaseSource.ts';
import { mysqlConnector } from './mysql/mysqlConnector.ts';
import { postgresqlConnector } from './postgresql/postgresqlConnector.ts';
import type { QueryParameters } from './queryParameters.ts';
import { serverDriver } from './serverDriver.ts';
import type { ServerConnector } from './session.ts';
import type { MysqlSettings, PostgresqlSettings } from './settings.ts';

/** Settings of the servers that can be read, by kind. */
interface SettingsByKind {
  readonly mysql: MysqlSettings;
  readonly postgresql: PostgresqlSettings;
}

type ServerKind = keyof SettingsByKind;

export interface DatabaseContext {
  readonly clock: Clock;
  /** Null when none was stored; the server may not want one. */
  readonly password: string | null;
  /** What the settings' query may ask for. */
  readonly parameters: QueryParameters;
}

const connectors: {
  readonly [Kind in ServerKind]: (settings: SettingsByKind[Kind], password: string | null) => ServerConnector;
} = {
  mysql: mysqlConnector,
  postgresql: postgresqlConnector,
};

/** A database as a source; connects when something is asked of it. */
export function openDatabaseSource<Kind extends ServerKind>(
  settings: SettingsByKind[Kind] & { readonly kind: Kind },
  { clock, password, parameters }: DatabaseContext,
): DatabaseSource {
  const connector = connectors[settings.kind](settings, password);
  const { timeoutSeconds, table, query } = settings;
  const driver = serverDriver(connector, { clock, timeoutSeconds, password });
  return databaseSource(driver, { dialect: connector.dialect, table, query, parameters });
}
