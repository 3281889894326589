/** Version 2. */
export const chainHead = `
-- Where the chain of attempts ends, apart from the attempts, so that the newest ones cannot vanish unseen.
CREATE TABLE chain_head (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  -- 0 while there is no attempt.
  attempt_id INTEGER NOT NULL,
  chain BLOB NOT NULL
) STRICT;
INSERT INTO chain_head SELECT 1, id, chain FROM attempt ORDER BY id DESC LIMIT 1;
INSERT OR IGNORE INTO chain_head VALUES (1, 0, zeroblob(32));
`;
