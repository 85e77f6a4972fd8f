/**
 * `cadence.vsDuckdb`: the verdicts of a district-year, our engine against DuckDB's
 * SQL, both from memory on one thread. The SQL is written from the rules, not from
 * the engine; every verdict of both is compared, and one that differs fails the run.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { districtYear, FULL_YEAR } from './cadence/district-year';
import { openPeer } from './cadence/duckdb';
import type * as Engine from './cadence/engine';
import { median, rounded, type Bench, type Figure } from './figure';

const SEED = 2_026;
/** The last week runs, the week before can still be recorded: every state is there. */
const DURING = '2026-12-28';
/** All is over. */
const AFTER = '2027-02-01';
const ROUNDS = 5;

/** The engine as it is deployed: one bundle, without what a runner of TypeScript adds. */
async function bundledEngine(): Promise<typeof Engine> {
  const folder = mkdtempSync(join(tmpdir(), 'liangxin-engine-'));
  const outfile = join(folder, 'engine.js');
  try {
    await build({
      entryPoints: [resolve('bench', 'cadence', 'engine.ts')],
      outfile,
      bundle: true,
      platform: 'node',
      logLevel: 'warning',
    });
    return createRequire(outfile)(outfile) as typeof Engine;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Verdicts compared. Raises at the first that differs, and when one side has more. */
function compare({ plan, units, instructors }: Engine.JudgedYear, peer: Map<string, string>) {
  let compared = 0;
  const check = (unitId: string, party: Engine.JudgedYear['instructors'][number], of: 0 | 1) => {
    for (const [i, mark] of party.marks.entries()) {
      const term = (of === 0 ? plan.terms : plan.ofInstructors)[i];
      if (!term) throw new Error('a mark without its term');
      const key = [unitId, party.instructorId, term.obligation.code, term.period.key].join('|');
      const { state, reason = '', days, waiting, contested } = mark;
      const { working, owed, free } = days;
      const ours = [state, reason, working, owed, free, waiting, contested].join('|');
      const theirs = peer.get(key);
      if (ours !== theirs) throw new Error(`${key}: engine ${ours}, SQL ${theirs ?? 'nothing'}`);
      compared += 1;
    }
  };
  for (const { unitId, parties } of units) for (const party of parties) check(unitId, party, 0);
  for (const party of instructors) check('', party, 1);
  if (compared !== peer.size) throw new Error(`${compared} verdicts, SQL has ${peer.size}`);
  return compared;
}

async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function run(say: (line: string) => void): Promise<Figure[]> {
  const { judgeDistrict } = await bundledEngine();
  say(`making a year of ${FULL_YEAR.units} units and ${FULL_YEAR.instructors} instructors`);
  const district = districtYear(FULL_YEAR, SEED);
  const peer = await openPeer(district);
  try {
    let verdicts = 0;
    for (const today of [AFTER, DURING]) {
      await peer.judge(today);
      verdicts = compare(judgeDistrict(district, today), await peer.verdicts());
      say(`as of ${today}: ${verdicts} verdicts, all equal: state, reason, days, waits, contested`);
    }
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(await timed(() => judgeDistrict(district, DURING)));
      theirs.push(await timed(() => peer.judge(DURING)));
    }
    const ratios = ours.map((ms, round) => ms / (theirs[round] ?? NaN));
    return [
      {
        name: 'cadence.vsDuckdb',
        value: rounded(median(ours) / median(theirs)),
        unit: 'times',
        reach: 1,
        beside: {
          engineMs: rounded(median(ours)),
          duckdbMs: rounded(median(theirs)),
          lowestRatio: rounded(Math.min(...ratios)),
          highestRatio: rounded(Math.max(...ratios)),
          verdictsCompared: verdicts,
          contacts: district.units.reduce((sum, unit) => sum + unit.contacts.length, 0),
        },
      },
    ];
  } finally {
    peer.close();
  }
}

export const cadenceBench: Bench = { names: ['cadence.vsDuckdb'], run };
