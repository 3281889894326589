import { describe, expect, test } from 'vitest';
import { parseSimulatorOptions } from '../../simulator/options.ts';
import { startSimulator } from '../../simulator/simulator.ts';
import { running } from './running.ts';

describe('options', () => {
  test('all have a default', () => {
    expect(parseSimulatorOptions({})).toMatchObject({
      host: '127.0.0.1',
      port: 0,
      satkers: [{ satker: '000001', key: 'KUNCI-CONTOH-BUKAN-RAHASIA-00001' }],
      tokenLifetimeSeconds: 86_400,
      httpStatusMode: 'all-200',
      pageSize: 20,
      firstPage: 1,
      faults: [],
    });
  });

  test('may be the text of command-line flags', () => {
    const flags = { port: '8080', pageSize: '5', acceptAnyCredentials: 'true' };
    expect(parseSimulatorOptions(flags)).toMatchObject({
      port: 8080,
      pageSize: 5,
      acceptAnyCredentials: true,
    });
  });

  test.each<[Record<string, unknown>, string]>([
    [{ host: '0.0.0.0' }, 'hanya boleh mendengarkan di 127.0.0.1'],
    [{ host: 'localhost' }, 'hanya boleh mendengarkan di 127.0.0.1'],
    [{ port: 70_000 }, 'port'],
    [{ port: 'delapan' }, 'port'],
    [{ firstPage: 2 }, 'firstPage'],
    [{ satkers: [] }, 'satkers'],
    [{ satkers: [{ satker: '1', key: 'x' }] }, '6 angka'],
    [{ faults: [{ kind: 'gempa' }] }, 'faults.0.kind'],
    [{ warna: 'biru' }, 'warna'],
  ])('%j are refused with a reason that names it', (options, reason) => {
    expect(() => parseSimulatorOptions(options)).toThrow(reason);
  });

  test('never repeat a key in a reason', () => {
    const options = { satkers: [{ satker: 1, key: 'SANGAT-RAHASIA', nama: 'SANGAT-RAHASIA' }] };
    expect(() => parseSimulatorOptions(options)).toThrow(/^(?!.*SANGAT-RAHASIA).*satkers/);
  });
});

describe('starting', () => {
  test('on a port that is taken is refused with a reason', async () => {
    const simulator = await running();
    const { port } = new URL(simulator.baseUrl);
    await expect(startSimulator({ port })).rejects.toMatchObject({
      code: 'port-in-use',
      message: `Simulator tidak dapat memakai porta ${port} di 127.0.0.1.`,
    });
  });

  test('with a dataset that does not fit the catalogue is refused', async () => {
    await expect(startSimulator({ datasets: [{ id: 'x' }] })).rejects.toThrow('tidak sesuai susunan katalog');
  });

  test('faults that are none are refused', async () => {
    const simulator = await running();
    expect(() => simulator.setFaults([{ kind: 'html', rate: 2 }])).toThrow('Gangguan tidak sah: 0.rate');
  });
});
