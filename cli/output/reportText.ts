import type { RunReport } from '../../core/run/runReport.ts';
import type { StopReason } from '../../core/run/sendQueue.ts';
import { count, duration } from './numbers.ts';
import { table } from './table.ts';

/** A run report for people. */
export function reportText(report: RunReport): string {
  const rows = report.mappings.map((mapping) => [
    mapping.mapping,
    ...[
      mapping.rowsRead,
      mapping.new,
      mapping.changed,
      mapping.unchanged,
      mapping.waiting,
      mapping.held,
      mapping.invalid,
      mapping.rejectedBefore,
    ].map(count),
  ]);
  const header = [
    'pemetaan',
    'dibaca',
    'baru',
    'berubah',
    'tetap',
    'menunggu',
    'ditahan',
    'tidak valid',
    'ditolak',
  ];
  const failures = report.mappings.flatMap(({ mapping, failure }) =>
    failure === null ? [] : [`✗ ${mapping}: ${failure.message}\n  → ${failure.remedy}`],
  );
  return [
    ...(rows.length === 0 ? [] : [table(header, rows, [1, 2, 3, 4, 5, 6, 7, 8]), '']),
    `Terkirim ${count(report.accepted)}, terkonfirmasi lewat baca-balik ${count(report.confirmed)}, ` +
      `ditolak BIOS ${count(report.rejected)}; masih menunggu ${count(report.left.pending)}, ` +
      `tidak diketahui ${count(report.left.unknown)}, ditahan ${count(report.left.held)}.`,
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
