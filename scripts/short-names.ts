/** What pages of a package share lies in files that Taro names by 32 digits, and each page requires several: six do. */
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const LONG = /sub-common\/([0-9a-f]{32})/g;

/** Renames the shared files of a built package and what requires them. @throws Error when two names would meet. */
export function shortenNames(folder: string): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|wxss|json)$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name));
  const taken = new Map<string, string>();
  const shortOf = (long: string): string => {
    const short = long.slice(0, 6);
    const other = taken.get(short) ?? long;
    if (other !== long) throw new Error(`${long} and ${other} would have one name`);
    taken.set(short, long);
    return short;
  };
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const told = text.replace(LONG, (_, long: string) => `sub-common/${shortOf(long)}`);
    if (told !== text) writeFileSync(file, told);
    const long = /sub-common[\\/]([0-9a-f]{32})\.\w+$/.exec(file)?.[1];
    if (long) renameSync(file, join(dirname(file), basename(file).replace(long, shortOf(long))));
  }
}
