import type Database from 'better-sqlite3';

/** Numbers of what the ledger keeps once; each is made when it is first asked for. */
export interface Names {
  environment(name: string): number;
  mapping(name: string): number;
  series(place: SeriesPlace): number;
  answer(code: string | null, httpStatus: number | null, message: string): number;
}

/** A line of figures, and one natural key of it, which tells where in the key the date stands. */
export interface SeriesPlace {
  readonly environment: string;
  readonly dataset: string;
  readonly dimension: string;
  readonly naturalKey: string;
  readonly date: string;
}

export function createNames(database: Database.Database): Names {
  const environment = intern(
    database.prepare<[string], number>('SELECT id FROM environment WHERE name = ?').pluck(),
    database.prepare('INSERT INTO environment (name) VALUES (?)'),
  );
  const dataset = intern(
    database
      .prepare<[number, string], number>('SELECT id FROM dataset WHERE environment_id = ? AND name = ?')
      .pluck(),
    database.prepare('INSERT INTO dataset (environment_id, name) VALUES (?, ?)'),
  );
  const mapping = intern(
    database.prepare<[string], number>('SELECT id FROM mapping WHERE name = ?').pluck(),
    database.prepare('INSERT INTO mapping (name) VALUES (?)'),
  );
  const findSeries = database
    .prepare<[number, string], number>('SELECT id FROM series WHERE dataset_id = ? AND dimension = ?')
    .pluck();
  const insertSeries = database.prepare(
    'INSERT INTO series (dataset_id, dimension, key_before, key_after) VALUES (?, ?, ?, ?)',
  );
  const answer = intern(
    database
      .prepare<[string | null, number | null, string], number>(
        'SELECT id FROM answer WHERE code IS ? AND http_status IS ? AND message = ?',
      )
      .pluck(),
    database.prepare('INSERT INTO answer (code, http_status, message) VALUES (?, ?, ?)'),
  );
  return {
    environment,
    mapping,
    series(place) {
      const datasetId = dataset(environment(place.environment), place.dataset);
      const known = findSeries.get(datasetId, place.dimension);
      if (known !== undefined) return known;
      const [before, after] = aroundDate(place);
      return Number(insertSeries.run(datasetId, place.dimension, before, after).lastInsertRowid);
    },
    answer,
  };
}

function intern<Key extends unknown[]>(
  find: Database.Statement<Key, number>,
  insert: Database.Statement,
): (...key: Key) => number {
  return (...key) => find.get(...key) ?? Number(insert.run(...key).lastInsertRowid);
}

/** The natural key before and after its date; it is a JSON array in which the date is a text of its own. */
function aroundDate({ naturalKey, date }: SeriesPlace): readonly [string, string] {
  const at = naturalKey.indexOf(`"${date}"`);
  if (at === -1) throw new TypeError(`the natural key ${naturalKey} does not hold the date ${date}`);
  return [naturalKey.slice(0, at + 1), naturalKey.slice(at + 1 + date.length)];
}
