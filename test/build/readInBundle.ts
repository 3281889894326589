import { SourceError } from '../../core/errors.ts';
import { serverConnector } from '../../core/source/database/serverConnector.ts';
import { serverDriver } from '../../core/source/database/serverDriver.ts';
import { serverSettingsSchema } from '../../core/source/database/settings.ts';
import { systemClock } from '../../core/systemClock.ts';

/** Prints the first row that a server answers, or the failure: to be bundled and run. Argument: settings. */
const settings = serverSettingsSchema.parse(JSON.parse(process.argv[2] ?? ''));
const password = 'sandi-contoh';
const driver = serverDriver(serverConnector(settings, password), {
  clock: systemClock,
  timeoutSeconds: 30,
  password,
});
try {
  const { rows } = await driver.preview({ statement: { text: 'SELECT 1', values: [] } }, 1);
  process.stdout.write(JSON.stringify(rows[0]));
} catch (error) {
  process.stdout.write(error instanceof SourceError ? error.code : String(error));
}
