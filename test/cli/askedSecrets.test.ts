import { expect, test } from 'vitest';
import { askedSecrets } from '../../cli/askedSecrets.ts';

test('each secret is asked for once, by what it is for', async () => {
  const { secrets, questions } = personAt('RAHASIA');
  expect(await secrets.get('bios:training')).toBe('RAHASIA');
  expect(await secrets.has('bios:training')).toBe(true);
  expect(await secrets.get('database:kunjungan-igd')).toBe('RAHASIA');
  expect(questions).toEqual([
    'Kunci BIOS (training): ',
    'Sandi basis data untuk pemetaan kunjungan-igd (kosongkan bila tidak perlu): ',
  ]);
});

test('the simulator’s key, and secrets that the command line does not need, are never asked for', async () => {
  const { secrets, questions } = personAt('RAHASIA');
  expect(await secrets.get('bios:simulation')).toBeNull();
  expect(await secrets.get('smtp')).toBeNull();
  expect(questions).toEqual([]);
});

test.each(['', null])('an empty answer, or nobody there to give one, is no secret', async (answer) => {
  expect(await personAt(answer).secrets.get('database:igd')).toBeNull();
});

function personAt(answer: string | null) {
  const questions: string[] = [];
  const askSecret = (question: string): Promise<string | null> => {
    questions.push(question);
    return Promise.resolve(answer);
  };
  return { questions, secrets: askedSecrets({ askSecret }) };
}
