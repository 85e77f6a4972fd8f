import Libsql from 'libsql';

type Value = string | number | bigint | Buffer | Uint8Array | null;
type Statement = ReturnType<Libsql.Database['prepare']>;

const APPLICATION_ID = 0x6c78636c; // marks a file as the data of this cloud
const TABLES = ['collections', 'docs', 'indexes', 'entries', 'files'] as const;

/** The tables of a cloud in the main database, or the same in an attached one. */
const tablesIn = (schema: 'main' | 'kept'): string => `
  CREATE TABLE IF NOT EXISTS ${schema}.collections (coll INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS ${schema}.docs (doc INTEGER PRIMARY KEY, coll INTEGER NOT NULL, id BLOB NOT NULL, body TEXT NOT NULL);
  CREATE UNIQUE INDEX IF NOT EXISTS ${schema}.docs_id ON docs (coll, id);
  CREATE TABLE IF NOT EXISTS ${schema}.indexes (ix INTEGER PRIMARY KEY, coll INTEGER NOT NULL, fields TEXT NOT NULL, multikey INTEGER NOT NULL DEFAULT 0);
  CREATE TABLE IF NOT EXISTS ${schema}.entries (ix INTEGER NOT NULL, key BLOB NOT NULL, doc INTEGER NOT NULL, PRIMARY KEY (ix, key, doc)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS ${schema}.files (path TEXT PRIMARY KEY, bytes BLOB NOT NULL);
`;

/** Of the file, so much is read as memory: more than a district of 15,000 units takes. */
const MAPPED_BYTES = 1024 ** 3;

/** What of a commit is on the disk when it returns: all of it, or what the system has written by then. */
export type Flush = 'everyCommit' | 'bySystem';

/**
 * One SQLite file (WAL). Every commit is flushed to the disk before the call returns (synchronous=FULL), but for
 * `bySystem`: then a process that dies loses nothing and a machine that does may, which is enough for data of a test.
 */
export class Database {
  private readonly connection: Libsql.Database;
  private readonly statements = new Map<string, Statement>();
  private inside = false;

  constructor(
    readonly file: string,
    flush: Flush = 'everyCommit',
  ) {
    this.connection = new Libsql(file);
    this.connection.pragma('journal_mode=WAL');
    // Reads go without copying pages; writes go through the file as ever.
    this.connection.pragma(`mmap_size=${MAPPED_BYTES}`);
    this.connection.pragma(`synchronous=${flush === 'everyCommit' ? 'FULL' : 'OFF'}`);
    this.connection.exec(`PRAGMA application_id = ${APPLICATION_ID}; ${tablesIn('main')}`);
  }

  run(sql: string, values: Value[] = []): number {
    return Number(this.statement(sql).run(values).lastInsertRowid);
  }

  all<Row>(sql: string, values: Value[] = []): Row[] {
    return this.statement(sql).all(values) as Row[];
  }

  get<Row>(sql: string, values: Value[] = []): Row | undefined {
    return this.statement(sql).get(values) as Row | undefined;
  }

  /** Runs `work` as one durable unit: all of it is on the disk, or none. Nested calls join the outer one. */
  atomic<T>(work: () => T): T {
    if (this.inside) return work();
    this.connection.exec('BEGIN IMMEDIATE');
    this.inside = true;
    try {
      const result = work();
      this.connection.exec('COMMIT');
      return result;
    } catch (error) {
      // A full disk has rolled it back already; the first error is the one to tell.
      if (this.connection.inTransaction) this.connection.exec('ROLLBACK');
      throw error;
    } finally {
      this.inside = false;
    }
  }

  /** Writes a compact, consistent copy. */
  copyTo(file: string): void {
    this.connection.exec(`VACUUM INTO '${file.replaceAll("'", "''")}'`);
  }

  /** Keeps everything as it stands in memory, beside the file, for {@link recall}. Once for a connection. */
  keep(): void {
    this.connection.exec(`ATTACH ':memory:' AS kept; ${tablesIn('kept')}`);
    this.atomic(() => this.copyTables('main', 'kept'));
  }

  /** Makes everything as it was at {@link keep}, in one transaction. */
  recall(): void {
    this.atomic(() => this.copyTables('kept', 'main'));
  }

  // Into an emptied table of the same shape SQLite copies whole rows of the tree, without looking into them.
  private copyTables(from: 'main' | 'kept', to: 'main' | 'kept'): void {
    for (const table of TABLES) {
      this.run(`DELETE FROM ${to}.${table}`);
      this.run(`INSERT INTO ${to}.${table} SELECT * FROM ${from}.${table}`);
    }
  }

  /** Throws unless the file is a sound backup of a local cloud. */
  static verify(file: string): void {
    const connection = new Libsql(file);
    try {
      const [mark] = connection.pragma('application_id') as { application_id: number }[];
      const [check] = connection.pragma('quick_check') as { quick_check: string }[];
      if (mark?.application_id !== APPLICATION_ID || check?.quick_check !== 'ok')
        throw new Error(`not a backup of a local cloud: ${file}`);
    } finally {
      connection.close();
    }
  }

  /** Lets go without touching the file: another process may be at work on it. */
  leave(): void {
    this.statements.clear();
    this.connection.close();
  }

  close(): void {
    this.statements.clear();
    this.connection.pragma('wal_checkpoint(TRUNCATE)');
    this.connection.close();
  }

  // Values always go in as one array: libsql takes a lone Buffer for named parameters and aborts the process.
  private statement(sql: string): Statement {
    let statement = this.statements.get(sql);
    if (!statement) {
      statement = this.connection.prepare(sql);
      this.statements.set(sql, statement);
    }
    return statement;
  }
}
