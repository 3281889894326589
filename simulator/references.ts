import type { Catalogue } from '../core/catalogue/catalogue.ts';
import type { ReferenceId } from '../core/catalogue/reference.ts';
import { codeAnswer, type Answer, type HttpStatusMode } from './answer.ts';

const PADDED_WIDTH = 150;

/**
 * `GET /ws/ref/<id>`, without token: all rows in BIOS' order, duplicates included. `uraian` of akun is padded
 * with blanks on the right as BIOS does (contract.md 3).
 */
export function answerReference(catalogue: Catalogue, id: ReferenceId, mode: HttpStatusMode): Answer {
  const width = id === 'akun' ? PADDED_WIDTH : 0;
  const data = catalogue.references[id].rows.map(({ kode, uraian }) => ({
    kode,
    uraian: uraian.padEnd(width),
  }));
  return codeAnswer('MSG20001', mode, { data });
}
