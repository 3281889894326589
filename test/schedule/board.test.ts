import { describe, expect, test } from 'vitest';
import { computeBoard, type BoardCell, type BoardLine } from '../../core/schedule/board.ts';
import { coverageOf } from '../../core/schedule/coverage.ts';
import { acceptedPeriods, type LedgerFact } from '../../core/schedule/ledgerFact.ts';
import { date, instant, schedule } from './scheduleFixtures.ts';

const DAY = 86_400_000;
const IGD = 'kesehatan/layanan/pasien_igd';
const BOR = 'kesehatan/layanan/bor';

function fact(day: string, state: LedgerFact['state'], count = 1, updatedAt = 1000): LedgerFact {
  return { dataset: IGD, date: date(day), state, count, updatedAt };
}

const igd: BoardLine = {
  dataset: IGD,
  rhythm: 'harian',
  schedule: schedule('harian', { startDate: '2026-11-03' }),
  skipped: new Set(['2026-11-14']),
};
const view = {
  first: date('2026-11-01'),
  last: date('2026-11-18'),
  now: instant('2026-11-17T16:00+07:00'),
  lateAfterMs: DAY,
};

function cells(line: BoardLine, facts: readonly LedgerFact[]): readonly BoardCell[] {
  return computeBoard([line], facts, view)[0]?.cells ?? [];
}

describe('the board', () => {
  test('has one row for a dataset that several mappings fill', () => {
    const byHand: BoardLine = { ...igd, schedule: null, skipped: new Set(['2026-11-14', '2026-11-15']) };
    const rows = computeBoard(
      [byHand, igd, { ...igd, dataset: BOR }],
      [fact('2026-11-03', 'accepted')],
      view,
    );
    expect(rows.map(({ dataset }) => dataset)).toEqual([IGD, BOR]);
    const states = rows[0]?.cells.map((cell) => `${cell.period.id.slice(-2)} ${cell.state}`);
    expect(states).toContain('03 accepted');
    // Only what all of them leave out is left out, and what one of them waits for is late.
    expect(states).toContain('14 skipped');
    expect(states).toContain('15 late');
  });

  test('shows every state of a period', () => {
    const facts = [
      fact('2026-11-02', 'confirmed'),
      fact('2026-11-03', 'accepted'),
      fact('2026-11-04', 'confirmed', 2),
      fact('2026-11-05', 'rejected'),
      fact('2026-11-06', 'held'),
      fact('2026-11-07', 'unknown'),
      fact('2026-11-08', 'pending'),
      fact('2026-11-09', 'sending'),
    ];
    expect(cells(igd, facts).map((cell) => `${cell.period.id.slice(-2)} ${cell.state}`)).toEqual([
      '01 not-due',
      '02 confirmed',
      '03 accepted',
      '04 confirmed',
      '05 rejected',
      '06 held',
      '07 unknown',
      '08 pending',
      '09 pending',
      '10 late',
      '11 late',
      '12 late',
      '13 late',
      '14 skipped',
      '15 late',
      '16 missing',
      '17 not-due',
      '18 not-due',
    ]);
  });

  test('shows the worst of what a period holds, with all counts and the last time', () => {
    const facts = [
      fact('2026-11-05', 'confirmed', 4, 10),
      fact('2026-11-05', 'accepted', 3, 20),
      fact('2026-11-05', 'held', 2, 50),
      fact('2026-11-05', 'rejected', 1, 40),
    ];
    const cell = cells(igd, facts)[4];
    expect(cell?.state).toBe('rejected');
    expect(cell?.counts).toEqual({ confirmed: 4, accepted: 3, held: 2, rejected: 1 });
    expect(cell?.updatedAt).toBe(50);
    expect(cell?.dueAt).toBe(instant('2026-11-06T15:00+07:00'));
  });

  test('calls a period of accepted and confirmed records accepted: not all is confirmed', () => {
    const mixed = [fact('2026-11-05', 'confirmed'), fact('2026-11-05', 'accepted')];
    expect(cells(igd, mixed)[4]?.state).toBe('accepted');
  });

  test('adds up the days of a month for a monthly dataset, and keeps datasets apart', () => {
    const bor: BoardLine = {
      dataset: BOR,
      rhythm: 'bulanan',
      schedule: schedule('bulanan'),
      skipped: new Set(),
    };
    const facts = [
      { ...fact('2026-11-05', 'accepted', 1), dataset: BOR },
      { ...fact('2026-11-30', 'accepted', 2), dataset: BOR },
      fact('2026-11-30', 'rejected'),
    ];
    const [row] = computeBoard([bor], facts, view);
    expect(row?.cells.map((cell) => [cell.period.label, cell.state, cell.counts])).toEqual([
      ['November 2026', 'accepted', { accepted: 3 }],
    ]);
  });

  test('waits for nothing where there is no schedule, yet shows what was sent by hand', () => {
    const byHand: BoardLine = { dataset: IGD, rhythm: 'bulanan', schedule: null, skipped: new Set() };
    expect(cells(byHand, []).map((cell) => cell.state)).toEqual(['not-due']);
    expect(cells(byHand, [fact('2026-11-05', 'accepted')]).map((cell) => cell.state)).toEqual(['accepted']);
  });

  test('shows of surveys only those that are listed or were sent', () => {
    const survey: BoardLine = {
      dataset: IGD,
      rhythm: 'survei',
      schedule: schedule('survei', { surveyDates: ['2026-11-10', '2026-12-10'] }),
      skipped: new Set(),
    };
    expect(
      cells(survey, [fact('2026-11-02', 'accepted')]).map((cell) => `${cell.period.id} ${cell.state}`),
    ).toEqual(['survei-2026-11-02 accepted', 'survei-2026-11-10 late']);
  });
});

