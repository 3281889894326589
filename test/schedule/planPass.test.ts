import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { duePeriods } from '../../core/schedule/duePeriods.ts';
import {
  defaultPassLimits,
  planPass,
  type PassFacts,
  type PassPlan,
  type ScheduledMapping,
} from '../../core/schedule/planPass.ts';
import { instant, schedule } from './scheduleFixtures.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function mapping(id: string, change: Partial<ScheduledMapping> = {}): ScheduledMapping {
  return {
    mapping: id,
    schedule: schedule('harian', { startDate: '2026-11-01' }),
    accepted: new Set(),
    skipped: new Set(),
    triedAt: new Map(),
    ...change,
  };
}

function facts(
  mappings: readonly ScheduledMapping[],
  now: string,
  change: Partial<PassFacts> = {},
): PassFacts {
  return { mappings, isRunning: false, pause: null, now: instant(now), ...change };
}

function paused(pause: PassFacts['pause'], now: string): PassPlan {
  return planPass(facts([mapping('igd')], now, { pause }));
}

function planned(plan: PassPlan): string[] {
  return plan.kind === 'run' ? plan.periods.map((item) => `${item.mapping} ${item.period.id}`) : [];
}

describe('a computer that slept', () => {
  test('for 12 days over a month end catches up with 12 days and one month, oldest first, as susulan', () => {
    const accepted = new Set(
      duePeriods(schedule('harian'), instant('2026-11-24T16:00+07:00')).map((due) => due.period.id),
    );
    const daily = mapping('igd', { accepted });
    const monthly = mapping('bor', { schedule: schedule('bulanan') });
    const plan = planPass(facts([monthly, daily], '2026-12-06T17:00+07:00'));
    expect(planned(plan)).toEqual([
      ...['24', '25', '26', '27', '28', '29'].map((day) => `igd 2026-11-${day}`),
      'bor 2026-11',
      ...['30'].map((day) => `igd 2026-11-${day}`),
      ...['01', '02', '03', '04', '05'].map((day) => `igd 2026-12-${day}`),
    ]);
    expect(plan.kind === 'run' && plan.periods.every((item) => item.isCatchUp)).toBe(true);
  });

  test('across 15:00 and wakes at 20:00 sends the missing period once, as susulan', () => {
    const asleep = mapping('igd', { schedule: schedule('harian', { startDate: '2026-11-23' }) });
    const first = planPass(facts([asleep], '2026-11-24T20:03+07:00'));
    expect(planned(first)).toEqual(['igd 2026-11-23']);
    expect(first.kind === 'run' && first.periods[0]?.isCatchUp).toBe(true);
    const after = { ...asleep, accepted: new Set(['2026-11-23']) };
    expect(planPass(facts([after], '2026-11-24T20:04+07:00')).kind).toBe('wait');
  });

  test('and one that was awake sends on time, not as susulan', () => {
    const awake = mapping('igd', { schedule: schedule('harian', { startDate: '2026-11-23' }) });
    const plan = planPass(facts([awake], '2026-11-24T15:01+07:00'));
    expect(plan.kind === 'run' && plan.periods[0]?.isCatchUp).toBe(false);
  });
});

describe('nothing runs', () => {
  test('while a run is under way', () => {
    expect(planPass(facts([mapping('igd')], '2026-11-24T16:00+07:00', { isRunning: true }))).toEqual({
      kind: 'wait',
      because: 'running',
      wakeAt: null,
    });
  });

  test('while sending is paused, for a time or until it is resumed', () => {
    const until = instant('2026-11-24T18:00+07:00');
    expect(paused({ until }, '2026-11-24T17:59+07:00')).toEqual({
      kind: 'wait',
      because: 'paused',
      wakeAt: until,
    });
    expect(paused({ until }, '2026-11-24T18:00+07:00').kind).toBe('run');
    expect(paused({ until: null }, '2036-11-24T18:00+07:00')).toEqual({
      kind: 'wait',
      because: 'paused',
      wakeAt: null,
    });
  });

  test('before anything is due, and the plan says when something will be', () => {
    const plan = planPass(
      facts([mapping('igd'), mapping('bor', { schedule: schedule('bulanan') })], '2026-11-01T08:00Z'),
    );
    expect(plan).toEqual({ kind: 'wait', because: 'nothing-due', wakeAt: instant('2026-11-02T15:00+07:00') });
  });

  test('without mappings', () => {
    expect(planPass(facts([], '2026-11-01T08:00Z'))).toEqual({
      kind: 'wait',
      because: 'nothing-due',
      wakeAt: null,
    });
  });
});

