import type { RunReport } from '../../core/run/runReport.ts';
import type { StopReason } from '../../core/run/sendQueue.ts';
import { mappingsTable } from './mappingsTable.ts';
import { count, duration } from './numbers.ts';

/** A run report for people. */
export function reportText(report: RunReport): string {
  const failures = report.mappings.flatMap(({ mapping, failure }) =>
    failure === null ? [] : [`✗ ${mapping}: ${failure.message}\n  → ${failure.remedy}`],
  );
  return [
    ...(report.mappings.length === 0 ? [] : [mappingsTable(report.mappings), '']),
    `Terkirim ${count(report.accepted)}, terkonfirmasi lewat baca-balik ${count(report.confirmed)}, ` +
      `ditolak BIOS ${count(report.rejected)}.`,
    `Masih menunggu ${count(report.left.pending)}, tidak diketahui ${count(report.left.unknown)}, ` +
      `ditahan ${count(report.left.held)}.`,
    `Membaca ${duration(report.readMs)}, mengirim ${duration(report.sendMs)}.`,
    ...failures,
    ...report.missingDatasets.map(
      (dataset) => `✗ BIOS tidak mengenal ${dataset} (MSG40401); datanya menunggu.`,
    ),
    ...(report.stop === null ? [] : [stopText(report.stop)]),
  ].join('\n');
}

function stopText(stop: StopReason): string {
  switch (stop.kind) {
    case 'cancelled':
      return 'Dihentikan atas permintaan; sisanya menunggu pengiriman berikutnya.';
    case 'credentials-refused':
      return stop.wrong === 'satker'
        ? '✗ BIOS menolak kode satker (MSG40101).\n  → Periksa kode satker pada pengaturan.'
        : '✗ BIOS menolak kunci (MSG40102).\n  → Masukkan kunci rahasia yang benar; kunci pelatihan dan produksi berbeda.';
    case 'gave-up':
      return `✗ BIOS tidak menerima data untuk sementara: ${stop.message}\n  → Sisanya menunggu dan dicoba lagi pada pengiriman berikutnya.`;
  }
}
