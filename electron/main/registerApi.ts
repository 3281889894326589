import type { IpcMain, IpcMainInvokeEvent } from 'electron/main';
import type { z } from 'zod';
import type { Api } from '../api.ts';
import { apiArguments } from '../apiArguments.ts';
import { apiNames, callChannel } from '../apiNames.ts';
import { fail, type Result } from '../reply.ts';
import { problemOf } from '../worker/problemOf.ts';
import { isOwn } from './harden.ts';

/** The one place where calls of the page come in: who asks and what is asked is checked before a handler sees it. */
export function registerApi(
  ipcMain: Pick<IpcMain, 'handle'>,
  api: Api,
  onFault: (error: unknown) => void,
): void {
  const handlers: Readonly<Record<string, unknown>> = { ...api };
  const schemas: Readonly<Record<string, z.ZodType>> = apiArguments;
  for (const name of apiNames) {
    const handler = handlers[name];
    const schema = schemas[name];
    if (typeof handler !== 'function' || schema === undefined) throw new TypeError(`no handler for ${name}`);
    ipcMain.handle(callChannel(name), async (event, ...args: unknown[]): Promise<Result<unknown>> => {
      if (!isOurPage(event)) return refused;
      const parsed = schema.safeParse(args);
      if (!parsed.success) return wrongArguments(name);
      try {
        return await answerOf(handler, parsed.data);
      } catch (error) {
        onFault(error);
        return { ok: false, problem: problemOf(error) };
      }
    });
  }
}

/** Only the top frame of our own page may ask. A frame that is gone is nobody's. */
function isOurPage({ senderFrame }: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOwn(senderFrame.url);
}

function answerOf(handler: Function, args: unknown): Promise<Result<unknown>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `apiArguments` is checked against `Api` where it is written.
  return Reflect.apply(handler, undefined, args as unknown[]) as Promise<Result<unknown>>;
}

const refused = fail(
  'foreign-page',
  'Permintaan ini bukan dari jendela Kirim BIOS, sehingga ditolak.',
  'Tutup jendela lalu buka lagi dari ikon Kirim BIOS.',
);

function wrongArguments(name: string): Result<never> {
  return fail(
    'wrong-arguments',
    `Permintaan "${name}" berisi nilai yang tidak dikenal, sehingga tidak dijalankan.`,
    'Muat ulang jendela. Bila terulang, buat Bundel bantuan dan kirimkan kepada pengelola.',
  );
}
