import { open, readFile } from 'node:fs/promises';
import { SourceError } from '../../../errors.ts';
import { simplified } from '../../nearestNames.ts';
import type { Source } from '../../source.ts';
import { halfSaved, passwordProtected, unreadable } from '../foreignContent.ts';
import { missingTable } from '../missingTable.ts';
import { besideCopy, type PrivateCopy } from '../privateCopy.ts';
import { codePageOf } from './codePage.ts';
import { DbaseFault, LONGEST_HEADER, readDbaseLayout, type DbaseLayout } from './dbaseLayout.ts';
import { openDbaseTable } from './openDbaseTable.ts';

/**
 * Opens a dBase or FoxPro table (.dbf) with its memo file (.dbt, .fpt) and the name of its code page (.cpg)
 * where they lie beside it; the file is the one table. Rejects with a `SourceError`.
 */
export async function openDbase(copy: PrivateCopy): Promise<Source> {
  const layout = await readLayout(copy);
  const cpg = await readFile(besideCopy(copy, '.cpg'), 'latin1').catch(() => null);
  const name = copy.name.slice(0, copy.name.length - copy.extension.length);
  const decode = codePageOf(layout.languageDriver, cpg);
  return {
    label: copy.name,
    listTables: async () => [{ name, hidden: false, empty: layout.recordCount === 0 }],
    async openTable({ table }) {
      if (table !== undefined && simplified(table) !== simplified(name)) {
        throw missingTable(copy.name, [name], table);
      }
      return openDbaseTable({ name, layout, decode, copy });
    },
    close: () => copy.remove(),
  };
}

async function readLayout(copy: PrivateCopy): Promise<DbaseLayout> {
  try {
    const layout = readDbaseLayout(await readHead(copy.path));
    if (copy.size < layout.headerLength + layout.recordCount * layout.recordLength) throw halfSaved(copy);
    return layout;
  } catch (error) {
    throw error instanceof DbaseFault ? described(error, copy) : error;
  }
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LONGEST_HEADER), 0, LONGEST_HEADER, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function described(fault: DbaseFault, copy: PrivateCopy): SourceError {
  switch (fault.reason) {
    case 'cut-off':
      return halfSaved(copy, fault);
    case 'damaged':
      return unreadable(copy, fault);
    case 'encrypted':
      return passwordProtected(copy);
    case 'version':
      return otherVersion(copy, fault);
  }
}

function otherVersion(copy: PrivateCopy, cause: DbaseFault): SourceError {
  return new SourceError(
    'unsupported',
    { file: copy.name },
    `Berkas ${copy.name} ditulis dengan versi dBase yang tidak didukung (dBase II, dBase 7, atau sejenisnya).`,
    'Simpan tabelnya sebagai dBase III/IV atau FoxPro dari program asalnya, atau ekspor ke Excel, lalu pilih hasilnya.',
    { cause },
  );
}
