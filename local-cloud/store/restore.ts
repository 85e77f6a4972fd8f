import { copyFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { Database } from './database';
import { requireSealed, sealKeyOf } from './seal';

/** Up to this size a backup that was put back stays in memory beside the data. */
const MAX_KEPT_BYTES = 32 * 1024 * 1024;

/**
 * Puts a backup into the place of the data. A file is checked and its seal verified when it is first
 * read; what it holds then stays in memory, so that putting the same file back again, as tests do for
 * every case, is one transaction. A file that was touched since is read and verified anew.
 */
export class Restorer {
  /** Which file, as it was when it was verified, the running database has kept. */
  private kept: string | undefined;

  /** @param file of the running data */
  constructor(private readonly file: string) {}

  /**
   * Replaces the data by a backup whose seal is whole; `open` makes the stores over the database anew.
   * @throws Error when the file is no sound backup or its seal is not whole; the data are as they were.
   */
  restore(source: string, running: Database, open: (database?: Database) => Database): void {
    const stamp = this.stampOf(source);
    if (this.kept === stamp) {
      running.recall();
      open(running);
      return;
    }
    this.kept = undefined;
    this.replaceFile(source, running);
    const database = open();
    if (statSync(this.file).size > MAX_KEPT_BYTES) return;
    database.keep();
    this.kept = stamp;
  }

  private replaceFile(source: string, running: Database): void {
    Database.verify(source);
    requireSealed(source, sealKeyOf(this.file));
    const incoming = `${this.file}.incoming`;
    copyFileSync(source, incoming);
    running.close();
    for (const rest of ['-wal', '-shm']) rmSync(this.file + rest, { force: true });
    renameSync(incoming, this.file);
  }

  /** Changes with every write to the file, and with the key that its seal is held against. */
  private stampOf(source: string): string {
    const { dev, ino, size, mtimeNs, ctimeNs } = statSync(source, { bigint: true });
    const key = sealKeyOf(this.file).toString('hex');
    const unsealed = process.env.LIANGXIN_UNSEALED ?? '';
    return JSON.stringify([
      source,
      ...[dev, ino, size, mtimeNs, ctimeNs].map(String),
      key,
      unsealed,
    ]);
  }
}
