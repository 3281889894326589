import { createElement as h, type ReactElement } from 'react';
import type { ReportHeader } from '../reportHeader.ts';

/** Says it at once where a report proves nothing, since its data went to the simulator on this computer. */
export function environmentWarning({ isSimulated }: ReportHeader): readonly ReactElement[] {
  if (!isSimulated) return [];
  const text =
    'Simulasi: data dalam laporan ini dikirim ke simulator di komputer sendiri, tidak ke BIOS. ' +
    'Laporan ini contoh dan bukan bukti pengiriman.';
  return [h('p', { className: 'warning', role: 'note' }, text)];
}
