/** Texts of the frame around the pages. */
export const shellMessages = {
  applicationName: 'Kirim BIOS',
  navigation: 'Navigasi utama',
  skipToContent: 'Langsung ke isi',
  pages: {
    start: 'Mulai',
    board: 'Papan',
    mappings: 'Pemetaan',
    log: 'Log kiriman',
    actions: 'Perlu tindakan',
    reconcile: 'Rekonsiliasi',
    reports: 'Laporan',
    settings: 'Pengaturan',
    help: 'Bantuan',
  },
  pageTitle: (page: string) => `${page} – Kirim BIOS`,
  actionCount: (count: number) => `${count} data perlu tindakan`,
  environmentHints: {
    simulation: 'Data hanya dikirim ke simulator di komputer ini, tidak ke BIOS.',
    training: 'Data dikirim ke BIOS pelatihan, bukan data resmi.',
    production: 'Data dikirim ke BIOS resmi Kementerian Keuangan.',
  },
  run: {
    reading: (mapping: string, number: number, of: number) => `Membaca ${mapping} (${number} dari ${of})…`,
    sending: (settled: number, of: number) => `Mengirim ${settled} dari ${of} data…`,
    readingBack: (rows: number) => `Membaca kembali ${rows} baris dari BIOS…`,
    starting: 'Menyiapkan pengiriman…',
    cancel: 'Batalkan',
    label: 'Kemajuan pengiriman',
  },
  worker: {
    restarting: 'Mesin pengiriman dijalankan lagi…',
  },
  offline: 'Komputer ini tidak tersambung ke jaringan. Pengiriman dilanjutkan begitu tersambung lagi.',
  sessionOnlySecrets:
    'Windows tidak dapat menyandikan rahasia di komputer ini. Kunci hanya diingat sampai aplikasi ditutup.',
  pausedUntil: (time: string) => `Pengiriman otomatis dijeda sampai ${time}.`,
  paused: 'Pengiriman otomatis dijeda.',
  resume: 'Lanjutkan',
  unsaved: {
    title: 'Perubahan belum disimpan',
    text: 'Bila halaman ini ditinggalkan sekarang, perubahan di dalamnya hilang.',
    leave: 'Tinggalkan tanpa menyimpan',
    stay: 'Tetap di sini',
  },
} as const;
