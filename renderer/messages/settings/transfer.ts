/** Texts of the section Ekspor dan impor. */
export const transferMessages = {
  exporting: {
    title: 'Ekspor konfigurasi',
    text: 'Menyimpan pengaturan dan pemetaan ke satu berkas, untuk cadangan atau komputer lain. Kunci dan kata sandi tidak ikut.',
    which: 'Pemetaan yang ikut',
    all: 'Semua pemetaan',
    action: 'Simpan ke berkas…',
    done: 'Konfigurasi disimpan',
  },
  importing: {
    title: 'Impor konfigurasi',
    text: 'Membaca berkas dari komputer lain. Sebelum apa pun berubah, isinya ditunjukkan di sini. Lingkungan komputer ini tidak ikut berubah.',
    action: 'Pilih berkas…',
    from: (file: string) => `Berkas: ${file}`,
    made: (time: string, version: string) => `Dibuat ${time} dengan versi ${version}.`,
    general: 'Pengaturan umum',
    generalChanges: (count: string) => `${count} perbedaan`,
    mappings: 'Pemetaan',
    datasets: 'Jenis data sendiri',
    states: { new: 'baru', changed: 'berbeda', equal: 'sama' },
    nothing: 'Isinya sama dengan pengaturan di komputer ini. Tidak ada yang perlu diimpor.',
    apply: 'Impor yang dipilih',
    cancel: 'Batal',
    done: 'Konfigurasi diimpor. Masukkan kunci dan kata sandi yang belum ada di komputer ini.',
  },
} as const;
