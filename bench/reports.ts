/**
 * Counting a month's 通报: whole, and on the day after with one in a hundred units changed, beside what counting asked
 * of the database when it went by pages of 25, one request after another, of years whose contacts were not packed; the
 * former way's judging is left out. Without and with 20 ms a request.
 */
import { randomUUID } from 'node:crypto';
import { addDays } from '@core/shared/calendar/day';
import type { District } from '@local-cloud/district';
import { probe } from './bench-cloud';
import { FULL, SUPERVISOR_OPENID, TODAY, TOWN_IDS, type Size } from './big-district';
import { changeSome } from './change-some';
import { inDistrict } from './in-district';
import { rounded, type Bench, type Figure } from './figure';

const SIZE: Size = { ...FULL, ledgerWeeks: 0 };
const FAR_MS = 20;

/** Seconds that one month takes, chunk after chunk. */
async function secondsOf({ send }: District, month: string): Promise<number> {
  const reportId = randomUUID();
  const begun = await send(SUPERVISOR_OPENID, 'report.start', { id: reportId, month });
  if (!begun.answer.ok) throw new Error(`report.start: ${begun.answer.error.message}`);
  for (let seconds = 0; ;) {
    const { answer, invocation } = await send(SUPERVISOR_OPENID, 'report.advance', { reportId });
    if (!answer.ok) throw new Error(`report.advance: ${answer.error.message}`);
    seconds += invocation.ms / 1000;
    if ((answer.data as { report: { state: string } }).report.state !== 'counting') return seconds;
  }
}

/** Seconds of the former way's requests; town after town, as long as an invocation may last. */
async function formerSeconds(district: District): Promise<number> {
  let seconds = 0;
  let units = 0;
  for (const townId of TOWN_IDS) {
    const started = performance.now();
    const { last } = await probe(district, 'pagesOf25', { towns: [townId], year: 2026 });
    seconds += (performance.now() - started) / 1000;
    units += Number(last);
  }
  if (units !== SIZE.units) throw new Error(`the former way found ${units} units`);
  return seconds;
}

const against = (name: string, value: number, reach: number, ms: number): Figure => ({
  name,
  value: rounded(value),
  unit: `of the former way's requests alone, ${ms} ms each`,
  reach,
});

async function run(say: (line: string) => void): Promise<Figure[]> {
  const before = await inDistrict({ ...SIZE, unpacked: true }, say, async (district) => {
    await probe(district, 'pagesOf25', { towns: TOWN_IDS.slice(0, 2), year: 2026 });
    const near = await formerSeconds(district);
    district.cloud.setLatency(FAR_MS);
    return { near, far: await formerSeconds(district) };
  });
  return inDistrict(SIZE, say, async (district) => {
    // The function is there and warm: a figure is of counting, not of a cold start.
    await secondsOf(district, '2026-07');
    const whole = await secondsOf(district, '2026-10');
    await changeSome(district, SIZE, '2026-10-29');
    district.cloud.clock.setToday(addDays(TODAY, 1));
    const dayAfter = await secondsOf(district, '2026-10');
    district.cloud.setLatency(FAR_MS);
    const wholeFar = await secondsOf(district, '2026-09');
    const perSecond = (seconds: number): number => rounded(SIZE.units / seconds);
    return [
      {
        name: 'reports.unitsPerSecond',
        value: perSecond(whole),
        unit: 'units a second, a whole month',
        beside: { withLatency: perSecond(wholeFar), former: perSecond(before.near) },
      },
      against('reports.vsFormer', whole / before.near, 0.25, 0),
      against('reports.vsFormerFar', wholeFar / before.far, 0.125, FAR_MS),
      {
        name: 'reports.dayAfter',
        value: rounded(dayAfter / whole),
        unit: 'of a whole count, one unit in a hundred changed',
        reach: 0.1,
        beside: {
          wholeSeconds: rounded(whole),
          seconds: rounded(dayAfter),
        },
      },
    ];
  });
}

export const reportsBench: Bench = {
  names: ['reports.unitsPerSecond', 'reports.vsFormer', 'reports.vsFormerFar', 'reports.dayAfter'],
  run,
};