describe('a skipped period', () => {
  test('is left out', () => {
    const skipping = mapping('igd', { skipped: new Set(['2026-11-01']) });
    expect(planned(planPass(facts([skipping], '2026-11-03T16:00+07:00')))).toEqual(['igd 2026-11-02']);
  });
});

describe('a period that was tried and is still missing', () => {
  const triedAt = instant('2026-11-02T15:00+07:00');
  const tried = mapping('igd', { triedAt: new Map([['2026-11-01', triedAt]]) });

  test('is tried again only after a while', () => {
    const plan = planPass(facts([tried], '2026-11-02T15:29+07:00'));
    expect(plan).toEqual({
      kind: 'wait',
      because: 'nothing-due',
      wakeAt: triedAt + defaultPassLimits.retryAfterMs,
    });
    expect(planned(planPass(facts([tried], '2026-11-02T15:30+07:00')))).toEqual(['igd 2026-11-01']);
  });

  test('holds nothing up when the clock was set back after the try', () => {
    const ahead = mapping('igd', { triedAt: new Map([['2026-11-01', instant('2027-01-01T00:00Z')]]) });
    expect(planned(planPass(facts([ahead], '2026-11-02T15:10+07:00')))).toEqual(['igd 2026-11-01']);
  });

  test('comes after what was not tried yet, so that empty days never keep newer ones waiting', () => {
    const many = new Map(
      duePeriods(schedule('harian'), instant('2026-11-20T16:00+07:00')).map(({ period }) => [
        period.id,
        triedAt,
      ]),
    );
    const plan = planPass(facts([mapping('igd', { triedAt: many })], '2026-11-22T16:00+07:00'), {
      ...defaultPassLimits,
      periodsPerPass: 3,
    });
    expect(planned(plan)).toEqual(['igd 2026-11-20', 'igd 2026-11-21', 'igd 2026-11-01']);
    expect(plan.kind === 'run' && plan.remaining).toBe(18);
  });
});

test('however bells ring, every due period of every mapping runs exactly once', () => {
  const bells = fc.array(fc.integer({ min: 1, max: 40 * HOUR }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(bells, fc.integer({ min: 1, max: 20 }), (pauses, periodsPerPass) => {
      const accepted = new Map<string, Set<string>>();
      const mappings = (): ScheduledMapping[] =>
        (['harian', 'bulanan'] as const).map((rhythm) =>
          mapping(rhythm, { schedule: schedule(rhythm), accepted: accepted.get(rhythm) ?? new Set() }),
        );
      const ran: string[] = [];
      let now = instant('2026-11-01T00:00Z');
      const ring = (): boolean => {
        const plan = planPass(
          { mappings: mappings(), isRunning: false, pause: null, now },
          { ...defaultPassLimits, periodsPerPass },
        );
        if (plan.kind === 'wait') return false;
        for (const { mapping: id, period } of plan.periods) {
          accepted.set(id, new Set([...(accepted.get(id) ?? []), period.id]));
        }
        ran.push(...planned(plan));
        return true;
      };
      for (const pause of pauses) {
        now += pause;
        ring();
      }
      while (ring());
      const due = mappings().flatMap((item) =>
        duePeriods(item.schedule, now).map(({ period }) => `${item.mapping} ${period.id}`),
      );
      expect(ran.toSorted()).toEqual(due.toSorted());
    }),
    { numRuns: 50 },
  );
});
