import { expect, test } from 'vitest';
import { problemsByField } from '../../../renderer/forms/problemsByField.ts';

const values = {
  satker: '',
  alerts: { email: { host: '', to: [] as string[] }, heartbeat: { url: '', file: '' } },
};

test('a problem stands at the field of its place, as a sentence', () => {
  expect(problemsByField([{ path: 'satker', message: 'harus 6 angka' }], values)).toEqual({
    byField: { satker: 'Harus 6 angka.' },
    others: [],
  });
});

test('a problem with an item of a list stands at the list', () => {
  const { byField } = problemsByField(
    [{ path: 'alerts.email.to[1]', message: 'harus alamat surel' }],
    values,
  );
  expect(byField).toEqual({ 'alerts.email.to': 'Harus alamat surel.' });
});

test('a problem with a group stands at its first field', () => {
  const { byField } = problemsByField([{ path: 'alerts.heartbeat', message: 'isi satu' }], values);
  expect(byField).toEqual({ 'alerts.heartbeat.url': 'Isi satu.' });
});

test('what no field stands for is told apart, and so is the whole', () => {
  const problems = [
    { path: 'mappings[0].id', message: 'sudah dipakai' },
    { path: '', message: 'tidak dikenal' },
  ];
  expect(problemsByField(problems, values)).toEqual({ byField: {}, others: problems });
});

test('fields whose names begin alike are told apart', () => {
  const alike = { satker: '', satkerName: '' };
  expect(problemsByField([{ path: 'satkerName', message: 'terlalu panjang' }], alike).byField).toEqual({
    satkerName: 'Terlalu panjang.',
  });
});
