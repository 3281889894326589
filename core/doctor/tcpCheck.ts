import { once } from 'node:events';
import { connect } from 'node:net';
import { firstHop, type Check, type DoctorContext } from './check.ts';
import { failed, passed, type StepOutcome } from './doctorReport.ts';
import { failureCode } from './failureCode.ts';

/** Whether anything listens where BIOS (or the proxy) should. */
export const tcpCheck: Check = {
  id: 'tcp',
  title: 'Sambungan ke server (TCP)',
  layer: 'network',
  async examine(context, _evidence, signal) {
    const { host, port } = firstHop(context);
    const socket = connect({ host, port });
    try {
      await once(socket, 'connect', { signal });
      return passed(`${host} menjawab di port ${port}.`);
    } catch (error) {
      return unconnected(context, failureCode(error, signal));
    } finally {
      socket.destroy();
    }
  },
};

function unconnected(context: DoctorContext, code: string): StepOutcome {
  const { host, port } = firstHop(context);
  const whose = context.proxy === null ? 'Server' : 'Proksi';
  const place = `${whose} ${host} port ${port}`;
  if (code === 'ECONNREFUSED') {
    return failed(
      `${place} menolak sambungan (${code}).`,
      context.proxy === null
        ? 'Server mungkin sedang mati, atau tembok api memblokirnya. Coba lagi nanti; bila tetap, minta bagian TI membuka jalan ke alamat dan port itu.'
        : 'Periksa alamat dan port proksi di Pengaturan, atau tanyakan kepada bagian TI.',
    );
  }
  if (code === 'ETIMEDOUT') {
    return failed(
      `${place} tidak menjawab dalam batas waktu (${code}).`,
      'Biasanya tembok api kantor membuang sambungan itu. Minta bagian TI membuka jalan keluar ke alamat dan port itu.',
    );
  }
  return failed(
    `${place} tidak terjangkau (${code}).`,
    'Periksa sambungan internet atau VPN. Bila situs lain terbuka, berikan laporan ini kepada bagian TI.',
  );
}
