/**
 * `npm run proof [-- --seed N] [--only NAME]`: the hostile tests at full counts.
 * Each says its seed and its count; the last line has the totals.
 */
import { parseArgs } from 'node:util';
import { ensureBuilt } from './ensure-built';
import { runJest, type Totals } from './run-jest';

interface Proof {
  readonly name: string;
  readonly project: string;
  readonly file: string;
  /** What it is run with; the writers are always 64. */
  readonly counts: Record<string, string>;
}

const PROOFS: readonly Proof[] = [
  { name: 'outbox', project: 'app', file: 'outbox[-a-z]*', counts: { PROOF_SCHEDULES: '10000' } },
  { name: 'writers', project: 'server', file: 'contacts', counts: {} },
  { name: 'kills', project: 'local-cloud', file: 'durability', counts: { PROOF_KILLS: '100' } },
  { name: 'papers', project: 'server', file: 'paper-texts', counts: { PROOF_TEXTS: '10000' } },
  { name: 'histories', project: 'server', file: 'histories', counts: { PROOF_HISTORIES: '10000' } },
  { name: 'packs', project: 'core', file: 'rules/mutations', counts: { PROOF_PACKS: '10000' } },
  { name: 'inputs', project: 'server', file: 'bad-input', counts: { PROOF_INPUTS: '100000' } },
];

const say = (line: string): void => void process.stdout.write(`${line}\n`);

function run({ name, project, file, counts }: Proof, seed: Record<string, string>): Totals {
  const startedAt = Date.now();
  const path = `test/${project}/${file}\\.test`;
  const args = ['--selectProjects', project, '--testPathPatterns', path];
  const totals = runJest(args, { ...counts, ...seed });
  // A pattern that fits no file any more is no proof.
  const failed = totals.passed + totals.failed === 0 ? 1 : totals.failed;
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  say(`${failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${totals.passed} tests (${seconds} s)`);
  return { ...totals, failed };
}

async function proof(): Promise<void> {
  const { values } = parseArgs({
    options: { seed: { type: 'string' }, only: { type: 'string' } },
  });
  const chosen = PROOFS.filter(({ name }) => values.only === undefined || name === values.only);
  if (chosen.length === 0)
    throw new Error(`there are ${PROOFS.map(({ name }) => name).join(', ')}`);
  await ensureBuilt(['functions'], say);
  const seed: Record<string, string> = values.seed ? { PROOF_SEED: values.seed } : {};
  const all = chosen.map((one) => run(one, seed));
  const sum = (of: (totals: Totals) => number): number => all.reduce((n, t) => n + of(t), 0);
  const failed = sum((t) => t.failed);
  say(`${sum((t) => t.passed)} passed, ${failed} failed`);
  if (failed > 0 || all.some(({ status }) => status !== 0)) process.exitCode = 1;
}

proof().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
