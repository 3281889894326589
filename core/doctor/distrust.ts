/** Why a certificate is not trusted, and what to do. */
export interface Distrust {
  readonly reason: string;
  readonly remedy: string;
}

const INSPECTED =
  'Bila jaringan kantor memeriksa lalu lintas (pemeriksa TLS, antivirus, tembok api), minta bagian TI berkas sertifikat CA-nya (PEM atau CER) dan pilih berkas itu di Pengaturan sebagai sertifikat CA tambahan. Bila tidak, jangan lanjutkan: sambungan ini mungkin disadap.';

/** What a verification error of Node's TLS means for the operator. */
export function distrustOf(error: unknown, host: string): Distrust {
  const code = codeOf(error);
  switch (code) {
    case 'CERT_HAS_EXPIRED':
      return {
        reason: `Sertifikat server sudah kedaluwarsa (${code}).`,
        remedy:
          'Periksa dahulu tanggal dan jam komputer ini. Bila sudah benar, laporkan kepada pengelola server; pengiriman menunggu sampai sertifikatnya diperbarui.',
      };
    case 'CERT_NOT_YET_VALID':
      return {
        reason: `Sertifikat server belum berlaku (${code}).`,
        remedy: 'Tanggal komputer ini mungkin tertinggal. Betulkan tanggal dan jamnya, lalu periksa lagi.',
      };
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return {
        reason: `Sertifikat server bukan untuk ${host} (${code}).`,
        remedy:
          'Ada perangkat lain yang menjawab atas nama server itu: halaman login Wi-Fi, DNS yang dialihkan, atau pemeriksa lalu lintas. Buka peramban dan selesaikan login jaringan, atau berikan laporan ini kepada bagian TI.',
      };
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
      return { reason: `Sertifikat server ditandatangani sendiri (${code}).`, remedy: INSPECTED };
    default:
      return {
        reason: `Penerbit sertifikat server tidak dikenal di komputer ini (${code}).`,
        remedy: INSPECTED,
      };
  }
}

/** Node types `authorizationError` as an error, and gives its code as text. */
function codeOf(error: unknown): string {
  if (typeof error === 'string') return error;
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : 'tanpa keterangan';
}
