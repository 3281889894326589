import { serverConnector } from '../../../../core/source/database/serverConnector.ts';
import { serverDriver } from '../../../../core/source/database/serverDriver.ts';
import { serverSettingsSchema } from '../../../../core/source/database/settings.ts';
import { systemClock } from '../../../../core/systemClock.ts';

/** Prints the steps to a server as JSON: to be run in a process that trusts other authorities. Argument: settings. */
const settings = serverSettingsSchema.parse(JSON.parse(process.argv[2] ?? ''));
const connector = serverConnector(settings, null);
const driver = serverDriver(connector, { clock: systemClock, timeoutSeconds: 30, password: null });
process.stdout.write(JSON.stringify(await driver.test()));
