/**
 * The figures of towns: counted whole by the clock, and on the day after with one in a hundred units changed; and drafts
 * of 督办, looked for in all units and in what is kept of them.
 */
import { addDays } from '@core/shared/calendar/day';
import type { District } from '@local-cloud/district';
import { jobs } from '@server/entry/jobs.generated';
import { probe } from './bench-cloud';
import { FULL, TODAY, type Size } from './big-district';
import { changeSome } from './change-some';
import { inDistrict } from './in-district';
import { rounded, type Bench, type Figure } from './figure';

const SIZE: Size = { ...FULL, ledgerWeeks: 0 };
const FIGURES = 'rebuildFigures';
const DRAFTS = 'draftFollowUps';
type JobName = typeof FIGURES | typeof DRAFTS;

interface Counted {
  readonly seconds: number;
  readonly chunks: number;
  readonly requests: number;
}

/** Seconds of a job alone on a day: of the ticks until it is done, without what a tick takes that has nothing to do. */
async function runAlone(district: District, job: JobName, businessDate: string): Promise<Counted> {
  const { cloud } = district;
  cloud.clock.setToday(businessDate);
  const names = Object.keys(jobs).filter((name) => name !== job);
  await probe(district, 'doneJobs', { names, businessDate });
  const tick = async () => {
    const invocation = await cloud.fireTimer('clock');
    if (!invocation.ok) throw new Error(`clock: ${JSON.stringify(invocation.error)}`);
    const { state } = (invocation.result as Record<string, { state: string }>)[job] ?? {};
    if (state !== 'done' && state !== 'goesOn') throw new Error(`${job}: ${state ?? 'nothing'}`);
    const { ms, requests } = invocation;
    return { ms, requests: requests.length, isDone: state === 'done' };
  };
  const ticks = [await tick()];
  while (!ticks[ticks.length - 1]?.isDone) ticks.push(await tick());
  const idle = await tick();
  const sum = (of: 'ms' | 'requests'): number =>
    ticks.reduce((all, one) => all + one[of] - idle[of], 0);
  return { seconds: sum('ms') / 1000, chunks: ticks.length, requests: sum('requests') };
}

const against = (name: string, unit: string, less: Counted, whole: Counted): Figure => ({
  name,
  value: rounded(less.seconds / whole.seconds),
  unit,
  reach: 0.1,
  beside: {
    wholeSeconds: rounded(whole.seconds),
    wholeChunks: whole.chunks,
    wholeRequests: whole.requests,
    seconds: rounded(less.seconds),
    requests: less.requests,
  },
});

async function run(say: (line: string) => void): Promise<Figure[]> {
  return inDistrict(SIZE, say, async (district) => {
    // The function is there and warm: a figure is of counting, not of a cold start.
    await probe(district, 'doneJobs', { names: Object.keys(jobs), businessDate: TODAY });
    await district.cloud.fireTimer('clock');
    const tomorrow = addDays(TODAY, 1);
    // Nothing is kept yet: drafts are looked for in all units.
    const draftsOfAll = await runAlone(district, DRAFTS, tomorrow);
    const whole = await runAlone(district, FIGURES, tomorrow);
    await changeSome(district, SIZE, tomorrow);
    const dayAfter = await runAlone(district, FIGURES, addDays(TODAY, 2));
    const monday = addDays(TODAY, 4);
    await runAlone(district, FIGURES, monday);
    const drafts = await runAlone(district, DRAFTS, monday);
    return [
      against(
        'figures.dayAfter',
        'of a whole count, one unit in a hundred changed',
        dayAfter,
        whole,
      ),
      against(
        'drafts.byKept',
        'of judging all units, none of which is reached',
        drafts,
        draftsOfAll,
      ),
    ];
  });
}

export const figuresBench: Bench = { names: ['figures.dayAfter', 'drafts.byKept'], run };
