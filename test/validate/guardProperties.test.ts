import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../core/civilDate.ts';
import type { RecordDraft } from '../../core/mapping/record.ts';
import { date, draft, income } from './draftFixtures.ts';
import { days, guard } from './guardFixture.ts';

const anyAmount = fc.integer({ min: 0, max: 500 }).map(String);

/** Figures of one account on consecutive days. */
function line(first: string, values: readonly string[]): RecordDraft[] {
  return values.map((value, index) => income(index + 2, addDays(date(first), index), '424111', value));
}

describe('whatever is read', () => {
  test('every draft either passes or is held with a reason, and what passes is rising', () => {
    fc.assert(
      fc.property(
        fc.array(anyAmount, { maxLength: 25 }),
        fc.array(anyAmount, { maxLength: 25 }),
        (read, past) => {
          const rising = past.toSorted((one, other) => Number(one) - Number(other));
          const { passed, held } = guard(line('2026-10-01', read), { known: line('2026-09-01', rising) });
          expect(passed.length + held.length).toBe(read.length);
          expect(held.every(({ findings }) => findings.length > 0)).toBe(true);
          const atBios = new Map(
            [...line('2026-09-01', rising), ...passed].map(({ payload }) => [
              payload['tgl_transaksi'],
              payload,
            ]),
          );
          const figures = [...atBios.values()]
            .toSorted((one, other) =>
              (one['tgl_transaksi'] ?? '') < (other['tgl_transaksi'] ?? '') ? -1 : 1,
            )
            .map((payload) => Number(payload['jumlah']));
          expect(figures).toEqual(figures.toSorted((one, other) => one - other));
        },
      ),
    );
  });

  test('a read judged at once is judged as if its days had been sent one by one', () => {
    fc.assert(
      fc.property(fc.array(anyAmount, { maxLength: 25 }), (counts) => {
        const drafts = days(...counts);
        const sent: RecordDraft[] = [];
        for (const next of drafts) sent.push(...guard([next], { known: sent }).passed);
        expect(guard(drafts).passed).toEqual(sent);
      }),
    );
  });

  test('200,000 drafts of 550 lines are judged in a few seconds', () => {
    const drafts = Array.from({ length: 200_000 }, (_, index) => {
      const day = addDays(date('2025-11-24'), Math.floor(index / 550));
      return draft('kesehatan/layanan/laboratorium_detail', index + 2, {
        tgl_transaksi: day,
        nama_layanan: `Layanan ${index % 550}`,
        jumlah: String(20 + (index % 37)),
      });
    });
    const startedAt = performance.now();
    expect(guard(drafts).passed).toHaveLength(200_000);
    expect(performance.now() - startedAt).toBeLessThan(15_000);
  });
});
