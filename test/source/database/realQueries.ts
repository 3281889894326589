import type { Dialect } from '../../../core/source/database/dialect.ts';

/** Queries as people write them for a SIMRS, a SIAKAD or an accounting system; all must be accepted. */
export const realQueries: readonly (readonly [dialect: Dialect, sql: string])[] = [
  ['mysql', 'SELECT 1'],
  ['mysql', '  select * from reg_periksa ;  '],
  [
    'mysql',
    `SELECT r.tgl_registrasi, p.nm_poli, COUNT(*) AS jumlah
     FROM reg_periksa r INNER JOIN poliklinik p ON r.kd_poli = p.kd_poli
     WHERE r.tgl_registrasi = :tanggal AND r.stts <> 'Batal'
     GROUP BY r.tgl_registrasi, p.nm_poli`,
  ],
  [
    'mysql',
    `SELECT kamar_inap.tgl_masuk, bangsal.nm_bangsal, SUM(kamar_inap.lama) FROM kamar_inap
     LEFT JOIN kamar ON kamar_inap.kd_kamar = kamar.kd_kamar
     LEFT JOIN bangsal ON kamar.kd_bangsal = bangsal.kd_bangsal
     WHERE kamar_inap.tgl_masuk BETWEEN :dari AND :sampai GROUP BY 1, 2 ORDER BY 1 DESC LIMIT 1000`,
  ],
  ['mysql', "SELECT IF(status_lanjut = 'Ralan', 1, 0) AS rawat_jalan FROM reg_periksa"],
  ['mysql', "SELECT REPLACE(nama, 'Tn. ', ''), TRUNCATE(biaya, 2), INSERT('abc', 1, 1, 'x') FROM pasien"],
  ['mysql', 'SELECT `set`, `update`, t.delete, t.call FROM `select` t'],
  ['mysql', 'SELECT update_date, delete_flag, created_by, into_gudang, insert_time FROM riwayat'],
  ['mysql', "SELECT 'DROP TABLE pasien; --' AS catatan"],
  ['mysql', "SELECT 'Jum''at', \"kata 'dalam' kutip\", 'C:\\\\data'"],
  ['mysql', 'SELECT CAST(biaya AS DECIMAL(18,2)), CONVERT(nama USING utf8mb4) FROM billing'],
  ['mysql', 'SELECT CAST(nama AS CHAR CHARACTER SET utf8mb4) FROM pasien'],
  ['mysql', 'SELECT /* per poli */ COUNT(*) -- jumlah\n FROM reg_periksa # selesai'],
  ['mysql', "SELECT DATE_FORMAT(tgl, '%Y-%m-01'), YEAR(tgl) FROM nota WHERE YEAR(tgl) = :tahun"],
  ['mysql', 'SELECT * FROM a USE INDEX (i1) STRAIGHT_JOIN b FORCE INDEX FOR JOIN (i2) ON a.id = b.id'],
  [
    'mysql',
    "SELECT FIND_IN_SET('a', daftar), GROUP_CONCAT(DISTINCT nama ORDER BY nama SEPARATOR ';') FROM t",
  ],
  ['mysql', '(SELECT 1 AS a) UNION ALL (SELECT 2) ORDER BY a'],
  ['mysql', 'SELECT SQL_NO_CACHE a, @@version FROM t WHERE a = 5 - -1'],
  [
    'mysql',
    'WITH RECURSIVE hari AS (SELECT 1 n UNION ALL SELECT n + 1 FROM hari WHERE n < 31) SELECT n FROM hari',
  ],
  ['mysql', 'SELECT a.*, (SELECT COUNT(*) FROM b WHERE b.id = a.id) n FROM a WHERE EXISTS (SELECT 1 FROM c)'],
  ['mysql', "SELECT jam FROM t WHERE jam >= '08:30:00' AND CONCAT(tgl, ' ', jam) < '2026-01-01 10:00:00'"],
  ['postgresql', 'SELECT tgl::date, nilai::numeric(18,2) FROM jurnal WHERE tgl::date = :tanggal'],
  ['postgresql', 'SELECT "update", "set", "Nama Pasien" FROM "public"."Data Pasien"'],
  [
    'postgresql',
    `WITH harian AS (SELECT tgl, SUM(nilai) AS n FROM penerimaan WHERE tgl BETWEEN :dari AND :sampai GROUP BY tgl),
          kumulatif AS MATERIALIZED (SELECT tgl, SUM(n) OVER (ORDER BY tgl ROWS UNBOUNDED PRECEDING) FROM harian)
     SELECT * FROM kumulatif UNION SELECT tgl, n FROM harian`,
  ],
  ['postgresql', 'SELECT ROW_NUMBER() OVER (PARTITION BY poli ORDER BY tgl) FROM t FETCH FIRST 10 ROWS ONLY'],
  ['postgresql', "SELECT data->>'nama', data @> '{\"a\":1}', tags ? 'x', arr[1] FROM t"],
  ['postgresql', "SELECT E'baris\\nbaru', $$teks; DROP TABLE x$$, $k$'; DELETE$k$"],
  ['postgresql', "SELECT SUBSTRING(kode FROM 1 FOR 2), EXTRACT(YEAR FROM tgl), POSITION('a' IN nama) FROM t"],
  ['postgresql', 'SELECT DISTINCT ON (id) id, pg_typeof(a) FROM t ORDER BY id, tgl DESC NULLS LAST'],
  ['postgresql', "SELECT COUNT(*) FILTER (WHERE jk = 'L') FROM pasien GROUP BY GROUPING SETS ((a), ())"],
  ['postgresql', "SELECT * FROM t WHERE nama LIKE '%\\_%' ESCAPE '\\'"],
  ['postgresql', "SELECT d::date FROM generate_series(:dari, :sampai, interval '1 day') d"],
  ['sqlserver', 'SELECT TOP 100 [set], [Tanggal Masuk], t.[update] FROM dbo.[Data Pasien] t WITH (NOLOCK)'],
  ['sqlserver', "SELECT CONVERT(varchar(10), tgl, 120), ISNULL(nilai, 0), IIF(a = 1, 'x', 'y') FROM t"],
  ['sqlserver', 'SELECT * FROM t ORDER BY a OFFSET 0 ROWS FETCH NEXT 10 ROWS ONLY OPTION (RECOMPILE)'],
  [
    'sqlserver',
    'SELECT a FROM t CROSS APPLY (SELECT TOP 1 b FROM u WHERE u.id = t.id) x WHERE harga > $10.5',
  ],
  [
    'sqlserver',
    'SELECT * FROM t WHERE tgl >= :dari AND tgl < DATEADD(day, 1, :sampai) EXCEPT SELECT * FROM u',
  ],
  ['sqlserver', 'WITH a AS (SELECT 1 AS x) SELECT x, @@ROWCOUNT AS n FROM a FOR JSON PATH'],
  [
    'oracle',
    "SELECT TO_CHAR(tgl, 'YYYY-MM-DD'), NVL(nilai, 0) FROM jurnal WHERE tgl = :tanggal MINUS SELECT '', 0 FROM dual",
  ],
  ['oracle', "SELECT a.x, b.y FROM a, b WHERE a.id = b.id(+) AND ROWNUM <= 10 AND a.n = q'[it's; DROP]'"],
  ['oracle', 'SELECT DBMS_LOB.SUBSTR(catatan, 4000, 1), LEVEL FROM t CONNECT BY PRIOR id = induk'],
  [
    'firebird',
    "SELECT FIRST 10 SKIP 0 NO_RM, NAMA || ' ' || GELAR FROM PASIEN WHERE TGL BETWEEN :dari AND :sampai",
  ],
  [
    'firebird',
    "SELECT LIST(KODE, ';'), EXTRACT(YEAR FROM TGL) FROM T WHERE NAMA CONTAINING 'a' ROWS 1 TO 10",
  ],
  ['firebird', 'SELECT RDB$RELATION_NAME FROM RDB$RELATIONS WHERE RDB$SYSTEM_FLAG = 0'],
  ['firebird', "SELECT TGL, JUMLAH FROM REKAP_HARIAN(:dari, :sampai) WHERE KODE = _WIN1252 'A'"],
  [
    'firebird',
    `WITH h AS (SELECT CAST(TGL AS DATE) AS HARI, SUM(NILAI) AS N FROM JURNAL WHERE TGL >= :tanggal GROUP BY 1)
     SELECT HARI, IIF(N > 0, N, 0), COALESCE(N, 0) FROM h ORDER BY HARI NULLS LAST OFFSET 0 ROWS FETCH FIRST 5 ROWS ONLY`,
  ],
  [
    'oracle',
    `SELECT kd_akun, SUM(jumlah) OVER (PARTITION BY kd_akun ORDER BY tgl) FROM keuangan.jurnal
     WHERE TRUNC(tgl) BETWEEN :dari AND :sampai AND EXTRACT(YEAR FROM tgl) = :tahun FETCH FIRST 10 ROWS ONLY`,
  ],
  ['oracle', "SELECT XMLAGG(XMLELEMENT(e, nama || ',')).EXTRACT('//text()') FROM pasien"],
  [
    'oracle',
    "SELECT LISTAGG(nama, ';') WITHIN GROUP (ORDER BY nama) FROM pasien WHERE REGEXP_LIKE(nik, '^[0-9]+$')",
  ],
  [
    'sqlserver',
    `SELECT FORMAT(tgl, 'yyyy-MM-dd') AS hari, COUNT_BIG(*) AS n, STRING_AGG(nama, ';') FROM [dbo].[kunjungan] WITH (NOLOCK)
     WHERE tgl >= :dari AND tgl < DATEADD(day, 1, :sampai) GROUP BY FORMAT(tgl, 'yyyy-MM-dd') HAVING COUNT(*) > 0`,
  ],
  ['sqlserver', 'SELECT a, b FROM t PIVOT (SUM(n) FOR poli IN ([Anak], [Gigi])) p ORDER BY a'],
];
