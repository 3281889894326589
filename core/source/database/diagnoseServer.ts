import { lookup } from 'node:dns/promises';
import { connect } from 'node:net';
import type { Clock } from '../../clock.ts';
import type { SourceError } from '../../errors.ts';
import type { Cell } from '../source.ts';
import type { DiagnosisStep } from './diagnosis.ts';
import { watchWaits } from './interruption.ts';
import { plainText } from './plainText.ts';
import { serverPlace } from './serverFailure.ts';
import type { ReadOnlyProof, ServerConnector, Session } from './session.ts';

/** What the steps before the server's own protocol need. */
export interface Network {
  /** The address of a host name; rejects with the system's error. */
  resolve(host: string): Promise<string>;
  /** Opens and closes a TCP connection; rejects with the system's error. */
  reach(host: string, port: number, timeoutMs: number): Promise<void>;
}

export interface DiagnoseOptions {
  readonly clock: Clock;
  readonly timeoutSeconds: number;
  readonly toSourceError: (error: unknown) => SourceError;
  readonly network?: Network;
}

const REACH_TIMEOUT_MS = 10_000;

/** Goes the way to the data step by step, up to the first failure; never rejects. */
export async function diagnoseServer(
  connector: ServerConnector,
  options: DiagnoseOptions,
): Promise<readonly DiagnosisStep[]> {
  const timed = stopwatch(options.clock);
  const host = await hostStep(connector, options, timed);
  if (host.outcome === 'failed') return [host];
  const port = await portStep(connector, options, timed);
  if (port.outcome === 'failed') return [host, port];
  return [host, port, ...(await sessionSteps(connector, options, timed))];
}

type Finding = Omit<DiagnosisStep, 'durationMs' | 'remedy'> & { readonly remedy?: string };
type Timed = (finding: Finding) => DiagnosisStep;

/** Gives each step the time since the one before. */
function stopwatch(clock: Clock): Timed {
  let since = clock.now();
  return (finding) => {
    const now = clock.now();
    const durationMs = now - since;
    since = now;
    return { remedy: '', ...finding, durationMs };
  };
}

async function hostStep(
  { address: { host } }: ServerConnector,
  { network = systemNetwork }: DiagnoseOptions,
  timed: Timed,
): Promise<DiagnosisStep> {
  try {
    const ip = await network.resolve(host);
    return timed({
      id: 'host',
      outcome: 'ok',
      message: `Alamat ${host} ditemukan${ip === host ? '' : ` (${ip})`}.`,
    });
  } catch {
    return timed({
      id: 'host',
      outcome: 'failed',
      message: `Alamat "${host}" tidak ditemukan di jaringan ini.`,
      remedy: 'Periksa ejaannya, atau pakai alamat angka (IP) server, misalnya 192.168.1.10.',
    });
  }
}

async function portStep(
  { address }: ServerConnector,
  { network = systemNetwork }: DiagnoseOptions,
  timed: Timed,
): Promise<DiagnosisStep> {
  const { host, port } = address;
  if (port === null) {
    return timed({
      id: 'port',
      outcome: 'skipped',
      message: 'Port ditanyakan kepada server (nama instance).',
    });
  }
  try {
    await network.reach(host, port, REACH_TIMEOUT_MS);
    return timed({ id: 'port', outcome: 'ok', message: `Port ${port} di ${host} terbuka.` });
  } catch {
    return timed({
      id: 'port',
      outcome: 'failed',
      message: `Tidak ada yang menjawab di port ${port} pada ${host}.`,
      remedy: `Pastikan layanan ${address.title} berjalan di server itu, port benar, dan firewall mengizinkan komputer ini.`,
    });
  }
}

/** TLS, login, database and read-only: all that the server's own protocol tells. */
async function sessionSteps(
  connector: ServerConnector,
  options: DiagnoseOptions,
  timed: Timed,
): Promise<DiagnosisStep[]> {
  const interruption = watchWaits(options.clock, options.timeoutSeconds * 1000);
  try {
    const session = await interruption.wait(connector.open());
    try {
      const before = openedSteps(connector, session, timed);
      return [
        ...before,
        await readOnlyStep(
          connector.readOnlyProof,
          interruption.wait(firstRow(connector.readOnlyProof, session)),
          timed,
        ),
      ];
    } finally {
      await session.close();
    }
  } catch (error) {
    return refusedSteps(connector, options.toSourceError(error), timed);
  } finally {
    interruption.end();
  }
}

function openedSteps({ address }: ServerConnector, session: Session, timed: Timed): DiagnosisStep[] {
  const encryption = session.isEncrypted
    ? { outcome: 'ok' as const, message: 'Sambungan dienkripsi.' }
    : { outcome: 'skipped' as const, message: 'Sambungan tidak dienkripsi.' };
  return [
    timed({ id: 'tls', ...encryption }),
    timed({ id: 'login', outcome: 'ok', message: `Pengguna "${address.user}" diterima.` }),
    timed({ id: 'database', outcome: 'ok', message: `Basis data "${address.database}" terbuka.` }),
  ];
}

async function firstRow(proof: ReadOnlyProof | null, session: Session): Promise<readonly Cell[]> {
  if (proof === null) return [1];
  const { rows } = await session.query({ text: proof.text, values: [] });
  for await (const row of rows) return row;
  return [];
}

async function readOnlyStep(
  proof: ReadOnlyProof | null,
  answer: Promise<readonly Cell[]>,
  timed: Timed,
): Promise<DiagnosisStep> {
  const isReadOnly = /^(1|on)$/i.test(plainText((await answer).at(-1)));
  if (proof === null || isReadOnly) {
    return timed({ id: 'read-only', outcome: 'ok', message: 'Sesi ini hanya dapat membaca.' });
  }
  return timed({ id: 'read-only', outcome: 'warning', message: proof.message, remedy: proof.remedy });
}

/** Which step a failure to open belongs to; the steps before it went well. */
function refusedSteps(
  { address, findsDatabaseBeforeLogin = false }: ServerConnector,
  error: SourceError,
  timed: Timed,
): DiagnosisStep[] {
  const failed = (id: DiagnosisStep['id']): DiagnosisStep =>
    timed({ id, outcome: 'failed', message: error.message, remedy: error.remedy });
  if (error.code === 'tls-failed') return [failed('tls')];
  if (error.code === 'database-missing' && findsDatabaseBeforeLogin) return [failed('database')];
  if (error.code === 'database-missing') {
    const accepted = `Pengguna "${address.user}" diterima oleh ${serverPlace(address)}.`;
    return [timed({ id: 'login', outcome: 'ok', message: accepted }), failed('database')];
  }
  return [failed(error.code === 'unsupported' || error.code === 'query-failed' ? 'read-only' : 'login')];
}

const systemNetwork: Network = {
  resolve: async (host) => (await lookup(host)).address,
  reach: (host, port, timeoutMs) =>
    new Promise((resolve, reject) => {
      const socket = connect({ host, port, timeout: timeoutMs }, () => {
        socket.destroy();
        resolve();
      });
      socket.once('error', reject);
      socket.once('timeout', () => socket.destroy(new Error('timeout')));
    }),
};
