/** One short name for all contracts of a build: answers that a phone kept under another one may look otherwise. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Twelve hex digits of what `core` says; the same files give the same name. */
export function contractsOf(core: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(core, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('.ts')).sort()) {
    hash.update(file).update(readFileSync(path.join(core, file)));
  }
  return hash.digest('hex').slice(0, 12);
}
