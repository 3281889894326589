import type { Problem } from '../../reply.ts';

/** What went wrong with an update, out of electron-updater's error. Addresses stay in the log. */
export function updateProblem(error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ERR_UPDATER_CHANNEL_FILE_NOT_FOUND':
      return {
        code: 'update-not-found',
        message: 'Di alamat atau folder pembaruan tidak ada keterangan versi untuk saluran yang dipilih.',
        remedy: 'Periksa alamat, folder, dan saluran pembaruan di Pengaturan.',
      };
    case 'ERR_CHECKSUM_MISMATCH':
      return {
        code: 'update-damaged',
        message: 'Berkas pembaruan tidak utuh, sehingga tidak dipasang.',
        remedy: 'Coba lagi. Bila terulang, beri tahu pengelola alamat pembaruan.',
      };
    case 'ERR_UPDATER_INVALID_SIGNATURE':
      return {
        code: 'update-not-signed',
        message: 'Berkas pembaruan tidak ditandatangani oleh pembuat Kirim BIOS, sehingga tidak dipasang.',
        remedy: 'Jangan pasang berkas itu dengan cara lain. Beri tahu bagian TI.',
      };
    default:
      return {
        code: 'update-failed',
        message: `Pembaruan tidak dapat diperiksa atau diambil${code === '' ? '' : ` (${code})`}.`,
        remedy:
          'Periksa sambungan dan alamat pembaruan di Pengaturan, lalu coba lagi. Rinciannya ada di log.',
      };
  }
}

/** A feed must not lead to a place that nobody has set. */
export const updateElsewhere: Problem = {
  code: 'update-elsewhere',
  message:
    'Keterangan versi menunjuk ke berkas di luar alamat atau folder pembaruan, sehingga tidak diambil.',
  remedy: 'Beri tahu pengelola alamat pembaruan.',
};
