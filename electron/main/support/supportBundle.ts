import { strToU8, zipSync } from 'fflate';
import { doctorText } from '../../../core/doctor/doctorText.ts';
import type { Settings } from '../../../core/settings.ts';
import type { SupportParts } from './supportParts.ts';

/**
 * The support bundle: one zip of texts, each of which has gone through `mask`. Neither secrets nor rows of data are in
 * it.
 */
export function supportBundle(parts: SupportParts, mask: (text: string) => string): Uint8Array {
  const texts: Readonly<Record<string, string>> = {
    'BACA-SAYA.txt': readMe,
    'ringkasan.json': json({
      createdAt: new Date(parts.createdAt).toISOString(),
      about: parts.about,
      machine: parts.machine,
      worker: parts.state.worker,
      run: parts.state.run,
      pause: parts.state.pause,
      isOnline: parts.state.isOnline,
      secrets: parts.state.secrets,
      notices: parts.state.notices,
      overview: parts.state.overview,
    }),
    'pengaturan.json': json(withoutAddresses(parts.settings)),
    'buku-kirim.json': json(parts.ledger),
    'berkas-profil.json': json(parts.profileFiles),
    'pemeriksaan-sambungan.txt': doctorPart(parts),
    ...Object.fromEntries(parts.logs.map(({ name, text }) => [`log/${name}`, text])),
  };
  const files = Object.entries(texts).map(([name, text]) => [name, strToU8(mask(text))] as const);
  return zipSync(Object.fromEntries(files), { mtime: parts.createdAt });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function doctorPart({ doctor, settings, about }: SupportParts): string {
  if (!doctor.ok) return json(doctor.problem);
  return doctorText(doctor.value, { timeZone: settings.timeZone, appVersion: about.version });
}

/** The address of a watcher is often all that it takes to speak in one's name. */
function withoutAddresses({ alerts, ...settings }: Settings): unknown {
  const { heartbeat, ...others } = alerts;
  if (heartbeat === undefined) return { ...settings, alerts };
  const { url, failureUrl } = heartbeat;
  const hidden = {
    ...(url === undefined ? {} : { url: originOf(url) }),
    ...(failureUrl === undefined ? {} : { failureUrl: originOf(failureUrl) }),
  };
  return { ...settings, alerts: { ...others, heartbeat: { ...heartbeat, ...hidden } } };
}

function originOf(address: string): string {
  return `${new URL(address).origin}/•••`;
}

const readMe = `Bundel bantuan Kirim BIOS

Berkas ini dibuat atas permintaan Anda untuk diberikan kepada orang yang membantu. Isinya:
- ringkasan.json: versi aplikasi, keadaan aplikasi dan komputer
- pengaturan.json: pengaturan, termasuk nama berkas sumber dan alamat surel yang diisi
- buku-kirim.json: jumlah data per keadaan dan hasil pemeriksaan rantai buku kirim
- berkas-profil.json: nama dan ukuran berkas di folder profil
- pemeriksaan-sambungan.txt: hasil pemeriksaan sambungan ke BIOS
- log: catatan kerja aplikasi

Kunci, sandi, dan token tidak ada di dalamnya; yang menyerupainya di catatan diganti dengan •••. Data yang dikirim
ke BIOS juga tidak ada di dalamnya.
`;
