/** The figures of towns: counted whole by the clock, and on the day after with one in a hundred units changed. */
import { addDays } from '@core/shared/calendar/day';
import type { District } from '@local-cloud/district';
import { jobs } from '@server/entry/jobs.generated';
import { probe } from './bench-cloud';
import { FULL, TODAY, type Size } from './big-district';
import { changeSome } from './change-some';
import { inDistrict } from './in-district';
import { rounded, type Bench, type Figure } from './figure';

const SIZE: Size = { ...FULL, ledgerWeeks: 0 };
const JOB = 'rebuildFigures';

interface Counted {
  readonly seconds: number;
  readonly chunks: number;
  readonly requests: number;
}

/** Seconds of the job alone on a day: of the ticks until it is done, without what a tick takes that has nothing to do. */
async function count(district: District, businessDate: string): Promise<Counted> {
  const { cloud } = district;
  cloud.clock.setToday(businessDate);
  const names = Object.keys(jobs).filter((name) => name !== JOB);
  await probe(district, 'doneJobs', { names, businessDate });
  const tick = async () => {
    const invocation = await cloud.fireTimer('clock');
    if (!invocation.ok) throw new Error(`clock: ${JSON.stringify(invocation.error)}`);
    const { state } = (invocation.result as Record<string, { state: string }>)[JOB] ?? {};
    if (state !== 'done' && state !== 'goesOn') throw new Error(`${JOB}: ${state ?? 'nothing'}`);
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

async function run(say: (line: string) => void): Promise<Figure[]> {
  return inDistrict(SIZE, say, async (district) => {
    // The function is there and warm: a figure is of counting, not of a cold start.
    await probe(district, 'doneJobs', { names: Object.keys(jobs), businessDate: TODAY });
    await district.cloud.fireTimer('clock');
    const whole = await count(district, addDays(TODAY, 1));
    await changeSome(district, SIZE, addDays(TODAY, 1));
    const dayAfter = await count(district, addDays(TODAY, 2));
    const quiet = await count(district, addDays(TODAY, 3));
    // Once a week every unit's years are asked when they were written.
    const compared = await count(district, addDays(TODAY, 9));
    return [
      {
        name: 'figures.dayAfter',
        value: rounded(dayAfter.seconds / whole.seconds),
        unit: 'of a whole count, one unit in a hundred changed',
        reach: 0.1,
        beside: {
          wholeSeconds: rounded(whole.seconds),
          wholeChunks: whole.chunks,
          wholeRequests: whole.requests,
          seconds: rounded(dayAfter.seconds),
          requests: dayAfter.requests,
          quietSeconds: rounded(quiet.seconds),
          quietRequests: quiet.requests,
          comparedSeconds: rounded(compared.seconds),
        },
      },
    ];
  });
}

export const figuresBench: Bench = { names: ['figures.dayAfter'], run };
