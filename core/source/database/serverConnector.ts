import { firebirdConnector } from './firebird/firebirdConnector.ts';
import { mysqlConnector } from './mysql/mysqlConnector.ts';
import { oracleConnector } from './oracle/oracleConnector.ts';
import { postgresqlConnector } from './postgresql/postgresqlConnector.ts';
import type { ServerConnector } from './session.ts';
import type { ServerSettings } from './settings.ts';
import { sqlServerConnector } from './sqlserver/sqlServerConnector.ts';

/** The way to a server of any kind; nothing is connected yet, and no library loaded. */
export function serverConnector(settings: ServerSettings, password: string | null): ServerConnector {
  switch (settings.kind) {
    case 'mysql':
      return mysqlConnector(settings, password);
    case 'postgresql':
      return postgresqlConnector(settings, password);
    case 'sqlserver':
      return sqlServerConnector(settings, password);
    case 'oracle':
      return oracleConnector(settings, password);
    case 'firebird':
      return firebirdConnector(settings, password);
  }
}
