/** Texts of the section Tentang dan bantuan. */
export const aboutMessages = {
  title: 'Kirim BIOS',
  text: 'Gerbang pengiriman data BLU ke BIOS Kementerian Keuangan.',
  version: 'Versi',
  engine: 'Mesin',
  engines: (electron: string, chrome: string, node: string) =>
    `Electron ${electron}, Chromium ${chrome}, Node ${node}`,
  folder: 'Folder data',
  licence: 'Lisensi',
  ownLicence: 'Perangkat lunak sumber terbuka; lisensinya disertakan di folder pemasangan.',
  bios: 'Buka BIOS',
  biosTraining: 'Buka BIOS pelatihan',
  support: {
    title: 'Bundel bantuan',
    text: 'Satu berkas zip untuk tim yang membantu Anda: versi, pengaturan tanpa rahasia, log yang disamarkan, hasil uji koneksi, dan angka ringkas buku kirim. Tidak memuat isi data, kunci, atau kata sandi.',
    action: 'Buat Bundel bantuan…',
    done: 'Bundel bantuan disimpan',
  },
} as const;
