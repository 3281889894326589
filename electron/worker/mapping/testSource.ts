import { SourceError } from '../../../core/errors.ts';
import type { DiagnosisStep } from '../../../core/source/database/diagnosis.ts';
import { serverConnector } from '../../../core/source/database/serverConnector.ts';
import { serverDriver } from '../../../core/source/database/serverDriver.ts';
import type { SourceQuestion } from '../../mappingViews.ts';
import type { LookContext } from './lookInto.ts';

/** Goes the way to a server's data step by step. Throws `SourceError` for a source that is a file. */
export async function testSource(
  { session, clock }: Pick<LookContext, 'session' | 'clock'>,
  { mapping, source }: SourceQuestion,
): Promise<readonly DiagnosisStep[]> {
  if (source.kind === 'file') throw noServer();
  const password = await session.secrets.get(`database:${mapping}`);
  const driver = serverDriver(serverConnector(source, password), {
    clock,
    timeoutSeconds: source.timeoutSeconds,
    password,
  });
  try {
    return await driver.test();
  } finally {
    await driver.close();
  }
}

function noServer(): SourceError {
  return new SourceError(
    'unsupported',
    {},
    'Sumber ini berkas, jadi tidak ada sambungan yang dapat diuji.',
    'Pilih basis data, atau langsung pilih lembarnya.',
  );
}
