import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Shell } from 'electron/common';
import type { Api } from '../api.ts';
import { succeed } from '../reply.ts';
import type { ReportQuery } from '../reportQuery.ts';
import type { EngineLink } from './engineLink.ts';
import type { FileDialogs } from './fileDialogs.ts';
import { writeSafely } from './writeSafely.ts';

export interface ReportCallsParts {
  readonly files: FileDialogs;
  readonly link: Pick<EngineLink, 'call'>;
  readonly shell: Pick<Shell, 'openPath'>;
  /** May be emptied at any time. */
  readonly temporaryFolder: string;
  /** Prints a document; gives the PDF. */
  readonly print: (html: string) => Promise<Uint8Array>;
}

const FILTER = { name: 'PDF', extensions: ['pdf'] };

/** Reports: asked for in the window, made by the worker, printed here. */
export function createReportCalls(parts: ReportCallsParts): Pick<Api, 'createReport' | 'openReport'> {
  const { files, link, shell } = parts;
  const made = new Map<ReportQuery['kind'], string>();
  return {
    async createReport(query) {
      const path = await files.askToSave('Simpan laporan', `${nameOf(query)}.pdf`, FILTER);
      if (path === null) return succeed(null);
      await mkdir(parts.temporaryFolder, { recursive: true });
      const html = join(parts.temporaryFolder, `${randomUUID()}.html`);
      try {
        const workbook = `${path.replace(/\.pdf$/i, '')}.xlsx`;
        const written = await link.call('writeReport', query, { html, workbook });
        if (!written.ok) return written;
        await writeSafely(path, await parts.print(html));
      } finally {
        await rm(html, { force: true });
      }
      made.set(query.kind, path);
      return succeed({ path, kind: query.kind });
    },
    async openReport(kind) {
      // Only what was made here is ever opened.
      const path = made.get(kind);
      if (path !== undefined) await shell.openPath(path);
      return succeed(null);
    },
  };
}

function nameOf(query: ReportQuery): string {
  switch (query.kind) {
    case 'completion':
      return 'Laporan selesai pengembangan';
    case 'monthly':
      return `Rekap bulanan ${query.month}`;
    case 'proof':
      return `Bukti kirim ${query.period}`;
  }
}
