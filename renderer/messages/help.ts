/** Texts of the page Bantuan. */
export const helpMessages = {
  title: 'Bantuan',
  contents: 'Daftar isi',
  search: 'Cari dalam panduan',
  searchPlaceholder: 'Misalnya: ditahan, kunci, komputer mati',
  nothing: 'Tidak ada bagian yang memuat kata itu. Coba kata lain.',
  found: (count: string) => `${count} bagian memuat kata itu`,
  support: 'Masih buntu? Buat Bundel bantuan di Pengaturan, lalu kirimkan kepada tim IT.',
  supportLink: 'Ke Tentang dan bantuan',
} as const;
