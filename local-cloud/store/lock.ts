import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folders that this process has open: a second cloud on one of them would be blind to the first's locks. */
const openHere = new Set<string>();

/**
 * Takes a data folder for this process. Locks of documents live in memory, so two
 * processes on one folder would not see each other's; what a killed one left is
 * taken over.
 * @throws Error when a living process, or this one, has it open.
 */
export function takeFolder(dataDir: string): () => void {
  const file = join(dataDir, 'lock');
  const owner = ownerOf(file);
  if (openHere.has(dataDir) || (owner !== process.pid && isAlive(owner))) {
    throw new Error(`数据目录 ${dataDir} 正被另一个进程使用（进程 ${owner}），请先停止它`);
  }
  writeFileSync(file, String(process.pid));
  openHere.add(dataDir);
  return () => {
    openHere.delete(dataDir);
    rmSync(file, { force: true });
  };
}

function ownerOf(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8')) || 0;
  } catch {
    return 0;
  }
}

function isAlive(pid: number): boolean {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
