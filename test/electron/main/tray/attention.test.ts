import { describe, expect, test } from 'vitest';
import { weighAttention } from '../../../../electron/main/tray/attention.ts';
import type { ApplicationState } from '../../../../electron/applicationState.ts';
import { afterRun, cleanMapping, overview, problem, quietState } from './trayFacts.ts';

const state = (part: Partial<ApplicationState>): ApplicationState => ({ ...quietState, ...part });
const counting = (needingAction: number): ApplicationState =>
  state({ overview: { ...overview, needingAction } });
const afterRuns = (...states: readonly ApplicationState[]) =>
  states.reduce<ReturnType<typeof weighAttention> | null>(
    (memory, next) => weighAttention(memory, next),
    null,
  );
const seen = (...states: readonly ApplicationState[]) => {
  const memory = afterRuns(...states);
  return memory === null ? null : { ...memory, isRaised: false };
};

test.each([
  ['BIOS rejected a record', { rejected: 1 }],
  ['BIOS does not know a dataset', { missingDatasets: ['sdm/x'] }],
  ['a row was wrong', { mappings: [{ ...cleanMapping, invalid: 1 }] }],
])('attention is raised when %s', (_why, report) => {
  expect(afterRuns(state({ overview: afterRun(report) }))?.isRaised).toBe(true);
});

test.each([
  ['all went well', {}],
  ['the operator cancelled', { stop: { kind: 'cancelled', by: 'operator' } as const }],
  ['records of earlier passes wait', { left: { pending: 4, unknown: 1, held: 2 } }],
  ['BIOS had refused the same values before', { mappings: [{ ...cleanMapping, rejectedBefore: 2 }] }],
])('attention is not raised when %s', (_why, report) => {
  expect(afterRuns(state({ overview: afterRun(report) }))?.isRaised).toBe(false);
});

describe('attention that is raised', () => {
  const troubled = state({ overview: afterRun({ runId: 5, rejected: 2 }) });

  test('stays when a later pass goes well', () => {
    expect(afterRuns(troubled, state({ overview: afterRun({ runId: 6 }) }))?.isRaised).toBe(true);
  });

  test('stays when the ledger cannot be read for a while', () => {
    expect(afterRuns(troubled, state({ overview: null }))?.isRaised).toBe(true);
  });

  test('is not raised again by the same pass once it was seen', () => {
    expect(weighAttention(seen(troubled), troubled).isRaised).toBe(false);
  });

  test('is raised again by the next pass that meets trouble', () => {
    const next = state({ overview: afterRun({ runId: 6, rejected: 1 }) });
    expect(weighAttention(seen(troubled), next).isRaised).toBe(true);
  });
});

describe('records that need a decision', () => {
  test('raise attention when there are more of them than before', () => {
    expect(afterRuns(counting(0), counting(1))?.isRaised).toBe(true);
    expect(weighAttention(seen(counting(2)), counting(3)).isRaised).toBe(true);
  });

  test('raise none when some were decided', () => {
    expect(weighAttention(seen(counting(3)), counting(2)).isRaised).toBe(false);
  });

  test('raise attention when new ones come after some were decided', () => {
    const decided = weighAttention(seen(counting(3)), counting(1));
    expect(weighAttention(decided, counting(2)).isRaised).toBe(true);
  });

  test('of another environment are new', () => {
    const training = state({
      environment: 'training',
      overview: { ...overview, environment: 'training', needingAction: 3 },
    });
    expect(weighAttention(seen(counting(3)), training).isRaised).toBe(true);
  });
});

describe('a notice', () => {
  const told = state({ notices: [{ ...problem, at: 1 }] });

  test('raises attention', () => {
    expect(afterRuns(told)?.isRaised).toBe(true);
  });

  test('that is told again under the same code raises none', () => {
    const again = state({ notices: [{ ...problem, at: 2 }] });
    expect(weighAttention(seen(told), again).isRaised).toBe(false);
  });

  test('that comes back after it was withdrawn raises attention', () => {
    const withdrawn = weighAttention(seen(told), quietState);
    expect(weighAttention(withdrawn, told).isRaised).toBe(true);
  });
});
