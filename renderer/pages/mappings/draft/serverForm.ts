import { serverSettingsSchema, type ServerSettings } from '../../../../core/source/database/settings.ts';

export type ServerKind = ServerSettings['kind'];

/** What stands in the form of a connection; not yet known to be complete. */
export interface ServerForm {
  readonly kind: ServerKind;
  readonly host: string;
  /** Empty where the field was emptied. */
  readonly port: number | '';
  readonly database: string;
  readonly user: string;
  readonly tls: 'off' | 'prefer' | 'require';
  readonly caFile: string;
  readonly timeoutSeconds: number | '';
  /** SQL Server only. */
  readonly instance: string;
  readonly domain: string;
  readonly allowOldTls: boolean;
  /** Firebird only. */
  readonly charset: 'UTF8' | 'WIN1252';
}

export const serverKinds: readonly ServerKind[] = ['mysql', 'postgresql', 'sqlserver', 'firebird', 'oracle'];

/** The port that each kind of server has by itself. */
const usualPorts: Readonly<Record<ServerKind, number>> = {
  mysql: 3306,
  postgresql: 5432,
  sqlserver: 1433,
  firebird: 3050,
  oracle: 1521,
};

export function emptyServerForm(kind: ServerKind = 'mysql'): ServerForm {
  return {
    kind,
    host: '',
    port: usualPorts[kind],
    database: '',
    user: '',
    tls: kind === 'oracle' ? 'off' : 'prefer',
    caFile: '',
    timeoutSeconds: 120,
    instance: '',
    domain: '',
    allowOldTls: false,
    charset: 'UTF8',
  };
}

/** The same form for another kind of server; what was typed stays, what every kind has of its own begins anew. */
export function withKind(form: ServerForm, kind: ServerKind): ServerForm {
  const { port, tls } = emptyServerForm(kind);
  return { ...form, kind, port: form.port === usualPorts[form.kind] ? port : form.port, tls };
}

export function serverFormOf(settings: ServerSettings): ServerForm {
  const form = emptyServerForm(settings.kind);
  const { host, port, database, user, timeoutSeconds } = settings;
  const shared = { ...form, host, port, database, user, timeoutSeconds };
  switch (settings.kind) {
    case 'mysql':
    case 'postgresql':
      return { ...shared, ...tlsOf(settings) };
    case 'sqlserver': {
      const { instance = '', domain = '', allowOldTls } = settings;
      return { ...shared, ...tlsOf(settings), instance, domain, allowOldTls };
    }
    case 'oracle':
      return { ...shared, tls: settings.tls.mode };
    case 'firebird':
      return { ...shared, charset: settings.charset };
  }
}

/** The settings that the form means; null while something is missing or wrong. */
export function serverSettingsOf(
  form: ServerForm,
  reading: { readonly table?: string | undefined; readonly query?: string | undefined },
): ServerSettings | null {
  const { kind, host, port, database, user, timeoutSeconds } = form;
  const checked = serverSettingsSchema.safeParse({
    kind,
    host,
    port,
    database: database.trim(),
    user: user.trim(),
    timeoutSeconds,
    ...reading,
    ...ownSettings(form),
  });
  return checked.success ? checked.data : null;
}

function ownSettings(form: ServerForm): object {
  const { tls: mode, caFile, instance, domain, allowOldTls, charset } = form;
  const tls = { mode, ...(caFile.trim() === '' ? {} : { caFile: caFile.trim() }) };
  switch (form.kind) {
    case 'mysql':
    case 'postgresql':
      return { tls };
    case 'sqlserver':
      return {
        tls,
        allowOldTls,
        ...(instance.trim() === '' ? {} : { instance: instance.trim() }),
        ...(domain.trim() === '' ? {} : { domain: domain.trim() }),
      };
    case 'oracle':
      return { tls: { mode: mode === 'prefer' ? 'off' : mode } };
    case 'firebird':
      return { charset };
  }
}

function tlsOf({ tls }: Extract<ServerSettings, { kind: 'mysql' | 'postgresql' | 'sqlserver' }>) {
  return { tls: tls.mode, caFile: tls.caFile ?? '' };
}
