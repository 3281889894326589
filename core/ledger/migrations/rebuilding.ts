/** Version 6: whether this ledger took the place of a damaged one, and how far it was rebuilt from BIOS. */
export const rebuilding = `
  CREATE TABLE replaced (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    -- Where the damaged ledger is kept.
    set_aside_at TEXT NOT NULL,
    replaced_at INTEGER NOT NULL
  ) STRICT;

  -- Mappings of which it is known again what BIOS holds.
  CREATE TABLE rebuilt (
    environment TEXT NOT NULL,
    mapping TEXT NOT NULL,
    PRIMARY KEY (environment, mapping)
  ) STRICT, WITHOUT ROWID;
`;
