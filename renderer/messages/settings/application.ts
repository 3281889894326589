/** Texts of the section Aplikasi. */
export const applicationMessages = {
  updates: {
    title: 'Pembaruan',
    text: 'Versi baru hanya dipasang bila Anda memintanya, tidak pernah saat aplikasi ditutup.',
    where: 'Tempat mencari versi baru',
    places: { none: 'Tidak mencari', url: 'Alamat di internet', folder: 'Folder di jaringan kantor' },
    feedUrl: 'Alamat pembaruan',
    folder: 'Folder pembaruan',
    pick: 'Pilih folder…',
    channel: 'Saluran',
    channels: { stable: 'Stabil', beta: 'Beta (untuk mencoba lebih dulu)' },
    check: 'Periksa sekarang',
    current: 'Ini versi yang terbaru.',
    available: (version: string) => `Versi ${version} tersedia.`,
    install: 'Ambil dan pasang',
    asked: 'Aplikasi ditutup, diperbarui, lalu dibuka lagi. Data dan pengaturan tetap.',
  },
  storage: {
    title: 'Tempat penyimpanan',
    text: 'Pengaturan, buku kirim, dan log berada di folder ini. Buku kirim menyimpan semua kiriman sebagai bukti; sertakan folder ini dalam cadangan kantor.',
    open: 'Buka folder',
    logs: 'Buka folder log aplikasi',
    retention: {
      label: 'Simpan log kiriman',
      description:
        'Yang lebih lama dihapus dari buku kirim; bukti kirim masa itu tidak dapat dibuat lagi, jadi simpan laporannya dulu. Apa yang sudah ada di BIOS tetap diketahui, sehingga tidak dikirim ulang.',
      forever: 'Selamanya',
      years: (years: number) => `${years} tahun terakhir`,
    },
  },
} as const;
