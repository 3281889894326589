/** Version 4: a decision about a record can be taken back. */
export const undoneDecisions = `
  ALTER TABLE decision RENAME TO old_decision;
  DROP INDEX decision_by_period;
  DROP INDEX decision_by_record;
  CREATE TABLE decision (
    id INTEGER PRIMARY KEY,
    environment TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('approve', 'dismiss', 'resend', 'undo', 'skip', 'unskip')),
    record_id INTEGER REFERENCES record (id),
    payload TEXT,
    mapping TEXT,
    period TEXT,
    note TEXT NOT NULL,
    decided_at INTEGER NOT NULL
  ) STRICT;
  INSERT INTO decision SELECT * FROM old_decision;
  DROP TABLE old_decision;
  CREATE INDEX decision_by_period ON decision (environment, mapping, period) WHERE period IS NOT NULL;
  CREATE INDEX decision_by_record ON decision (record_id) WHERE record_id IS NOT NULL;
  `;
