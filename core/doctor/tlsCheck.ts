import { once } from 'node:events';
import { isIP } from 'node:net';
import { connect, type ConnectionOptions, type TLSSocket } from 'node:tls';
import { bareHost, portOf, type Check, type DoctorContext } from './check.ts';
import { chainText, namesText, untilText } from './certificateText.ts';
import { failed, passed, skipped, warned, type StepOutcome } from './doctorReport.ts';
import { failureCode } from './failureCode.ts';
import { openTunnel } from './openTunnel.ts';
import { distrustOf } from './distrust.ts';

const SOON_MS = 14 * 86_400_000;

/** Whether the server proves to be who it should be: chain, name and validity of its certificate. */
export const tlsCheck: Check = {
  id: 'tls',
  title: 'Sambungan aman (TLS)',
  layer: 'network',
  async examine(context, _evidence, signal) {
    if (context.target.protocol === 'http:') return skipped('Alamat http di komputer ini, tanpa TLS.');
    try {
      const base = await baseConnection(context, signal);
      return 'outcome' in base ? base.outcome : await handshake(context, base.options, signal);
    } catch (error) {
      return brokenHandshake(context, failureCode(error, signal));
    }
  },
};

type Base = { readonly options: ConnectionOptions } | { readonly outcome: StepOutcome };

/** Straight to the server, or through the proxy's tunnel. */
async function baseConnection(context: DoctorContext, signal: AbortSignal): Promise<Base> {
  const { proxy, target, authorities } = context;
  if (proxy === null) return { options: { host: bareHost(target), port: portOf(target) } };
  const tunnel = await openTunnel({ proxy, target, authorities, signal });
  if (tunnel.kind === 'open') return { options: { socket: tunnel.socket } };
  return { outcome: refusedByProxy(tunnel.status, target) };
}

async function handshake(
  context: DoctorContext,
  base: ConnectionOptions,
  signal: AbortSignal,
): Promise<StepOutcome> {
  const host = bareHost(context.target);
  const socket = connect({
    ...base,
    ...(isIP(host) === 0 ? { servername: host } : { host }),
    ca: [...context.authorities],
    // The one place that lets a handshake finish without trust, to be able to name the certificate that is
    // not trusted. Nothing is sent over it: it is closed at once. Sending always verifies.
    rejectUnauthorized: false,
  });
  try {
    await once(socket, 'secureConnect', { signal });
    return judge(context, socket);
  } finally {
    socket.destroy();
  }
}

function judge(context: DoctorContext, socket: TLSSocket): StepOutcome {
  const certificate = socket.getPeerX509Certificate();
  if (certificate === undefined) {
    return failed('Server tidak menunjukkan sertifikat.', 'Berikan laporan ini kepada bagian TI.');
  }
  const seen = `Sertifikat untuk ${namesText(certificate)}, ${untilText(certificate)}. Rantai: ${chainText(certificate)}.`;
  if (!socket.authorized) {
    const { reason, remedy } = distrustOf(socket.authorizationError, bareHost(context.target));
    return failed(`${reason} ${seen}`, remedy);
  }
  if (certificate.validToDate.getTime() - context.clock.now() < SOON_MS) {
    return warned(
      `Sertifikat server segera berakhir. ${seen}`,
      'Tidak ada yang perlu dilakukan di komputer ini; bila sambungan gagal sesudah tanggal itu, laporkan kepada pengelola BIOS.',
    );
  }
  return passed(`${seen} ${socket.getProtocol() ?? ''}`.trim());
}

function refusedByProxy(status: number, target: URL): StepOutcome {
  const place = `${target.hostname}:${portOf(target)}`;
  if (status === 407) {
    return failed(
      `Proksi meminta nama pengguna dan sandi (HTTP 407) untuk ${place}.`,
      'Isi nama pengguna dan sandi proksi di Pengaturan, atau minta bagian TI mengecualikan alamat ini dari login proksi.',
    );
  }
  return failed(
    `Proksi menolak membuka jalan ke ${place} (HTTP ${status}).`,
    'Minta bagian TI mengizinkan alamat itu di proksi.',
  );
}

function brokenHandshake(context: DoctorContext, code: string): StepOutcome {
  const place = `${context.target.hostname}:${portOf(context.target)}`;
  if (code === 'ETIMEDOUT') {
    return failed(
      `Server ${place} tidak menyelesaikan pembukaan sambungan aman dalam batas waktu (${code}).`,
      'Biasanya tembok api atau pemeriksa lalu lintas kantor menahannya. Berikan laporan ini kepada bagian TI.',
    );
  }
  if (code === 'EPROTO' || code.startsWith('ERR_SSL_')) {
    return failed(
      `Server ${place} tidak berbicara TLS sebagaimana mestinya (${code}).`,
      'Periksa alamat dan port. Bila benar, ada perangkat jaringan yang mencegat; berikan laporan ini kepada bagian TI.',
    );
  }
  return failed(
    `Sambungan aman ke ${place} diputus di tengah jalan (${code}).`,
    'Biasanya tembok api kantor memutusnya menurut nama server. Minta bagian TI mengizinkan alamat itu.',
  );
}
