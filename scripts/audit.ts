/**
 * `npm audit` of what is deployed, as part of `verify`. Where the registry answers no audit, or
 * there is no network, the kept list of `config/advisories.json` is held against the lock file
 * instead, and the line says so.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { heldAgainst, readAudit, type Kept, type Lock } from './advisories';

function main(): void {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 64 * 1024 * 1024,
  });
  const found = readAudit(stdout ?? '');
  if (found) {
    const { high = 0, critical = 0 } = found;
    process.stdout.write(`audit: ${JSON.stringify(found)}\n`);
    if (high + critical > 0) process.exitCode = 1;
    return;
  }
  const kept = JSON.parse(readFileSync('config/advisories.json', 'utf8')) as Kept;
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const held = heldAgainst(kept, lock, today);
  process.stdout.write(`audit: no answer from the registry; the kept list of ${kept.asOf}\n`);
  for (const { told, fails } of held) process.stdout.write(`${fails ? 'FAIL ' : ''}${told}\n`);
  if (held.some(({ fails }) => fails)) process.exitCode = 1;
}

main();
