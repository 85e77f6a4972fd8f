/**
 * A deployment step by step. What is done is noted with a hash of what it was done with, so that a
 * run that broke in the middle goes on where it stood, and a second run does only what changed.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Step {
  /** Stable name, as it is told. */
  readonly name: string;
  /** Hash of what it does it with. */
  readonly hash: string;
  run(): Promise<void>;
}

/** Where the notes of an environment's deployment stand. */
export const notesFile = (env: string): string => join('.cache', `deploy-${env}.json`);

/**
 * Runs the steps that are not done yet, in order.
 * @throws Error of the step that broke, after saying where to go on.
 */
export async function runSteps(
  steps: readonly Step[],
  file: string,
  say: (line: string) => void,
): Promise<void> {
  const done: Record<string, string> = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)
    : {};
  for (const [i, { name, hash, run }] of steps.entries()) {
    const place = `[${i + 1}/${steps.length}] ${name}`;
    if (done[name] === hash) {
      say(`${place}：已做过，跳过`);
      continue;
    }
    try {
      await run();
    } catch (error) {
      say(`${place}：没有成功。再运行一次同样的命令，从这一步继续；--fresh 从头再做。`);
      throw error;
    }
    done[name] = hash;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(done, null, 2)}\n`);
    say(place);
  }
}

/** Hash of values and of every file under folders. */
export function hashOf(values: unknown, folders: readonly string[] = []): string {
  const hash = createHash('sha256').update(JSON.stringify(values));
  for (const folder of folders) addFolder(hash, folder);
  return hash.digest('hex').slice(0, 16);
}

function addFolder(hash: ReturnType<typeof createHash>, folder: string): void {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) addFolder(hash, path);
    else hash.update(path).update(readFileSync(path));
  }
}
