import type { Dialect } from './dialect.ts';

/** What a word does, as a clause after "kata X". */
const effects = {
  data: 'mengubah data',
  structure: 'mengubah susunan atau hak akses basis data',
  into: 'menyimpan hasil ke tabel, berkas, atau variabel',
  run: 'menjalankan perintah lain',
  lock: 'mengunci data sehingga pemakai lain menunggu',
  outside: 'mencapai berkas, jaringan, atau sistem di luar data',
  wait: 'menahan atau membebani server',
  sequence: 'menaikkan nomor urut',
  session: 'mengubah keadaan sesi atau server',
} as const;

type Effect = keyof typeof effects;

/** Words that no SELECT needs outside quotes, by what they would do. */
type WordList = Readonly<Partial<Record<Effect, string>>>;

const everywhere: WordList = {
  data: 'INSERT UPDATE DELETE MERGE UPSERT',
  structure: 'CREATE ALTER DROP TRUNCATE GRANT REVOKE DENY',
  into: 'INTO OUTFILE DUMPFILE',
  run: 'EXEC EXECUTE PROCEDURE PRAGMA',
};

const ownWords: Readonly<Record<Dialect, WordList>> = {
  mysql: {},
  postgresql: {},
  // Transact-SQL runs statement after statement without any semicolon, so every word that begins one counts.
  sqlserver: {
    data: 'WRITETEXT UPDATETEXT BULK RECEIVE',
    structure: 'ADD TRIGGER BACKUP RESTORE DUMP LOAD',
    run: 'BEGIN BREAK CONTINUE DECLARE GOTO IF RETURN WHILE PRINT RAISERROR THROW DBCC CONVERSATION',
    // The transaction ends with the reading, and what is locked until then too.
    lock: 'UPDLOCK XLOCK TABLOCK TABLOCKX HOLDLOCK REPEATABLEREAD SERIALIZABLE',
    outside: 'OPENROWSET OPENQUERY OPENDATASOURCE OPENXML READTEXT',
    wait: 'WAITFOR KILL SHUTDOWN',
    session:
      'SET USE SETUSER REVERT COMMIT ROLLBACK SAVE TRAN TRANSACTION CHECKPOINT RECONFIGURE OPEN CLOSE DEALLOCATE',
  },
  oracle: {},
  firebird: {},
};

/** Words that are forbidden when they follow each other. */
const sequences: readonly (readonly [first: string, next: RegExp, effect: Effect])[] = [
  ['FOR', /^(UPDATE|SHARE|KEY|NO)$/, 'lock'],
  ['LOCK', /^IN$/, 'lock'],
  ['WITH', /^LOCK$/, 'lock'],
  ['SKIP', /^LOCKED$/, 'lock'],
  ['NEXT', /^VALUE$/, 'sequence'],
  ['PREVIOUS', /^VALUE$/, 'sequence'],
  ['WITH', /^(FUNCTION|PROCEDURE)$/, 'run'],
];

/** Functions with effects besides their value, by name as called. */
const functions: readonly (readonly [name: RegExp, effect: Effect])[] = [
  // PostgreSQL
  [/^PG_SLEEP/, 'wait'],
  [/^PG_(?!TYPEOF$|SIZE_PRETTY$)/, 'session'],
  [/^(LO_|LOREAD$|LOWRITE$|DBLINK)/, 'outside'],
  [/^(SET_CONFIG|TS_STAT)$/, 'session'],
  [/^(QUERY|CURSOR|TABLE|SCHEMA|DATABASE)_TO_XML/, 'run'],
  [/^(NEXTVAL|SETVAL|GEN_ID)$/, 'sequence'],
  // MySQL and MariaDB
  [/^(SLEEP|BENCHMARK|MASTER_POS_WAIT|SOURCE_POS_WAIT|MASTER_GTID_WAIT)$/, 'wait'],
  [/^(WAIT_FOR_EXECUTED_GTID_SET|WAIT_UNTIL_SQL_THREAD_AFTER_GTIDS)$/, 'wait'],
  [/^(GET_LOCK|RELEASE_LOCK|RELEASE_ALL_LOCKS)$/, 'lock'],
  [/^(LOAD_FILE|SYS_EXEC|SYS_EVAL|SYS_GET|SYS_SET|SPIDER_.*)$/, 'outside'],
  // SQL Server
  [/^(FN_TRACE_|FN_GET_AUDIT_FILE|FN_XE_|FN_DBLOG|FN_DUMP_DBLOG|DM_OS_FILE_|DM_OS_ENUMERATE_)/, 'outside'],
  // Oracle
  [/^(BFILENAME|EXTERNAL|XMLTYPE)$/, 'outside'],
  // Firebird
  [/^RDB\$SET_CONTEXT$/, 'session'],
  // SQLite
  [/^(LOAD_EXTENSION|READFILE|WRITEFILE)$/, 'outside'],
];

/** Packages and system procedures: forbidden wherever their name stands, behind a dot too. */
const packages: Readonly<Partial<Record<Dialect, readonly (readonly [name: RegExp, effect: Effect])[]>>> = {
  sqlserver: [[/^(XP_|SP_)/, 'run']],
  oracle: [
    [/^NEXTVAL$/, 'sequence'],
    [/^DBMS_(?!LOB$)/, 'run'],
    [/^(UTL_|HTTPURITYPE$|DBURITYPE$|XDBURITYPE$|URIFACTORY$)/, 'outside'],
    [/^(OWA_|HTP$|CTX_|DRITHSX$|KUP[A-Z]?\$|APEX_(WEB_SERVICE|EXEC|MAIL)$)/, 'run'],
  ],
};

/** MySQL has text and number functions of these names. */
const harmlessCalls: Readonly<Partial<Record<Dialect, RegExp>>> = { mysql: /^(INSERT|TRUNCATE)$/ };

/** What the word does that a SELECT must not; null when it may stand there. */
export function forbiddenWord(word: string, isCalled: boolean, dialect: Dialect): string | null {
  if (isCalled && harmlessCalls[dialect]?.test(word) === true) return null;
  for (const list of [everywhere, ownWords[dialect]]) {
    for (const [effect, text] of Object.entries(effects)) {
      if (isEffect(effect) && list[effect]?.split(' ').includes(word) === true) return text;
    }
  }
  return null;
}

/** The same for a word and the one after it. */
export function forbiddenSequence(word: string, next: string): string | null {
  const found = sequences.find(([first, pattern]) => first === word && pattern.test(next));
  return found === undefined ? null : effects[found[2]];
}

/** The same for a name, quoted or not, in upper case. */
export function forbiddenName(name: string, isCalled: boolean, dialect: Dialect): string | null {
  const lists = [...(packages[dialect] ?? []), ...(isCalled ? functions : [])];
  const found = lists.find(([pattern]) => pattern.test(name));
  return found === undefined ? null : effects[found[1]];
}

function isEffect(text: string): text is Effect {
  return text in effects;
}
