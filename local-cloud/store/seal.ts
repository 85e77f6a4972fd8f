/**
 * The seal of a backup: a keyed hash over everything in it, so that a copy which somebody has
 * edited with the tools of the database is refused, however sound the file is. The key lies
 * beside the data, readable by its owner alone; `LIANGXIN_SEAL_KEY` (hex) takes a backup to
 * another machine, and `LIANGXIN_UNSEALED=1` lets one in that was made before there were seals.
 */
import { createHmac, randomBytes, timingSafeEqual, type Hmac } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isAnyArrayBuffer } from 'node:util/types';
import Libsql from 'libsql';

const TABLES = ['collections', 'docs', 'indexes', 'entries', 'files'] as const;

/** The key of the data in whose folder the file lies; made on first use. */
export function sealKeyOf(file: string): Buffer {
  const told = process.env.LIANGXIN_SEAL_KEY;
  if (told) return Buffer.from(told, 'hex');
  const path = join(dirname(file), 'seal.key');
  if (!existsSync(path)) writeFileSync(path, randomBytes(32), { mode: 0o600, flag: 'wx' });
  return readFileSync(path);
}

/** Writes the seal into a finished copy. */
export function seal(file: string, key: Buffer): void {
  const connection = new Libsql(file);
  try {
    connection.exec('CREATE TABLE IF NOT EXISTS seal (mac BLOB NOT NULL); DELETE FROM seal;');
    connection.prepare('INSERT INTO seal (mac) VALUES (?)').run([macOf(connection, key)]);
  } finally {
    connection.close();
  }
}

/** @throws Error when the copy has no seal of this key, or anything in it was changed since. */
export function requireSealed(file: string, key: Buffer): void {
  const connection = new Libsql(file);
  try {
    const mac = macIn(connection);
    if (!mac && process.env.LIANGXIN_UNSEALED === '1') return;
    const right = macOf(connection, key);
    if (mac?.length === right.length && timingSafeEqual(mac, right)) return;
  } finally {
    connection.close();
  }
  throw new Error(
    `备份没有通过封印核对，可能被改动过，或来自另一台机器：${file}。现有数据没有变动；来自另一台机器时用 LIANGXIN_SEAL_KEY 给出那里的 seal.key（十六进制）`,
  );
}

function macIn(connection: Libsql.Database): Buffer | null {
  const known = connection
    .prepare("SELECT 1 AS n FROM sqlite_master WHERE type = 'table' AND name = 'seal'")
    .get([]);
  const row = known
    ? (connection.prepare('SELECT mac FROM seal').get([]) as { mac: Uint8Array } | undefined)
    : undefined;
  return row ? Buffer.from(row.mac) : null;
}

function macOf(connection: Libsql.Database, key: Buffer): Buffer {
  const hmac = createHmac('sha256', key);
  for (const table of TABLES) {
    hmac.update(`\n${table}\n`);
    for (const row of connection.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).iterate([])) {
      for (const value of Object.values(row as object)) add(hmac, value);
    }
  }
  return hmac.digest();
}

/** Each value with its kind and length: no two rows run together. */
function add(hmac: Hmac, value: unknown): void {
  // Not `instanceof`: a test's page has globals of its own.
  const isBytes = ArrayBuffer.isView(value) || isAnyArrayBuffer(value);
  const bytes = Buffer.from(isBytes ? (value as Uint8Array) : String(value));
  hmac.update(`${typeof value}${bytes.length}:`).update(bytes);
}
