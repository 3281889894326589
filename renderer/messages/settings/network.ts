/** Texts of the section Jaringan. */
export const networkMessages = {
  proxy: {
    title: 'Proksi',
    text: 'Sebagian besar kantor memakai setelan Windows. Tanyakan kepada tim TI bila ragu.',
    modes: {
      system: 'Ikuti setelan Windows',
      none: 'Tanpa proksi',
      manual: 'Proksi tertentu',
    },
    url: 'Alamat proksi',
    urlHint: 'Misalnya http://proksi.kantor:8080',
    user: 'Nama pengguna',
    userHint: 'Kosongkan bila proksi tidak meminta masuk.',
    password: 'Kata sandi proksi',
  },
  authority: {
    title: 'Sertifikat kantor',
    text: 'Bila jaringan kantor memeriksa lalu lintas dengan sertifikatnya sendiri, pilih berkas CA-nya (PEM). Pemeriksaan sertifikat tidak dapat dimatikan.',
    file: 'Berkas CA tambahan',
    pick: 'Pilih berkas…',
  },
  sending: {
    title: 'Kecepatan kirim',
    text: 'Aplikasi memperlambat diri dengan sendirinya bila BIOS kewalahan.',
    maximumConcurrency: 'Kiriman bersamaan paling banyak',
    requestTimeoutSeconds: 'Batas menunggu jawaban (detik)',
    pauseMs: 'Jeda antarkiriman (milidetik)',
  },
  doctor: 'Uji koneksi',
} as const;
