/**
 * Version 5: words of the log apart, so that a beginning of one finds the few words that it may stand for; whose
 * figures an environment holds; and which run read a mapping last.
 */
export const wordsAndOwners = `
  -- Every word of the log that begins with a letter, once.
  CREATE TABLE word (
    text TEXT PRIMARY KEY
  ) STRICT, WITHOUT ROWID;
  -- Filled anew when the ledger is opened.
  DROP TABLE attempt_words;
  CREATE VIRTUAL TABLE attempt_words USING fts5 (
    words, content = '', columnsize = 0, detail = 'none', tokenize = "unicode61 remove_diacritics 0 tokenchars '~.-'"
  );
  UPDATE indexed_to SET attempt_id = 0;

  -- The satker whose figures went to this environment; null while nothing has.
  ALTER TABLE environment ADD COLUMN satker TEXT;

  -- Null for what was read before it was noted.
  ALTER TABLE reading ADD COLUMN run_id INTEGER REFERENCES run (id);
  -- 0 when the guard held the reading as a whole, so that its size is no measure for later ones.
  ALTER TABLE reading ADD COLUMN is_measure INTEGER NOT NULL DEFAULT 1;
  `;
