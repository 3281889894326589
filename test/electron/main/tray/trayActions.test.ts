import { expect, test } from 'vitest';
import { fail, succeed, type Problem } from '../../../../electron/reply.ts';
import type { TrayAction } from '../../../../electron/main/tray/trayAction.ts';
import { createTrayActions, type TrayActionParts } from '../../../../electron/main/tray/trayActions.ts';
import { cleanReport, NOW } from './trayFacts.ts';

interface Started {
  readonly act: (action: TrayAction) => Promise<void>;
  readonly calls: unknown[][];
  readonly problems: (Problem | null)[];
  readonly faults: unknown[];
}

function start(send: TrayActionParts['api']['send'] = async () => succeed(cleanReport)): Started {
  const calls: unknown[][] = [];
  const problems: (Problem | null)[] = [];
  const faults: unknown[] = [];
  const noted =
    <Value>(name: string, value: Value) =>
    async (...args: unknown[]) => {
      calls.push([name, ...args]);
      return succeed(value);
    };
  const act = createTrayActions({
    api: {
      send: (query) => {
        calls.push(['send', query]);
        return send(query);
      },
      cancel: noted('cancel', true),
      pause: noted('pause', null),
      resume: noted('resume', null),
      openPage: noted('openPage', null),
      setLoginItem: noted('setLoginItem', { isWanted: true, isEffective: true, isSupported: true }),
      createSupportBundle: noted('createSupportBundle', null),
    },
    timeZone: () => 'Asia/Jakarta',
    now: () => NOW,
    quit: async () => void calls.push(['quit']),
    onDone: (problem) => void problems.push(problem),
    onFault: (error) => void faults.push(error),
  });
  return { act, calls, problems, faults };
}

test.each<[TrayAction, unknown[]]>([
  [{ kind: 'send', mapping: null }, ['send', {}]],
  [{ kind: 'send', mapping: 'penerimaan' }, ['send', { mappings: ['penerimaan'] }]],
  [{ kind: 'cancel' }, ['cancel']],
  [{ kind: 'check' }, ['openPage', 'board']],
  [{ kind: 'pause', length: 'hour' }, ['pause', NOW + 3_600_000]],
  [{ kind: 'pause', length: 'until-tomorrow' }, ['pause', Date.UTC(2026, 10, 24, 17)]],
  [{ kind: 'resume' }, ['resume']],
  [{ kind: 'open', page: 'log' }, ['openPage', 'log']],
  [{ kind: 'start-at-login', isWanted: true }, ['setLoginItem', true]],
  [{ kind: 'support-bundle' }, ['createSupportBundle']],
  [{ kind: 'quit' }, ['quit']],
])('%j makes the call that the page would make', async (action, call) => {
  const { act, calls, problems } = start();
  await act(action);
  expect([calls, problems]).toEqual([[call], [null]]);
});

test('what went wrong is told, since nobody waits for the answer', async () => {
  const { act, problems } = start(async () => fail('no-key', 'Kunci belum diisi.', 'Isi kunci.'));
  await act({ kind: 'send', mapping: null });
  expect(problems).toEqual([{ code: 'no-key', message: 'Kunci belum diisi.', remedy: 'Isi kunci.' }]);
});

test('a fault goes to the log and does not reach Electron', async () => {
  const fault = new Error('unforeseen');
  const { act, faults } = start(() => Promise.reject(fault));
  await act({ kind: 'send', mapping: null });
  expect(faults).toEqual([fault]);
});
