import { expect, test } from 'vitest';
import type { DoctorReport } from '../../core/doctor/doctorReport.ts';
import { doctorText } from '../../core/doctor/doctorText.ts';

const report: DoctorReport = {
  startedAt: Date.UTC(2026, 10, 24, 2, 3, 4),
  environment: 'production',
  baseUrl: 'https://bios.example/api',
  satker: null,
  verdict: 'failed',
  steps: [
    { id: 'proxy', title: 'Proksi', state: 'ok', durationMs: 0.4, detail: 'Sambungan langsung.', remedy: '' },
    {
      id: 'dns',
      title: 'Nama server (DNS)',
      state: 'failed',
      durationMs: 12,
      detail: 'Tidak dikenal.',
      remedy: 'Periksa DNS.',
    },
    { id: 'tcp', title: 'TCP', state: 'skipped', durationMs: 0, detail: 'Tidak diperiksa.', remedy: '' },
  ],
};

test('the report is a text that can be sent, with the time of the satker’s zone', () => {
  expect(doctorText(report, { timeZone: 'Asia/Jayapura', appVersion: '0.1.0' })).toBe(`\
Pemeriksaan sambungan ke BIOS (Kemenkeu)
Waktu      : 2026-11-24 11.03.04 WIT
Aplikasi   : Kirim BIOS 0.1.0
Lingkungan : Produksi
Alamat     : https://bios.example/api
Satker     : belum diisi
Hasil      : GAGAL

1. [BAIK] Proksi (0 ms)
   Sambungan langsung.

2. [GAGAL] Nama server (DNS) (12 ms)
   Tidak dikenal.
   Yang perlu dilakukan: Periksa DNS.

3. [DILEWATI] TCP
   Tidak diperiksa.

Laporan ini tidak memuat kunci, sandi, atau token.
`);
});
