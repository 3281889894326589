import { expect, test } from 'vitest';
import { statusOf } from '../../../../electron/main/tray/statusOf.ts';
import { afterRun, NOW, problem, trayFacts, unreadableMapping } from './trayFacts.ts';

const sending = { kind: 'scheduled', startedAt: NOW, progress: null } as const;
const gaveUp = { kind: 'gave-up', message: 'BIOS tidak menjawab.' } as const;
const refused = { kind: 'credentials-refused', wrong: 'key', message: 'Ditolak.' } as const;

test.each([
  ['idle when nothing is the matter', trayFacts()],
  ['idle while the engine starts', trayFacts({ worker: { kind: 'starting' }, overview: null })],
  [
    'idle after the operator cancelled a run',
    trayFacts({ overview: afterRun({ stop: { kind: 'cancelled', by: 'operator' } }) }),
  ],
  ['idle when a pause is over', trayFacts({ pause: { until: NOW } })],
  ['idle without a network in the simulation', trayFacts({ environment: 'simulation', isOnline: false })],
  ['sending during a run', trayFacts({ run: sending })],
  ['sending although something waits to be seen', trayFacts({ run: sending }, { needsAttention: true })],
  ['sending although all is paused', trayFacts({ run: sending, pause: { until: null } })],
  ['attention until it is seen', trayFacts({}, { needsAttention: true })],
  ['attention during a pause', trayFacts({ pause: { until: null } }, { needsAttention: true })],
  ['attention without a network', trayFacts({ isOnline: false }, { needsAttention: true })],
  ['failing without an engine', trayFacts({ worker: { kind: 'failed', problem }, run: sending })],
  ['failing after BIOS refused the key', trayFacts({ overview: afterRun({ stop: refused }) })],
  ['failing after BIOS took nothing', trayFacts({ overview: afterRun({ stop: gaveUp }) })],
  [
    'failing after a source could not be read',
    trayFacts({ overview: afterRun({ mappings: [unreadableMapping] }) }),
  ],
  [
    'failing although it was paused',
    trayFacts({ overview: afterRun({ stop: refused }), pause: { until: null } }),
  ],
  [
    'failing for a refused key without a network',
    trayFacts({ overview: afterRun({ stop: refused }), isOnline: false }),
  ],
  [
    'failing after BIOS did not know a dataset',
    trayFacts({ overview: afterRun({ missingDatasets: ['sdm/x'] }) }),
  ],
  [
    'failing while the schedule cannot begin',
    trayFacts({ notices: [{ ...problem, code: 'ring-failed', at: NOW }] }),
  ],
  ['offline without a network', trayFacts({ isOnline: false })],
  [
    'offline when that is why BIOS took nothing',
    trayFacts({ overview: afterRun({ stop: gaveUp }), isOnline: false }),
  ],
  ['paused until it is resumed', trayFacts({ pause: { until: null } })],
  ['paused until then', trayFacts({ pause: { until: NOW + 1 } })],
  ['paused rather than offline', trayFacts({ pause: { until: null }, isOnline: false })],
])('%s', (description, facts) => {
  expect(statusOf(facts)).toBe(description.split(' ')[0]);
});

test('no network does not explain away a source that cannot be read', () => {
  const overview = afterRun({ stop: gaveUp, mappings: [unreadableMapping] });
  expect(statusOf(trayFacts({ overview, isOnline: false }))).toBe('failing');
});
