/** Texts of forms, and of what several of them hold. */
export const formsMessages = {
  save: 'Simpan',
  reset: 'Batalkan perubahan',
  unsaved: 'Ada perubahan yang belum disimpan.',
  saved: 'Pengaturan disimpan.',
  undo: 'Urungkan',
  otherProblems: 'Belum dapat disimpan',
  locked: 'Ditetapkan bagian TI untuk komputer ini (policy.json), tidak dapat diubah di sini.',
  office: {
    satker: 'Kode satker',
    satkerHint: '6 angka, sama dengan yang terdaftar di BIOS.',
    satkerName: 'Nama satker',
    satkerNameHint: 'Seperti tertulis pada laporan.',
    rumpun: 'Rumpun',
    rumpunHint: 'Menentukan jenis data yang diminta BIOS.',
    choose: 'Pilih…',
    timeZone: 'Zona waktu',
    timeZoneHint: 'Jadwal pengiriman mengikuti jam di kantor.',
    timeZones: {
      'Asia/Jakarta': 'WIB (Waktu Indonesia Barat)',
      'Asia/Makassar': 'WITA (Waktu Indonesia Tengah)',
      'Asia/Jayapura': 'WIT (Waktu Indonesia Timur)',
    },
    missing: 'Wajib diisi.',
  },
  environmentChoice: {
    label: 'Lingkungan',
    explanations: {
      simulation:
        'Data dikirim ke tiruan BIOS di komputer ini. Tanpa internet, tanpa kunci, tidak ada yang keluar.',
      training: 'Data dikirim ke BIOS pelatihan milik Kemenkeu. Perlu kunci pelatihan; bukan data resmi.',
      production:
        'Data dikirim ke BIOS resmi Kemenkeu. Perlu kunci produksi; semua kiriman adalah data resmi.',
    },
  },
  biosKey: (environment: string) => `Kunci rahasia BIOS (${environment})`,
  biosKeyHint: 'Salin utuh tanpa spasi. Kunci disimpan terenkripsi dan tidak pernah ditampilkan lagi.',
  loginItem: {
    title: 'Mulai bersama Windows',
    explanation:
      'Kirim BIOS berjalan diam-diam di baki sistem sejak Anda masuk ke Windows, supaya jadwal tidak terlewat.',
    label: 'Jalankan Kirim BIOS saat masuk ke Windows',
    unsupported: 'Hanya aplikasi yang terpasang (bukan versi portabel) yang dapat mulai bersama Windows.',
    vetoed: 'Dimatikan lewat Pengelola Tugas Windows',
    vetoedRemedy:
      'Windows tidak akan menjalankannya. Matikan lalu nyalakan lagi sakelar di atas, atau izinkan lewat Pengelola Tugas, tab Aplikasi Mulai.',
  },
  schedule: {
    table: 'Jadwal setiap pemetaan',
    mapping: 'Jenis data',
    now: 'Jadwal sekarang',
    byHand: 'Hanya dikirim bila diminta',
    suspended: 'Jadwal dimatikan: hanya dikirim bila diminta',
    inMapping: 'Diatur di Pemetaan, karena tidak mengikuti kalender.',
    timeOfDay: 'Jam kirim',
    timeOfDayHint: 'Jam di kantor.',
    lagDays: 'Jarak hari',
    lagDaysHint: '1: data kemarin dikirim hari ini.',
    startDate: 'Mulai dari tanggal',
    startDateHint: 'Untuk yang belum berjadwal.',
    days: 'Hari pengiriman',
    allDays: 'Setiap hari',
    workingDays: 'Hari kerja saja (yang libur disusulkan)',
    text: (time: string, isWorkingDays: boolean, lagDays: number, start: string) =>
      `Pukul ${time}${isWorkingDays ? ', hari kerja' : ''}, ${lagDays === 0 ? 'pada hari yang sama' : `${lagDays} hari sesudahnya`}, sejak ${start}`,
  },
  secret: {
    save: 'Simpan',
    replace: 'Ganti…',
    forget: 'Hapus',
    forgetAsked: (label: string) => `Hapus ${label}?`,
    forgetText:
      'Isinya tidak dapat ditampilkan lagi. Yang memerlukannya berhenti bekerja sampai Anda mengisinya lagi.',
    show: 'Perlihatkan isian',
    kept: 'Tersimpan, terenkripsi',
    sessionOnly: 'Hanya sampai aplikasi ditutup',
    missing: 'Belum diisi',
    lost: 'Tidak dapat dibuka lagi: masukkan ulang',
  },
  doctor: {
    examine: 'Uji koneksi',
    examineAgain: 'Uji lagi',
    steps: 'Langkah pemeriksaan',
    underWay: 'Memeriksa…',
    duration: (seconds: string) => `${seconds} detik`,
    states: { ok: 'Baik', warning: 'Peringatan', failed: 'Gagal', skipped: 'Dilewati' },
    verdicts: {
      ok: { title: 'Koneksi baik', text: 'Semua langkah berhasil. BIOS siap menerima data.' },
      unproven: {
        title: 'Jalur ke BIOS baik',
        text: 'Satker dan kunci belum diuji karena belum diisi.',
      },
      warning: {
        title: 'Koneksi berjalan, dengan catatan',
        text: 'Pengiriman dapat berjalan. Baca catatan pada langkah yang bertanda seru.',
      },
      failed: {
        title: 'Koneksi belum berhasil',
        text: 'Ikuti petunjuk pada langkah yang gagal. Bila perlu, salin laporannya untuk bagian TI.',
      },
    },
    copy: 'Salin untuk bagian TI',
    copied: 'Laporan disalin. Tempelkan di surel atau pesan kepada bagian TI.',
    notCopied: 'Laporan tidak dapat disalin. Pakai Bundel bantuan di Pengaturan.',
  },
} as const;
