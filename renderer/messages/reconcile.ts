/** Texts of the page Rekonsiliasi. */
export const reconcileMessages = {
  title: 'Rekonsiliasi',
  explanation:
    'Membaca kembali data dari BIOS dan membandingkannya dengan sumber dan buku kirim, satu per satu. Tidak ada yang diubah di BIOS.',
  empty: {
    title: 'Belum ada yang dapat dibandingkan',
    text: 'Setelah ada pemetaan, halaman ini membuktikan bahwa isi BIOS sama dengan data Anda.',
    action: 'Mulai',
  },
  form: {
    mapping: 'Jenis data',
    from: 'Dari tanggal',
    to: 'Sampai tanggal',
    wrongOrder: 'Tanggal awal harus sebelum tanggal akhir.',
    tooLong: 'Paling lama satu tahun sekaligus.',
    ranges: { 'this-month': 'Bulan ini', 'last-month': 'Bulan lalu', 'this-year': 'Tahun ini' },
    compare: 'Bandingkan dengan BIOS',
  },
  result: {
    title: 'Hasil pembandingan',
    failed: 'BIOS tidak dapat dibaca sampai selesai',
    failedRemedy: 'Tidak ada yang disimpulkan dari sebagian data. Coba lagi beberapa saat kemudian.',
    nothingThere: 'Tidak ada data untuk dibandingkan pada rentang ini',
    allEqual: (count: string) => `Sama semua: ${count} data di BIOS sama dengan di sini`,
    some: (different: string, equal: string) => `${different} data berbeda, ${equal} sama`,
    sourceProblem: 'Sumber tidak dapat dibaca, jadi hanya buku kirim yang dibandingkan',
    unseen: (count: string) =>
      `BIOS menyebut ${count} baris lagi yang tidak ditunjukkannya. Yang hanya ada di sini mungkin sudah ada di sana.`,
    table: 'Perbedaan antara data di sini dan di BIOS',
    date: 'Tanggal',
    verdict: 'Perbedaan',
    here: 'Di sini',
    atBios: 'Di BIOS',
    nothing: 'Tidak ada',
    verdicts: {
      equal: 'Sama',
      different: 'Nilainya berbeda',
      'only-here': 'Hanya di sini',
      'only-at-bios': 'Hanya di BIOS',
    },
    more: (count: number) => `Dan ${count} lagi.`,
    resend: (count: string) => `Kirim ulang ${count} data dari sini`,
    resendAsked: (count: string) =>
      `Isi ${count} data di BIOS diganti dengan isi dari sini. Lanjutkan hanya bila yang di sini yang benar.`,
    resendConfirm: 'Kirim ulang',
    resendNote: 'Berbeda saat rekonsiliasi',
    takeOver: (count: string) => `Catat ${count} data yang hanya di BIOS`,
    leave:
      'Bila nilai di BIOS yang benar, biarkan saja, lalu betulkan sumbernya. BIOS tidak menyediakan cara menghapus data.',
  },
} as const;
