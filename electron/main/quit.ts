import type { App, Dialog, Event } from 'electron/main';
import type { RunStatus } from '../applicationState.ts';

/** Ends the application, in good order and not unasked while something is being sent. */
export interface Quit {
  /** *Keluar*: asks when a run is under way. */
  request(): Promise<void>;
  /** Ends the worker in good order; what quits the application afterwards is not held up. */
  prepare(): Promise<void>;
  /** Told of every change; leaves when that was put off until the run has ended. */
  runChanged(run: RunStatus | null): void;
}

export interface QuitOptions {
  readonly app: Pick<App, 'quit'> & {
    on(event: 'before-quit', listener: (event: Pick<Event, 'preventDefault'>) => void): unknown;
  };
  readonly dialog: Pick<Dialog, 'showMessageBox'>;
  readonly run: () => RunStatus | null;
  /** Ends the worker in good order. */
  readonly stop: () => Promise<void>;
}

/** The buttons, in their order. */
const answers = ['when-done', 'now', 'stay'] as const;

export type QuitAnswer = (typeof answers)[number];
export type QuitStep = 'leave' | 'wait' | 'stay';

export function createQuit(options: QuitOptions): Quit {
  const { app, run } = options;
  const state: { asking: Promise<QuitAnswer> | null; isWaiting: boolean } = {
    asking: null,
    isWaiting: false,
  };
  const prepare = stopBeforeQuit(options);
  const leave = (step: QuitStep): void => {
    state.isWaiting = step === 'wait';
    if (step === 'leave') app.quit();
  };
  return {
    prepare,
    async request() {
      if (state.asking !== null) return;
      if (run() === null) return leave('leave');
      state.asking = ask(options);
      try {
        leave(quitStep(await state.asking, run()));
      } finally {
        state.asking = null;
      }
    },
    runChanged(now) {
      if (state.isWaiting && now === null) leave('leave');
    },
  };
}

/** What an answer comes to: the run may have ended while the question stood there. */
export function quitStep(answer: QuitAnswer, run: RunStatus | null): QuitStep {
  switch (answer) {
    case 'stay':
      return 'stay';
    case 'now':
      return 'leave';
    case 'when-done':
      return run === null ? 'leave' : 'wait';
  }
}

async function ask({ dialog }: QuitOptions): Promise<QuitAnswer> {
  const { response } = await dialog.showMessageBox({
    type: 'question',
    title: 'Kirim BIOS',
    message: 'Pengiriman sedang berjalan',
    detail:
      'Bila Anda keluar sekarang, pengiriman dihentikan dengan tertib. Data yang belum terkirim tetap di buku kirim dan dikirim setelah aplikasi dibuka lagi.',
    buttons: ['Tunggu sampai selesai lalu keluar', 'Keluar sekarang', 'Batal'],
    defaultId: answers.indexOf('when-done'),
    cancelId: answers.indexOf('stay'),
    noLink: true,
  });
  return answers[response] ?? 'stay';
}

/**
 * However the application is made to quit, the worker gets to end in good order first. Only a courtesy: what must not
 * be lost is in the ledger at any instant. Gives back a way to have that done before quitting.
 */
function stopBeforeQuit({ app, stop }: QuitOptions): () => Promise<void> {
  const state = { stopping: null as Promise<void> | null, isStopped: false, isQuitting: false };
  const prepare = async (): Promise<void> => {
    state.stopping ??= stop().catch(() => undefined);
    await state.stopping;
    state.isStopped = true;
  };
  app.on('before-quit', (event) => {
    if (state.isStopped) return;
    event.preventDefault();
    if (state.isQuitting) return;
    state.isQuitting = true;
    void prepare().then(() => app.quit());
  });
  return prepare;
}
