/** Builds go into a folder beside the real one and take its place when whole: a killed build is never taken for one. */
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/** Runs `build` with a fresh folder, then puts it in the place of `folder`. */
export async function replaceFolder(
  folder: string,
  build: (fresh: string) => void | Promise<void>,
): Promise<void> {
  const fresh = `${folder}.building-${process.pid}`;
  const old = `${folder}.old-${process.pid}`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  try {
    await build(fresh);
    rmSync(old, { recursive: true, force: true });
    moveIfThere(folder, old);
    renameSync(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}

function moveIfThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
