import { join } from 'node:path';
import { expect, test } from 'vitest';
import { settingsSchema, type Settings } from '../../../../core/settings.ts';
import { withoutSample } from '../../../../electron/main/setup/withoutSample.ts';
import { sampleMappings } from '../../../../electron/sampleMappings.ts';
import { igdMapping } from '../../../engine/mappings.ts';

const folder = join('profil', 'contoh');
const idsIn = (environment: Settings['environment']): readonly string[] => {
  const settings = settingsSchema.parse({
    version: 1,
    environment,
    mappings: [
      ...sampleMappings(join(folder, 'buku-contoh.xlsx')),
      // Beside the folder, not in it.
      igdMapping(`${folder}-sendiri.csv`),
    ],
  });
  return withoutSample(settings, folder).mappings.map(({ id }) => id);
};

test('invented figures are there in the simulation and nowhere else', () => {
  expect(idsIn('simulation')).toEqual(['contoh-penerimaan', 'contoh-saldo', 'igd']);
  expect(idsIn('training')).toEqual(['igd']);
  expect(idsIn('production')).toEqual(['igd']);
});
