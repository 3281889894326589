/** Texts of the page Laporan. */
export const reportsMessages = {
  title: 'Laporan',
  explanation:
    'Setiap angka di laporan berasal dari buku kirim. Laporan disimpan sebagai PDF, siap dicetak dan ditandatangani.',
  identity: 'Identitas instansi dan nama penanda tangan diambil dari Pengaturan.',
  toSettings: 'Buka Pengaturan',
  create: 'Buat PDF…',
  created: 'Laporan sudah disimpan',
  createdAt: (path: string) => path,
  createdWithWorkbook: (path: string) =>
    `${path}, beserta lampirannya dalam Excel (.xlsx) dengan nama yang sama`,
  open: 'Buka laporan',
  completion: {
    title: 'Laporan selesai pengembangan',
    text: 'Diunggah ke BIOS sebelum permohonan kunci produksi: jenis data yang terhubung, cara kerja penjadwal (script scheduler), dashboard pemantauan kiriman data, dan hasil uji per jenis data di lingkungan pelatihan.',
    notTraining: (environment: string) =>
      `Lingkungan sekarang: ${environment}. Hasil uji yang dilaporkan adalah dari lingkungan ini.`,
  },
  proof: {
    title: 'Bukti kirim',
    text: 'Setiap data satu per satu dengan nilai, waktu, kode jawaban BIOS, dan apakah sudah dibaca kembali. Beserta lampiran Excel dan sidik rantai log.',
    kind: 'Jenis periode',
    kinds: { month: 'Bulan', quarter: 'Triwulan', semester: 'Semester', year: 'Tahun' },
    quarter: (number: number) => `Triwulan ${['I', 'II', 'III', 'IV'][number - 1] ?? ''}`,
    semester: (number: number) => `Semester ${['I', 'II'][number - 1] ?? ''}`,
  },
  monthly: {
    title: 'Rekap bulanan',
    text: 'Satu halaman untuk pimpinan: kelengkapan, apa yang kurang dan sebabnya, serta grafik beberapa jenis data.',
  },
  month: 'Bulan',
  year: 'Tahun',
  part: 'Periode',
} as const;
