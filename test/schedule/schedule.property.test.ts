import fc from 'fast-check';
import { expect, test } from 'vitest';
import { duePeriods } from '../../core/schedule/duePeriods.ts';
import { acceptedPeriods, type LedgerFact } from '../../core/schedule/ledgerFact.ts';
import { defaultPassLimits, planPass, type PlannedPeriod } from '../../core/schedule/planPass.ts';
import type { Schedule } from '../../core/schedule/scheduleSettings.ts';
import { anyInstant, anySchedule, anyTerms, type Terms } from './arbitrarySchedule.ts';
import { naiveDue } from './naiveDue.ts';

const DAY_MS = 86_400_000;

test('what is due is what looking at every single day says, over leap days, months and years', () => {
  fc.assert(
    fc.property(anySchedule, anyInstant, (schedule, now) => {
      expect(duePeriods(schedule, now).map(({ period }) => period.last)).toEqual(naiveDue(schedule, now));
    }),
    { numRuns: 300 },
  );
});

/** The bell rings after so long (the clock may also be put back), or the operator changes the terms. */
const events = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ afterMs: fc.integer({ min: -6 * DAY_MS, max: 45 * DAY_MS }) }) },
    {
      weight: 1,
      arbitrary: anyTerms.chain((terms) =>
        fc
          .constantFrom<(keyof Terms)[]>('startDate', 'timeOfDay', 'lagDays', 'days', 'holidays')
          .map((name) => ({ terms: { [name]: terms[name] } })),
      ),
    },
  ),
  { minLength: 1, maxLength: 14 },
);

test('while clock and terms change, no due period is left out, none is sent twice, the oldest goes first', () => {
  fc.assert(
    fc.property(
      anySchedule,
      anyInstant,
      events,
      fc.integer({ min: 1, max: 12 }),
      (first, begin, happening, periodsPerPass) => {
        const sent: PlannedPeriod[] = [];
        let schedule = first;
        let now = begin;
        for (const event of happening) {
          if ('terms' in event) schedule = { ...schedule, ...event.terms };
          else now += event.afterMs;
          const turn = ringUntilQuiet(schedule, now, sent, periodsPerPass);
          const days = turn.map(({ period }) => period.last);
          expect(days).toEqual(days.toSorted());
          expect(turn.every(({ dueAt }) => dueAt <= now)).toBe(true);
          sent.push(...turn);
          const ids = sent.map(({ period }) => period.id);
          expect(new Set(ids).size).toBe(ids.length);
          expect(ids).toEqual(
            expect.arrayContaining(duePeriods(schedule, now).map(({ period }) => period.id)),
          );
        }
      },
    ),
    { numRuns: 200 },
  );
});

/** Rings the bell until it has nothing to do; the ledger says what was sent, by dates only. */
function ringUntilQuiet(
  schedule: Schedule,
  now: number,
  before: readonly PlannedPeriod[],
  periodsPerPass: number,
): readonly PlannedPeriod[] {
  const turn: PlannedPeriod[] = [];
  for (;;) {
    const facts = [...before, ...turn].map(({ period }): LedgerFact => {
      return { dataset: 'igd', date: period.last, state: 'accepted', count: 1, updatedAt: now };
    });
    const accepted = acceptedPeriods(schedule.rhythm, facts);
    const mappings = [
      { mapping: 'igd', schedule, accepted, skipped: new Set<string>(), triedAt: new Map<string, number>() },
    ];
    const plan = planPass(
      { mappings, isRunning: false, pause: null, now },
      { ...defaultPassLimits, periodsPerPass },
    );
    if (plan.kind === 'wait') return turn;
    turn.push(...plan.periods);
  }
}
