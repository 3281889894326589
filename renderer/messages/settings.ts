import { aboutMessages } from './settings/about.ts';
import { alertsMessages } from './settings/alerts.ts';
import { applicationMessages } from './settings/application.ts';
import { networkMessages } from './settings/network.ts';
import { transferMessages } from './settings/transfer.ts';

/** Texts of the page Pengaturan. */
export const settingsMessages = {
  title: 'Pengaturan',
  sections: 'Bagian pengaturan',
  names: {
    office: 'Satker dan laporan',
    keys: 'Kunci BIOS',
    environment: 'Lingkungan',
    schedule: 'Jadwal',
    alerts: 'Pemberitahuan',
    network: 'Jaringan',
    application: 'Aplikasi',
    transfer: 'Ekspor dan impor',
    about: 'Tentang dan bantuan',
  },
  office: {
    identity: 'Identitas satker',
    report: 'Untuk laporan',
    reportText: 'Dicetak pada laporan. Yang kosong dicetak sebagai titik-titik untuk diisi tangan.',
    ministry: 'Kementerian atau lembaga',
    address: 'Alamat',
    city: 'Kota tempat laporan ditandatangani',
    head: 'Pimpinan satker',
    officer: 'Penanggung jawab data',
    position: 'Jabatan',
    name: 'Nama',
    employeeNumber: 'NIP',
  },
  keys: {
    text: 'Setiap lingkungan memiliki kuncinya sendiri. Simulasi tidak memerlukan kunci.',
    doctor: 'Uji koneksi',
    doctorText: 'Memeriksa jalan ke BIOS langkah demi langkah. Tidak ada data yang dikirim.',
  },
  environment: {
    text: 'Ke BIOS mana data dikirim mulai sekarang.',
    leave: {
      title: (name: string) => `Pindah ke ${name}?`,
      text: 'Pengiriman ke BIOS resmi berhenti sampai Anda kembali ke Produksi. Jadwal di sana akan terlewat.',
      confirm: 'Pindah',
    },
    production: {
      title: 'Pindah ke Produksi',
      text: 'Mulai saat itu semua kiriman adalah data resmi. Lengkapi daftar ini lebih dulu.',
      hasKey: 'Kunci produksi tersimpan',
      hasDoctor: 'Uji koneksi ke Produksi berhasil',
      runDoctor: 'Jalankan Uji koneksi di bawah.',
      hasDatasets: 'Setiap jenis data pernah diterima di Pelatihan',
      accepted: (title: string, time: string) => `${title}: diterima ${time}`,
      notAccepted: (title: string) => `${title}: belum pernah diterima di Pelatihan`,
      noDatasets: 'Belum ada jenis data yang dipetakan.',
      isDone: 'Selesai',
      isOpen: 'Belum',
      action: 'Pindah ke Produksi',
      asked: 'Semua data mulai sekarang dikirim ke BIOS resmi Kementerian Keuangan.',
      anyway: 'Tetap pindah walau belum lengkap',
      confirmation: 'Ketik kode satker untuk memastikan',
    },
  },
  schedule: {
    text: 'Pilih jenis data, atur jamnya, lalu simpan. Yang tidak dipilih tetap seperti semula.',
    nothing: 'Belum ada pemetaan, jadi belum ada yang dijadwalkan.',
    chooseFirst: 'Pilih dulu jenis data yang mendapat jadwal ini.',
    toMappings: 'Ke Pemetaan',
  },
  alerts: alertsMessages,
  network: networkMessages,
  application: applicationMessages,
  transfer: transferMessages,
  about: aboutMessages,
} as const;
