import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Database } from './database';

/**
 * Copies the data of one folder into another, as it stands now. The database gives a
 * consistent copy while another process writes to it; nobody's lock is taken.
 */
export function copyData(from: string, to: string): void {
  const file = join(from, 'cloud.db');
  if (!existsSync(file)) return;
  const database = new Database(file);
  try {
    database.copyTo(join(to, 'cloud.db'));
  } finally {
    database.leave();
  }
}
