import { readCivilDate } from '../../../core/civilDate.ts';
import { openDatabaseSource } from '../../../core/source/database/openDatabaseSource.ts';
import { serverSettingsSchema } from '../../../core/source/database/settings.ts';
import { systemClock } from '../../../core/systemClock.ts';
import { firebirdPassword } from './servers.ts';

/** Prints what a query reads as JSON: to be run in a process of another time zone. Arguments: settings, `:tanggal`. */
const [settingsText = '', day = ''] = process.argv.slice(2);
const settings = serverSettingsSchema.parse(JSON.parse(settingsText));
const tanggal = readCivilDate(day);
if (tanggal === null) throw new TypeError(day);
const password = settings.kind === 'firebird' ? await firebirdPassword() : null;
const source = openDatabaseSource(settings, { clock: systemClock, password, parameters: { tanggal } });
const table = await source.openTable({});
const rows: unknown[] = [];
for await (const row of table.rows()) rows.push(row.cells);
await source.close();
process.stdout.write(JSON.stringify(rows));
