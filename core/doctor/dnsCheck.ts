import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { firstHop, type Check, type DoctorContext } from './check.ts';
import { failed, passed, type StepOutcome } from './doctorReport.ts';
import { failureCode } from './failureCode.ts';

/** Whether the name of BIOS (or of the proxy) is known, asked the way the system itself asks. */
export const dnsCheck: Check = {
  id: 'dns',
  title: 'Nama server (DNS)',
  layer: 'network',
  async examine(context, _evidence, signal) {
    const { host } = firstHop(context);
    if (isIP(host) !== 0) return passed(`${host} sudah berupa alamat IP.`);
    try {
      const addresses = await Promise.race([lookup(host, { all: true }), rejectionOf(signal)]);
      return passed(`${host} ditemukan di ${addresses.map(({ address }) => address).join(', ')}.`);
    } catch (error) {
      return unresolved(context, host, failureCode(error, signal));
    }
  },
};

function unresolved(context: DoctorContext, host: string, code: string): StepOutcome {
  const whose = context.proxy === null ? 'server BIOS' : 'proksi';
  if (code === 'ENOTFOUND') {
    return failed(
      `Nama ${whose} ${host} tidak dikenal oleh DNS jaringan ini (${code}).`,
      context.proxy === null
        ? 'Periksa sambungan internet. Bila situs lain terbuka, minta bagian TI memeriksa server DNS kantor.'
        : 'Periksa alamat proksi di Pengaturan, atau tanyakan alamat yang benar kepada bagian TI.',
    );
  }
  return failed(
    `Server DNS tidak menjawab ketika ditanya nama ${whose} ${host} (${code}).`,
    'Periksa kabel atau Wi-Fi dan sambungan internet. Bila situs lain terbuka, hubungi bagian TI.',
  );
}

/** A lookup cannot be cancelled, only no longer waited for. */
function rejectionOf(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
