/**
 * Version 3: what repeats in every row is kept once (names, lines of figures, payloads, answers), the board's counts
 * are kept beside the records, and attempts can be found by words. `full_record` and `full_attempt` show rows whole.
 */
export const onceOnly = `
  CREATE TABLE environment (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
  ) STRICT;

  CREATE TABLE dataset (
    id INTEGER PRIMARY KEY,
    environment_id INTEGER NOT NULL REFERENCES environment (id),
    name TEXT NOT NULL,
    UNIQUE (environment_id, name)
  ) STRICT;

  CREATE TABLE mapping (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
  ) STRICT;

  -- One line of figures over time. A record's natural key is key_before, its date and key_after.
  CREATE TABLE series (
    id INTEGER PRIMARY KEY,
    dataset_id INTEGER NOT NULL REFERENCES dataset (id),
    -- The natural key without its date.
    dimension TEXT NOT NULL,
    key_before TEXT NOT NULL,
    key_after TEXT NOT NULL,
    UNIQUE (dataset_id, dimension)
  ) STRICT;

  ALTER TABLE record RENAME TO old_record;
  ALTER TABLE attempt RENAME TO old_attempt;
  ALTER TABLE decision RENAME TO old_decision;
  DROP INDEX record_by_state;
  DROP INDEX record_by_dimension;
  DROP INDEX attempt_by_record;
  DROP INDEX attempt_by_run;
  DROP INDEX attempt_by_time;
  DROP INDEX decision_by_period;

  -- One payload that was queued for a record, and the rows that it came from.
  CREATE TABLE version (
    id INTEGER PRIMARY KEY,
    record_id INTEGER NOT NULL REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    run_id INTEGER NOT NULL REFERENCES run (id),
    payload TEXT NOT NULL,
    reference TEXT NOT NULL
  ) STRICT;

  CREATE TABLE record (
    id INTEGER PRIMARY KEY,
    series_id INTEGER NOT NULL REFERENCES series (id),
    date TEXT NOT NULL,
    environment_id INTEGER NOT NULL REFERENCES environment (id),
    mapping_id INTEGER NOT NULL REFERENCES mapping (id),
    version_id INTEGER NOT NULL REFERENCES version (id),
    -- What BIOS is known to hold; null when it holds nothing, or when that is in doubt.
    accepted_version_id INTEGER REFERENCES version (id),
    state TEXT NOT NULL CHECK (state IN
      ('held', 'pending', 'sending', 'accepted', 'rejected', 'unknown', 'confirmed')),
    failures INTEGER NOT NULL DEFAULT 0,
    next_try_at INTEGER NOT NULL DEFAULT 0,
    -- BIOS' code, or the guard's for a held record.
    last_code TEXT,
    -- Null for a record that BIOS took.
    last_message TEXT,
    -- 1 when the operator decided that this payload is not to be sent.
    dismissed INTEGER NOT NULL DEFAULT 0,
    updated_at INTEGER NOT NULL,
    is_open INTEGER GENERATED ALWAYS AS (state NOT IN ('accepted', 'confirmed')) VIRTUAL,
    is_waiting INTEGER GENERATED ALWAYS AS (state IN ('pending', 'unknown') AND dismissed = 0) VIRTUAL,
    UNIQUE (series_id, date)
  ) STRICT;

  CREATE TABLE answer (
    id INTEGER PRIMARY KEY,
    code TEXT,
    http_status INTEGER,
    message TEXT NOT NULL
  ) STRICT;
  CREATE INDEX answer_by_message ON answer (message, code, http_status);

  CREATE TABLE attempt (
    id INTEGER PRIMARY KEY,
    version_id INTEGER NOT NULL REFERENCES version (id),
    run_id INTEGER NOT NULL REFERENCES run (id),
    kind TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    duration_ms INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    answer_id INTEGER NOT NULL REFERENCES answer (id),
    -- SHA-256 over the row before's chain and what full_attempt shows of this one.
    chain BLOB NOT NULL
  ) STRICT;

  CREATE TABLE decision (
    id INTEGER PRIMARY KEY,
    environment TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('approve', 'dismiss', 'resend', 'skip', 'unskip')),
    record_id INTEGER REFERENCES record (id),
    payload TEXT,
    mapping TEXT,
    period TEXT,
    note TEXT NOT NULL,
    decided_at INTEGER NOT NULL
  ) STRICT;

  INSERT INTO environment (name) SELECT DISTINCT environment FROM old_record ORDER BY 1;
  INSERT INTO dataset (environment_id, name)
    SELECT environment.id, dataset FROM old_record JOIN environment ON environment.name = old_record.environment
    GROUP BY environment.id, dataset;
  INSERT INTO mapping (name) SELECT DISTINCT mapping FROM old_record ORDER BY 1;
  INSERT INTO series (dataset_id, dimension, key_before, key_after)
    SELECT dataset.id, dimension,
           substr(natural_key, 1, instr(natural_key, '"' || date || '"')),
           substr(natural_key, instr(natural_key, '"' || date || '"') + 11)
    FROM old_record JOIN environment ON environment.name = old_record.environment
    JOIN dataset ON dataset.environment_id = environment.id AND dataset.name = old_record.dataset
    GROUP BY dataset.id, dimension;

  -- What a record is to send comes first, then what was sent of it before.
  INSERT INTO version (id, record_id, run_id, payload, reference) SELECT id, id, run_id, payload, reference FROM old_record;
  INSERT INTO version (record_id, run_id, payload, reference)
    SELECT record_id, min(old_attempt.run_id), old_attempt.payload, reference
    FROM old_attempt JOIN old_record ON old_record.id = record_id
    WHERE old_attempt.payload <> old_record.payload GROUP BY record_id, old_attempt.payload;
  CREATE INDEX version_by_record ON version (record_id);

  INSERT INTO record (id, series_id, date, environment_id, mapping_id, version_id, accepted_version_id, state,
                      failures, next_try_at, last_code, last_message, dismissed, updated_at)
    SELECT old.id, series.id, date, environment.id, mapping.id, old.id,
           CASE WHEN accepted_hash = hash THEN old.id
                WHEN accepted_hash IS NOT NULL THEN
                  (SELECT version.id FROM old_attempt JOIN version ON version.record_id = old.id
                     AND version.payload = old_attempt.payload
                   WHERE old_attempt.record_id = old.id AND outcome IN ('accepted', 'confirmed')
                   ORDER BY old_attempt.id DESC LIMIT 1) END,
           state, failures, next_try_at, last_code,
           CASE WHEN state NOT IN ('accepted', 'confirmed') THEN last_message END, dismissed, updated_at
    FROM old_record AS old JOIN environment ON environment.name = old.environment
    JOIN dataset ON dataset.environment_id = environment.id AND dataset.name = old.dataset
    JOIN series ON series.dataset_id = dataset.id AND series.dimension = old.dimension
    JOIN mapping ON mapping.name = old.mapping;

  INSERT INTO answer (code, http_status, message)
    SELECT code, http_status, message FROM old_attempt GROUP BY code, http_status, message;
  INSERT INTO attempt (id, version_id, run_id, kind, started_at, duration_ms, outcome, answer_id, chain)
    SELECT old.id, version.id, old.run_id, kind, started_at, duration_ms, outcome, answer.id, chain
    FROM old_attempt AS old
    JOIN version ON version.record_id = old.record_id AND version.payload = old.payload
    JOIN answer ON answer.message = old.message AND answer.code IS old.code AND answer.http_status IS old.http_status
    ORDER BY old.id;
  INSERT INTO decision SELECT * FROM old_decision;
  DROP TABLE old_decision;
  DROP TABLE old_attempt;
  DROP TABLE old_record;

  CREATE INDEX record_open ON record (environment_id, state, date, id) WHERE is_open;
  CREATE INDEX record_waiting ON record (environment_id, next_try_at) WHERE is_waiting;
  CREATE INDEX attempt_by_version ON attempt (version_id);
  CREATE INDEX decision_by_period ON decision (environment, mapping, period) WHERE period IS NOT NULL;
  CREATE INDEX decision_by_record ON decision (record_id) WHERE record_id IS NOT NULL;
  CREATE INDEX run_by_environment ON run (environment, id);

  CREATE VIEW full_record AS
    SELECT record.id, environment.name AS environment, dataset.name AS dataset, mapping.name AS mapping,
           series.dimension, series.key_before || record.date || series.key_after AS natural_key, record.date,
           version.payload, version.reference, version.run_id, record.version_id, record.accepted_version_id,
           record.state, record.failures, record.next_try_at, record.last_code, record.last_message,
           record.dismissed, record.updated_at, record.is_open, record.is_waiting,
           record.environment_id, series.dataset_id, record.series_id
    FROM record
    JOIN version ON version.id = record.version_id
    JOIN series ON series.id = record.series_id
    JOIN dataset ON dataset.id = series.dataset_id
    JOIN environment ON environment.id = record.environment_id
    JOIN mapping ON mapping.id = record.mapping_id;

  CREATE VIEW full_attempt AS
    SELECT attempt.id, version.record_id, attempt.run_id, attempt.kind, attempt.started_at, attempt.duration_ms,
           version.payload, attempt.outcome, answer.code, answer.http_status, answer.message, attempt.chain,
           attempt.version_id
    FROM attempt JOIN version ON version.id = attempt.version_id JOIN answer ON answer.id = attempt.answer_id;

  -- Records by dataset, day, mapping and state; dismissed ones left out. The triggers keep it right.
  CREATE TABLE tally (
    dataset_id INTEGER NOT NULL,
    date TEXT NOT NULL,
    mapping_id INTEGER NOT NULL,
    state TEXT NOT NULL,
    count INTEGER NOT NULL,
    -- The last change of a record that made it one of these.
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (dataset_id, date, mapping_id, state)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO tally
    SELECT dataset_id, date, mapping_id, state, count(*), max(updated_at)
    FROM record JOIN series ON series.id = series_id WHERE dismissed = 0 GROUP BY 1, 2, 3, 4;

  CREATE TRIGGER record_comes AFTER INSERT ON record WHEN NEW.dismissed = 0 BEGIN
    INSERT INTO tally
      SELECT dataset_id, NEW.date, NEW.mapping_id, NEW.state, 1, NEW.updated_at FROM series WHERE id = NEW.series_id
      ON CONFLICT DO UPDATE SET count = count + 1, updated_at = excluded.updated_at;
  END;
  CREATE TRIGGER record_leaves AFTER UPDATE OF state, dismissed, mapping_id ON record WHEN OLD.dismissed = 0 BEGIN
    UPDATE tally SET count = count - 1
      WHERE dataset_id = (SELECT dataset_id FROM series WHERE id = OLD.series_id) AND date = OLD.date
        AND mapping_id = OLD.mapping_id AND state = OLD.state;
    DELETE FROM tally
      WHERE dataset_id = (SELECT dataset_id FROM series WHERE id = OLD.series_id) AND date = OLD.date
        AND mapping_id = OLD.mapping_id AND state = OLD.state AND count = 0;
  END;
  CREATE TRIGGER record_stays AFTER UPDATE OF state, dismissed, mapping_id ON record WHEN NEW.dismissed = 0 BEGIN
    INSERT INTO tally
      SELECT dataset_id, NEW.date, NEW.mapping_id, NEW.state, 1, NEW.updated_at FROM series WHERE id = NEW.series_id
      ON CONFLICT DO UPDATE SET count = count + 1, updated_at = excluded.updated_at;
  END;

  -- Attempts by their words and by what they are filtered by (search/attemptTerms.ts): numbers only, no texts.
  CREATE VIRTUAL TABLE attempt_words USING fts5 (
    words, content = '', columnsize = 0, detail = 'none', tokenize = "unicode61 remove_diacritics 0 tokenchars '~.-'"
  );
  -- The newest attempt that is among them.
  CREATE TABLE indexed_to (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    attempt_id INTEGER NOT NULL
  ) STRICT;
  INSERT INTO indexed_to VALUES (1, 0);

  -- What the oldest attempt is chained to: the last one that was removed because of its age, 0 while there is none.
  CREATE TABLE chain_start (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    attempt_id INTEGER NOT NULL,
    chain BLOB NOT NULL
  ) STRICT;
  INSERT INTO chain_start VALUES (1, 0, zeroblob(32));

  -- How many rows the readings of a mapping found that the guard did not hold as a whole.
  CREATE TABLE reading (
    id INTEGER PRIMARY KEY,
    environment TEXT NOT NULL,
    mapping TEXT NOT NULL,
    rows_read INTEGER NOT NULL
  ) STRICT;
  INSERT INTO reading (environment, mapping, rows_read)
    SELECT run.environment, mapping.value ->> '$.mapping', mapping.value ->> '$.rowsRead'
    FROM run, json_each(run.report, '$.mappings') AS mapping
    WHERE run.report IS NOT NULL AND mapping.value ->> '$.failure' IS NULL
      AND mapping.value ->> '$.isHeldWhole' = 0
    ORDER BY run.id;
  CREATE INDEX reading_by_mapping ON reading (environment, mapping, id);
  `;
