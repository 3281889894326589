import fc from 'fast-check';

const text = fc.string({ minLength: 1, maxLength: 12 });
const date = fc.constantFrom('2026-01-01', '2024-02-29', '2025-12-31');

const column = fc.record(
  {
    from: fc.constant('column'),
    column: text,
    style: fc.record({ numberStyle: fc.constantFrom('indonesian', 'english') }),
    map: fc.dictionary(fc.constantFrom('Kelas I', 'BPJS', 'umum', ' '), text),
    otherwise: text,
  },
  { requiredKeys: ['from', 'column'] },
);

const expression = fc.record(
  {
    from: fc.constant('expression'),
    expression: fc.constantFrom('hari / (tempat_tidur * 30) * 100', 'a + b'),
    inputs: fc.dictionary(
      fc.constantFrom('hari', 'tempat_tidur', 'a'),
      fc.record({ column: text, empty: fc.constantFrom('missing', 'zero') }),
    ),
    decimals: fc.integer({ min: 0, max: 10 }),
    rounding: fc.constantFrom('half-up', 'half-even'),
  },
  { requiredKeys: ['from', 'expression', 'inputs'] },
);

const condition = fc.oneof(
  fc.record({ test: fc.constantFrom('equals', 'not-equals', 'contains'), column: text, value: text }),
  fc.record({
    test: fc.constant('in'),
    column: text,
    values: fc.array(text, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    test: fc.constant('between'),
    column: text,
    from: fc.constantFrom('0', '-1.5'),
    to: fc.constant('9'),
  }),
  fc.record({ test: fc.constantFrom('empty', 'not-empty'), column: text }),
);

const shape = fc.oneof(
  fc.constant({ kind: 'rows' }),
  fc.record(
    {
      kind: fc.constant('group'),
      fields: fc.dictionary(
        fc.constantFrom('jumlah', 'bor'),
        fc.oneof(
          fc.record({ aggregate: fc.constantFrom('sum', 'count'), runningTotal: fc.boolean() }),
          fc.record({ aggregate: fc.constant('average'), decimals: fc.integer({ min: 0, max: 10 }) }),
        ),
      ),
      period: fc.constantFrom('harian', 'bulanan', 'tahunan'),
      periodDate: fc.constantFrom('last-day', 'first-day'),
      fill: fc.constantFrom('none', 'zero', 'carry-forward'),
    },
    { requiredKeys: ['kind'] },
  ),
);

/** Paths are absolute, so that loading them changes nothing. */
const source = fc.oneof(
  fc.record(
    {
      kind: fc.constant('file'),
      path: fc.stringMatching(/^\/[a-z]{1,8}\/[A-Za-z ]{1,8}\.xlsx$/),
      table: text,
      headerRow: fc.integer({ min: 1, max: 50 }),
    },
    { requiredKeys: ['kind', 'path'] },
  ),
  fc.record(
    {
      kind: fc.constantFrom('mysql', 'postgresql'),
      host: fc.constantFrom('127.0.0.1', 'simrs'),
      port: fc.integer({ min: 1, max: 65_535 }),
      database: text,
      user: text,
      query: fc.constantFrom('SELECT 1', 'SELECT * FROM t WHERE tgl BETWEEN :dari AND :sampai'),
      tls: fc.record({ mode: fc.constantFrom('off', 'prefer', 'require') }),
      timeoutSeconds: fc.integer({ min: 5, max: 3600 }),
    },
    { requiredKeys: ['kind', 'host', 'database', 'user'] },
  ),
);

const guard = fc.record(
  {
    zero: fc.boolean(),
    emptyRead: fc.boolean(),
    fewerRowsPercent: fc.option(fc.integer({ min: 1, max: 99 })),
    abovePercent: fc.option(fc.integer({ min: 1, max: 1000 })),
    recentValues: fc.integer({ min: 2, max: 90 }),
    falling: fc.constantFrom('cumulative', 'always', 'never'),
    tooOldDays: fc.option(fc.integer({ min: 1, max: 5000 })),
  },
  { requiredKeys: [] },
);

const schedule = fc.record(
  {
    startDate: date,
    timeOfDay: fc.constantFrom('00:00', '15:05', '23:59'),
    lagDays: fc.integer({ min: 0, max: 180 }),
    days: fc.constantFrom('all', 'working'),
    holidays: fc.array(date, { maxLength: 3 }),
    rhythm: fc.constantFrom('harian', 'bulanan', 'triwulanan', 'semesteran', 'tahunan', 'survei'),
    surveyDates: fc.array(date, { maxLength: 3 }),
    suspended: fc.boolean(),
  },
  { requiredKeys: ['startDate'] },
);

/** A mapping that says any of what a mapping can say. */
export function arbitraryMapping(id: string): fc.Arbitrary<unknown> {
  return fc.record(
    {
      id: fc.constant(id),
      dataset: fc.constantFrom('keuangan/akuntansi/penerimaan', 'khusus/satker/antrean'),
      source,
      bindings: fc.dictionary(
        fc.constantFrom('tgl_transaksi', 'kd_akun', 'jumlah', 'bor'),
        fc.oneof(
          column,
          expression,
          fc.record({ from: fc.constant('constant'), value: fc.string() }),
          fc.constant({ from: 'run-date' }),
        ),
      ),
      filter: fc.array(condition, { maxLength: 3 }),
      shape,
      guard,
      schedule,
      lookBackDays: fc.integer({ min: 0, max: 3660 }),
      unit: fc.constantFrom('', 'Instalasi Gawat Darurat'),
    },
    { requiredKeys: ['id', 'dataset', 'source', 'bindings'] },
  );
}
