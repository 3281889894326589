/** Texts of the page Papan. */
export const boardMessages = {
  title: 'Papan',
  standingLabel: 'Keadaan sekarang',
  empty: {
    title: 'Belum ada data yang dikirim',
    text: 'Hubungkan satu jenis data dengan berkas Excel atau basis data Anda. Papan ini lalu menunjukkan hari mana yang sudah diterima BIOS, mana yang belum, dan apa yang perlu dilakukan.',
    action: 'Mulai',
  },
  standing: {
    nothingMapped: {
      sentence: 'Belum ada data yang dikirim',
      advice: 'Mulai dengan menghubungkan satu jenis data.',
    },
    needsAction: (count: number) => ({
      sentence: `${count} data perlu tindakan`,
      advice: 'Buka daftarnya untuk memperbaiki, menyetujui, atau mengesampingkan.',
    }),
    failing: {
      satker: {
        sentence: 'BIOS menolak kode satker',
        advice: 'Periksa kode satker di Pengaturan, lalu kirim lagi.',
      },
      key: {
        sentence: 'BIOS menolak kunci rahasia',
        advice: 'Masukkan kunci yang berlaku di Pengaturan, lalu kirim lagi.',
      },
      unreachable: {
        sentence: 'BIOS tidak menerima data pada pengiriman terakhir',
        advice:
          'Data yang belum terkirim dicoba lagi dengan sendirinya. Periksa jalur dengan Uji koneksi di Pengaturan.',
      },
      source: {
        sentence: 'Ada sumber data yang tidak dapat dibaca',
        advice: 'Buka Pemetaan untuk melihat sumber mana dan sebabnya.',
      },
      dataset: {
        sentence: 'Ada jenis data yang tidak dikenal BIOS',
        advice: 'Jenis data itu belum tersedia di lingkungan ini. Tanyakan kepada DJPb, lalu kirim lagi.',
      },
    },
    late: (periods: number, datasets: number) => ({
      sentence: `${periods} periode terlambat pada ${datasets} jenis data`,
      advice: 'Klik kotak bertanda seru di papan untuk melihat apa yang kurang.',
    }),
    waiting: (count: number) => ({
      sentence: `${count} data menunggu dikirim`,
      advice: 'Pengiriman berikutnya mengirim semuanya. Tidak perlu tindakan.',
    }),
    missing: (periods: number, datasets: number) => ({
      sentence: `${periods} periode pada ${datasets} jenis data belum ada datanya`,
      advice: 'Sudah jatuh tempo, tetapi sumbernya belum memuat data. Lengkapi sumbernya, lalu kirim.',
    }),
    complete: {
      sentence: 'Semua data yang sudah jatuh tempo diterima BIOS',
      advice: 'Tidak perlu tindakan.',
    },
    completeByHand: {
      sentence: 'Semua data yang pernah dikirim sudah diterima BIOS',
      advice: 'Belum ada jadwal, jadi tidak ada yang dikirim dengan sendirinya.',
    },
  },
  facts: {
    lastConfirmed: 'Terakhir diterima BIOS',
    never: 'Belum pernah',
    lastRun: 'Pengiriman terakhir',
    noRun: 'Belum pernah mengirim',
    nextRun: 'Pengiriman berikutnya',
    byHand: 'Hanya bila diminta',
  },
  actions: {
    send: 'Kirim sekarang',
    sendOne: 'Pilih jenis data yang dikirim',
    check: 'Periksa dulu',
  },
  result: {
    title: 'Pengiriman selesai',
    stopped: 'Pengiriman berhenti sebelum selesai',
    accepted: (count: number) => `${count} terkirim`,
    rejected: (count: number) => `${count} ditolak BIOS`,
    invalid: (count: number) => `${count} tidak valid`,
    held: (count: number) => `${count} ditahan`,
    waiting: (count: number) => `${count} menunggu`,
    failed: (count: number) => `${count} sumber tidak terbaca`,
    nothingNew: 'Tidak ada data baru',
    cancelled: 'Dibatalkan:',
  },
  check: {
    title: 'Periksa dulu',
    explanation: 'Semua sumber dibaca dan dibandingkan dengan yang sudah dikirim. Tidak ada yang dikirim.',
    mapping: 'Jenis data',
    columns: {
      rowsRead: 'Baris',
      new: 'Baru',
      changed: 'Berubah',
      unchanged: 'Tidak berubah',
      held: 'Ditahan',
      invalid: 'Tidak valid',
    },
    progress: (number: number, of: number) => `Memeriksa ${number} dari ${of}…`,
    done: 'Selesai. Klik jenis data untuk melihat rinciannya.',
  },
  grid: {
    title: 'Papan kelengkapan',
    label: 'Papan kelengkapan, jenis data menurut periode. Tombol panah berpindah kotak, Enter membuka.',
    dataset: 'Jenis data',
    earlierYear: 'Tahun sebelumnya',
    laterYear: 'Tahun berikutnya',
    legend: 'Arti tanda',
    cell: (period: string, state: string, count: number) =>
      count === 0 ? `${period}: ${state}` : `${period}: ${state}, ${count} data`,
  },
  detail: {
    advice: {
      confirmed: 'Sudah dibaca kembali dari BIOS dan isinya sama. Tidak perlu tindakan.',
      accepted: 'BIOS sudah menerima data ini. Tidak perlu tindakan.',
      pending: 'Menunggu dikirim. Pengiriman berikutnya mengirimnya dengan sendirinya.',
      unknown: 'Terkirim tanpa jawaban. Data dibaca kembali dari BIOS sebelum dikirim lagi.',
      held: 'Ditahan karena nilainya tidak biasa. Periksa, lalu setujui atau kesampingkan.',
      rejected: 'BIOS menolak data ini. Perbaiki di sumbernya, lalu kirim lagi.',
      missing: 'Sudah jatuh tempo, tetapi sumbernya belum memuat data untuk periode ini.',
      late: 'Lewat sehari lebih dari jatuh tempo dan belum ada data. Lengkapi sumbernya, lalu kirim.',
      skipped: 'Periode ini sengaja dilewati.',
      'not-due': 'Belum jatuh tempo. Tidak perlu tindakan.',
    },
    due: (time: string) => `Jatuh tempo ${time}.`,
    notScheduled: 'Tanpa jadwal.',
    updated: (time: string) => `Berubah ${time}.`,
    send: 'Kirim periode ini',
    skip: 'Lewati periode ini…',
    skipReason: 'Alasan melewati',
    skipExplanation: 'Dicatat di buku kirim dan dapat dibatalkan kapan saja.',
    skipConfirm: 'Lewati',
    unskip: 'Jangan dilewati lagi',
    records: 'Data pada periode ini',
    noRecords: 'Belum ada data pada periode ini.',
    state: 'Keadaan',
    approve: 'Setujui',
    dismiss: 'Kesampingkan',
    resend: 'Kirim ulang',
    dismissed: 'Dikesampingkan',
  },
  charts: {
    coverage: 'Kelengkapan per bulan',
    coverageText: (withData: number, due: number) =>
      `BIOS memiliki data untuk ${withData} dari ${due} periode yang jatuh tempo.`,
    nothingDue: 'Belum ada periode yang jatuh tempo. Atur jadwal di Pemetaan.',
    values: 'Nilai dari waktu ke waktu',
    chooseDataset: 'Jenis data yang digambar',
    valuesText: (count: number) => `${count} nilai digambar sebagai garis.`,
    tooFewValues: 'Gambar muncul setelah ada dua nilai atau lebih.',
  },
} as const;
