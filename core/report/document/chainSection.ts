import { createElement as h, type ReactElement } from 'react';
import type { ChainVerdict } from '../../ledger/attemptChain.ts';
import { chainBreakText } from '../../ledger/chainBreakText.ts';
import type { ReportHeader } from '../reportHeader.ts';
import { countText } from './countText.ts';
import { factsTable } from './factsTable.ts';
import { longInstantText } from './instantText.ts';

/** Whether the log is whole, and the hash by which that can be checked later. */
export function chainSection({ broken, checked, head }: ChainVerdict, header: ReportHeader): ReactElement {
  return h(
    'div',
    { className: 'together' },
    h(
      'p',
      null,
      'Setiap percobaan kirim dicatat berurutan dalam log yang hanya ditambah. Tiap catatan memuat sidik (SHA-256) dari ' +
        'catatan sebelumnya dan isinya sendiri, sehingga catatan yang diubah, dihapus, atau ditukar memutus rantai. ' +
        'Nomor pada laporan ini adalah nomor percobaan dalam log.',
    ),
    factsTable('Pemeriksaan rantai log', [
      ['Diperiksa', longInstantText(header.timeZone, header.madeAt)],
      ['Percobaan yang utuh', countText(checked)],
      ['Hasil', broken === null ? 'Rantai utuh.' : `Rantai putus. ${chainBreakText(broken)}`],
      ['Puncak rantai', h('span', { className: 'hash' }, head.hash)],
    ]),
    h(
      'p',
      { className: 'note' },
      'Pemeriksaan ulang: kirim-bios verify PENGATURAN --puncak SIDIK, dengan sidik puncak rantai di atas.',
    ),
  );
}
