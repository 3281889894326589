import { EventEmitter } from 'node:events';
import type { App, Dialog, MessageBoxReturnValue } from 'electron/main';
import { describe, expect, test } from 'vitest';
import type { RunStatus } from '../../../electron/applicationState.ts';
import { createQuit, quitStep, type Quit } from '../../../electron/main/quit.ts';

const run: RunStatus = { kind: 'send', startedAt: 0, progress: null };
const [WHEN_DONE, NOW, STAY] = [0, 1, 2];

/** The parts of Electron's app that matter: `quit` asks `before-quit` first, which may say no. */
class AppDouble extends EventEmitter implements Pick<App, 'quit'> {
  hasEnded = false;
  quit(): void {
    let isPrevented = false;
    this.emit('before-quit', { preventDefault: () => (isPrevented = true) });
    this.hasEnded ||= !isPrevented;
  }
}

interface Started {
  readonly quit: Quit;
  readonly app: AppDouble;
  readonly state: { run: RunStatus | null };
  readonly questions: string[];
  readonly answer: (response: number) => void;
  readonly stopped: () => number;
}

function start(stop = () => Promise.resolve()): Started {
  const app = new AppDouble();
  const state: { run: RunStatus | null } = { run: null };
  const questions: string[] = [];
  const answers = Promise.withResolvers<MessageBoxReturnValue>();
  let stops = 0;
  const dialog = {
    showMessageBox(...args: unknown[]) {
      questions.push(JSON.stringify(args.at(-1)));
      return answers.promise;
    },
  } satisfies Pick<Dialog, 'showMessageBox'>;
  const quit = createQuit({
    app,
    dialog,
    run: () => state.run,
    stop: () => {
      stops += 1;
      return stop();
    },
  });
  const answer = (response: number): void => answers.resolve({ response, checkboxChecked: false });
  return { quit, app, state, questions, answer, stopped: () => stops };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('Keluar', () => {
  test('leaves without a question when nothing is being sent, after the worker has ended', async () => {
    const { quit, app, questions, stopped } = start();
    await quit.request();
    await settled();
    expect([app.hasEnded, stopped(), questions]).toEqual([true, 1, []]);
  });

  test('asks when a run is under way, and once however often it is chosen', async () => {
    const { quit, app, state, questions, answer } = start();
    state.run = run;
    const asked = quit.request();
    await quit.request();
    answer(STAY);
    await asked;
    expect([questions.length, app.hasEnded]).toEqual([1, false]);
    expect(questions[0]).toContain('Pengiriman sedang berjalan');
  });

  test('leaves at once when that is the answer', async () => {
    const { quit, app, state, answer } = start();
    state.run = run;
    answer(NOW);
    await quit.request();
    await settled();
    expect(app.hasEnded).toBe(true);
  });

  test('waits for the end of the run when that is the answer', async () => {
    const { quit, app, state, answer } = start();
    state.run = run;
    answer(WHEN_DONE);
    await quit.request();
    quit.runChanged(run);
    await settled();
    expect(app.hasEnded).toBe(false);
    quit.runChanged(null);
    await settled();
    expect(app.hasEnded).toBe(true);
  });

  test('stays after a run that nobody wanted to leave after', async () => {
    const { quit, app, state, answer } = start();
    state.run = run;
    answer(STAY);
    await quit.request();
    quit.runChanged(null);
    await settled();
    expect(app.hasEnded).toBe(false);
  });
});

describe('however it is asked to quit', () => {
  test('the application ends only when the worker has', async () => {
    const stopping = Promise.withResolvers<void>();
    const { app, stopped } = start(() => stopping.promise);
    app.quit();
    app.quit();
    await settled();
    expect([app.hasEnded, stopped()]).toEqual([false, 1]);
    stopping.resolve();
    await settled();
    expect(app.hasEnded).toBe(true);
  });

  test('a worker that cannot be ended does not keep it alive', async () => {
    const { app } = start(() => Promise.reject(new Error('gone')));
    app.quit();
    await settled();
    expect(app.hasEnded).toBe(true);
  });
});

test.each([
  ['when-done', run, 'wait'],
  ['when-done', null, 'leave'],
  ['now', run, 'leave'],
  ['now', null, 'leave'],
  ['stay', run, 'stay'],
  ['stay', null, 'stay'],
] as const)('the answer %s with the run %j comes to %s', (answer, underWay, step) => {
  expect(quitStep(answer, underWay)).toBe(step);
});

test('whoever has the worker ended beforehand is not held up', async () => {
  const { quit, app, stopped } = start();
  await quit.prepare();
  app.quit();
  expect([app.hasEnded, stopped()]).toEqual([true, 1]);
});

test('quitting while the worker is being ended waits for that, and ends it once', async () => {
  const stopping = Promise.withResolvers<void>();
  const { quit, app, stopped } = start(() => stopping.promise);
  const prepared = quit.prepare();
  app.quit();
  app.quit();
  expect(app.hasEnded).toBe(false);
  stopping.resolve();
  await prepared;
  await settled();
  expect([app.hasEnded, stopped()]).toEqual([true, 1]);
});
