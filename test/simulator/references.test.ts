import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { loadCatalogue } from '../../core/catalogue/catalogue.ts';
import { answerOf, running } from './running.ts';

const rowsSchema = z.array(z.strictObject({ kode: z.string(), uraian: z.string() }));

describe('a reference list', () => {
  test.each(['bank', 'akun', 'rekening'] as const)(
    'of %s is given without a token, in its own order',
    async (id) => {
      const simulator = await running();
      const answer = await answerOf(await fetch(`${simulator.baseUrl}/ws/ref/${id}`));
      expect(answer).toMatchObject({ status: 'MSG20001', message: 'Data ditemukan' });
      const rows = rowsSchema.parse(answer.data);
      const trimmed = rows.map((row) => ({ ...row, uraian: row.uraian.trimEnd() }));
      expect(trimmed).toEqual(loadCatalogue().references[id].rows);
    },
  );

  test('of akun comes padded with blanks to 150 characters', async () => {
    const simulator = await running();
    const answer = await answerOf(await fetch(`${simulator.baseUrl}/ws/ref/akun`));
    const widths = new Set(rowsSchema.parse(answer.data).map((row) => row.uraian.length));
    expect([...widths]).toEqual([150]);
  });

  test('ignores a token that is not valid', async () => {
    const simulator = await running();
    const http = await fetch(`${simulator.baseUrl}/ws/ref/bank`, { headers: { token: 'kedaluwarsa' } });
    expect((await answerOf(http)).status).toBe('MSG20001');
  });

  test('that BIOS does not have is MSG40401, and posting to one is MSG40501', async () => {
    const simulator = await running();
    const missing = await fetch(`${simulator.baseUrl}/ws/ref/poli`);
    const posted = await fetch(`${simulator.baseUrl}/ws/ref/bank`, { method: 'POST' });
    expect((await answerOf(missing)).status).toBe('MSG40401');
    expect((await answerOf(posted)).status).toBe('MSG40501');
  });
});
