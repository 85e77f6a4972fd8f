import { createHmac, randomBytes } from 'node:crypto';
import type { Database } from './database';
import { invalidParam } from './errors';

const BUCKET = 'cloud://local-dev.6c6f-local-dev/';

/** The files of the cloud storage, in the same durable store as the documents. */
export class FileStore {
  private readonly secret = randomBytes(32);

  constructor(private readonly database: Database) {}

  idOf = (path: string): string => BUCKET + path;

  /** The path in the storage, or nothing for what is no file id of this cloud. */
  pathOf(fileID: unknown): string | undefined {
    return typeof fileID === 'string' && fileID.startsWith(BUCKET)
      ? fileID.slice(BUCKET.length)
      : undefined;
  }

  checkPath(path: unknown): string {
    if (typeof path !== 'string' || path === '' || path.length > 1024 || /^\/|\/\/|\0/.test(path))
      throw invalidParam(`cloudPath: ${String(path)}`);
    return path;
  }

  put(path: string, bytes: Uint8Array): string {
    const sql = 'INSERT OR REPLACE INTO files (path, bytes) VALUES (?, ?)';
    this.database.run(sql, [this.checkPath(path), Buffer.from(bytes)]);
    return this.idOf(path);
  }

  get(path: string): Uint8Array | null {
    const sql = 'SELECT bytes FROM files WHERE path = ?';
    const row = this.database.get<{ bytes: ArrayBuffer }>(sql, [path]);
    return row ? new Uint8Array(row.bytes) : null;
  }

  has(path: string): boolean {
    return this.database.get('SELECT 1 AS n FROM files WHERE path = ?', [path]) !== undefined;
  }

  remove(path: string): boolean {
    const found = this.has(path);
    this.database.run('DELETE FROM files WHERE path = ?', [path]);
    return found;
  }

  /** A link nobody can guess; it says what it allows. */
  sign(method: 'get' | 'put', path: string): string {
    const body = Buffer.from(path).toString('base64url');
    return `${method}.${body}.${this.mac(method, body)}`;
  }

  /** The path behind a signed link, if it allows this. */
  verify(method: 'get' | 'put', link: string): string | undefined {
    const [allowed, body = '', mac] = link.split('.');
    if (allowed !== method || mac !== this.mac(method, body)) return undefined;
    return Buffer.from(body, 'base64url').toString();
  }

  private mac(method: string, body: string): string {
    return createHmac('sha256', this.secret).update(`${method}.${body}`).digest('base64url');
  }
}
