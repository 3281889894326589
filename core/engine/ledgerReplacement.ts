/** What the operator is told when a damaged ledger was replaced. */
export interface LedgerReplacement {
  readonly code: 'ledger-replaced';
  readonly message: string;
  readonly remedy: string;
}

/** @param setAsideAt - Path at which the damaged ledger is kept. */
export function replacementOf(setAsideAt: string): LedgerReplacement {
  return {
    code: 'ledger-replaced',
    message: `Buku kirim rusak dan disisihkan sebagai ${setAsideAt}. Buku kirim baru dibangun ulang dari BIOS sebelum ada yang dikirim.`,
    remedy:
      'Pengiriman berjalan terus. Log kiriman dan bukti kirim sebelumnya ada di berkas itu; simpan berkasnya, dan pulihkan dari cadangan bila buktinya diperlukan.',
  };
}
