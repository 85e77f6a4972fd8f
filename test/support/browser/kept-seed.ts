/** The seeded data of an earlier run of this checkout, as long as nothing that it rests on has changed. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';

const DAY_MS = 86_400_000;

/**
 * A folder named by what the sources hold; `make` fills it when there is none. One that is not finished has
 * another name, so that a run that was stopped leaves nothing to be taken for a whole one. Others that
 * nobody has made for a day go.
 * @param sources folders and files, by their paths
 */
export function keptSeed(
  place: string,
  sources: readonly string[],
  make: (folder: string) => void,
): string {
  const kept = join(place, fingerprint(sources));
  if (existsSync(kept)) return kept;
  makePlace(place);
  const partial = `${kept}.${process.pid}.partial`;
  try {
    mkdirSync(partial);
    make(partial);
    // Another run may have been quicker: what it made is the same.
    if (!existsSync(kept)) renameSync(partial, kept);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  return kept;
}

/** The folder of what is kept, without what nobody has made for a day. */
export function makePlace(place: string): void {
  mkdirSync(place, { recursive: true });
  for (const name of readdirSync(place)) {
    const old = join(place, name);
    // Another run may have taken it away meanwhile.
    const made = statSync(old, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - made > DAY_MS) rmSync(old, { recursive: true, force: true });
  }
}

/** Of names and contents: the same in every checkout, whatever the times of its files. */
export function fingerprint(sources: readonly string[]): string {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    if (statSync(path).isDirectory())
      for (const name of readdirSync(path).sort()) add(join(path, name));
    else {
      const bytes = readFileSync(path);
      hash.update(`${path}\0${bytes.length}\0`).update(bytes);
    }
  };
  for (const source of sources) add(source);
  return hash.digest('hex').slice(0, 32);
}