describe('coverage', () => {
  const facts = [
    fact('2026-11-03', 'accepted'),
    fact('2026-11-04', 'confirmed'),
    fact('2026-11-04', 'rejected'),
    fact('2026-11-05', 'held'),
  ];

  test('counts the due days of the year for which BIOS has data', () => {
    expect(coverageOf(igd, facts, 2026, view.now)).toEqual({
      dataset: IGD,
      year: 2026,
      due: 14,
      withData: 2,
      skipped: 1,
      percent: 14,
    });
  });

  test('is 100 only when nothing is missing, and nothing at all when nothing is due', () => {
    const all = Array.from({ length: 14 }, (_, index) =>
      fact(`2026-11-${String(index + 3).padStart(2, '0')}`, 'accepted'),
    );
    expect(coverageOf(igd, all, 2026, view.now).percent).toBe(100);
    expect(coverageOf(igd, all.slice(1), 2026, view.now).percent).toBe(92);
    expect(coverageOf(igd, all, 2025, view.now).percent).toBeNull();
    expect(coverageOf({ ...igd, schedule: null }, all, 2026, view.now).percent).toBeNull();
  });

  test('counts a year over its end: December is due in January and belongs to December', () => {
    const monthly = { ...igd, schedule: schedule('bulanan') };
    expect(coverageOf(monthly, [], 2026, instant('2027-01-01T15:00+07:00')).due).toBe(2);
    expect(coverageOf(monthly, [], 2027, instant('2027-01-01T15:00+07:00')).due).toBe(0);
  });
});

test('a period is accepted when it has records and BIOS took all of them', () => {
  const facts = [
    fact('2026-11-03', 'accepted'),
    fact('2026-11-04', 'confirmed'),
    fact('2026-11-04', 'pending'),
    fact('2026-11-05', 'confirmed'),
  ];
  expect([...acceptedPeriods('harian', facts)]).toEqual(['2026-11-03', '2026-11-05']);
  expect([...acceptedPeriods('bulanan', facts)]).toEqual([]);
});
