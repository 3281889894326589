/** Version 1. */
export const firstTables = `
CREATE TABLE run (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  environment TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  ended_at INTEGER,
  report TEXT
) STRICT;

CREATE TABLE record (
  id INTEGER PRIMARY KEY,
  environment TEXT NOT NULL,
  dataset TEXT NOT NULL,
  natural_key TEXT NOT NULL,
  date TEXT NOT NULL,
  -- The natural key without its date: one line of figures over time.
  dimension TEXT NOT NULL,
  mapping TEXT NOT NULL,
  payload TEXT NOT NULL,
  hash BLOB NOT NULL,
  -- The payload that BIOS is known to hold; null when it holds none, or when that is in doubt.
  accepted_hash BLOB,
  state TEXT NOT NULL CHECK (state IN
    ('held', 'pending', 'sending', 'accepted', 'rejected', 'unknown', 'confirmed')),
  failures INTEGER NOT NULL DEFAULT 0,
  next_try_at INTEGER NOT NULL DEFAULT 0,
  last_code TEXT,
  last_message TEXT,
  -- 1 when the operator decided that this payload is not to be sent.
  dismissed INTEGER NOT NULL DEFAULT 0,
  reference TEXT NOT NULL,
  run_id INTEGER NOT NULL REFERENCES run (id),
  updated_at INTEGER NOT NULL,
  UNIQUE (environment, dataset, natural_key)
) STRICT;
CREATE INDEX record_by_state ON record (environment, state, date, id);
CREATE INDEX record_by_dimension ON record (environment, dataset, dimension, date);

CREATE TABLE attempt (
  id INTEGER PRIMARY KEY,
  record_id INTEGER NOT NULL REFERENCES record (id),
  run_id INTEGER NOT NULL REFERENCES run (id),
  kind TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  duration_ms INTEGER NOT NULL,
  payload TEXT NOT NULL,
  outcome TEXT NOT NULL,
  code TEXT,
  http_status INTEGER,
  message TEXT NOT NULL,
  -- SHA-256 over the row before's chain and this row's columns: a changed byte breaks the chain here.
  chain BLOB NOT NULL
) STRICT;
CREATE INDEX attempt_by_record ON attempt (record_id);
CREATE INDEX attempt_by_run ON attempt (run_id);
CREATE INDEX attempt_by_time ON attempt (started_at);

CREATE TABLE finding (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  mapping TEXT NOT NULL,
  severity TEXT NOT NULL,
  code TEXT NOT NULL,
  row INTEGER,
  column_name TEXT,
  field TEXT,
  value TEXT NOT NULL,
  message TEXT NOT NULL,
  remedy TEXT NOT NULL
) STRICT;
CREATE INDEX finding_by_run ON finding (run_id);

-- What the operator decided, append only: about a record, or about a period of a mapping.
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
CREATE INDEX decision_by_period ON decision (environment, mapping, period);

-- When a due period of a mapping was last tried, whatever came of it.
CREATE TABLE period_try (
  environment TEXT NOT NULL,
  mapping TEXT NOT NULL,
  period TEXT NOT NULL,
  tried_at INTEGER NOT NULL,
  PRIMARY KEY (environment, mapping, period)
) STRICT, WITHOUT ROWID;

-- A range that is sent chunk by chunk; everything up to done_to is queued.
CREATE TABLE backfill (
  id INTEGER PRIMARY KEY,
  environment TEXT NOT NULL,
  mapping TEXT NOT NULL,
  from_date TEXT NOT NULL,
  to_date TEXT NOT NULL,
  done_to TEXT,
  pause_ms INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('running', 'paused', 'done')),
  updated_at INTEGER NOT NULL
) STRICT;
`;
