/**
 * Opening 今日 and logging a contact in a district of full size: the database requests of each, exact; the time
 * beside an invocation that does as many bare requests and nothing else; and the bytes that 今日 answers.
 */
import { randomUUID } from 'node:crypto';
import { judgedBy } from '@core/modules/rules/judging';
import { yongchuan } from '@core/rulepacks/yongchuan';
import type { District } from '@local-cloud/district';
import {
  FULL,
  instructorOf,
  openidOf,
  personIdOf,
  TODAY,
  unitIdOf,
  type Size,
} from './big-district';
import { inDistrict } from './in-district';
import { median, quantile, rounded, type Bench, type Figure } from './figure';

/** Calls before the first that counts: by then V8 has compiled what they run. */
const WARM = 300;
const TIMES = 400;
const SMALL: Size = { instructors: 110, units: 1_556, ledgerWeeks: 4 };
const BARE = { collection: 'orgNodes', id: 'district' };

interface Measured {
  times: number[];
  /** Requests of each run; one number when every run had as many. */
  requests: Set<number>;
  /** Of the largest answer. */
  bytes: number;
}

/** 今日 as a phone asks for it that had it before and holds the rules in force; of the instructor of a unit. */
export function homeOf(unit: number, size: Size): object {
  const instructor = instructorOf(unit, size);
  const unitIds: string[] = [];
  for (let u = instructor; u < size.units; u += size.instructors) unitIds.push(unitIdOf(u));
  return { judgedBy: judgedBy(yongchuan), had: { parties: [personIdOf(instructor)], unitIds } };
}

/** Calls an action as one instructor after another, far enough apart to touch all of the district. */
async function measure(
  district: District,
  size: Size,
  action: 'home.open' | 'contact.record',
): Promise<Measured> {
  const measured: Measured = { times: [], requests: new Set(), bytes: 0 };
  for (let run = -WARM; run < TIMES; run += 1) {
    const unit = ((run + WARM) * 7_919) % size.units;
    const input =
      action === 'home.open' ? homeOf(unit, size) : contactOf(unit, district.cloud.clock.now());
    const openid = openidOf(instructorOf(unit, size));
    const { answer, invocation } = await district.send(openid, action, input);
    if (!answer.ok) throw new Error(`${action}: ${answer.error.code} ${answer.error.message}`);
    if (run < 0) continue;
    measured.times.push(invocation.ms);
    measured.requests.add(invocation.requests.length);
    measured.bytes = Math.max(measured.bytes, Buffer.byteLength(JSON.stringify(answer.data)));
  }
  return measured;
}

const contactOf = (unit: number, recordedAt: number) => ({
  id: randomUUID(),
  unitId: unitIdOf(unit),
  channel: 'phone',
  outcome: 'reached',
  happenedOn: TODAY,
  recordedAt,
});

/** The one number of requests, at both sizes. */
function exactly(action: string, ...all: Measured[]): number {
  const counts = new Set(all.flatMap(({ requests }) => [...requests]));
  const [count] = counts;
  if (counts.size !== 1 || count === undefined)
    throw new Error(`${action} costs ${[...counts].join(' or ')} requests`);
  return count;
}

/** Milliseconds of invocations that do nothing but so many bare requests. */
type Floors = Record<3 | 6, number[]>;

async function addFloors({ cloud }: District, floors: Floors): Promise<void> {
  for (let i = -WARM; i < TIMES / 2; i += 1) {
    for (const count of [3, 6] as const) {
      const invocation = await cloud.invoke('probe', { work: 'get', ...BARE, count });
      if (!invocation.ok) throw new Error(`probe: ${JSON.stringify(invocation.error)}`);
      if (i >= 0) floors[count].push(invocation.ms);
    }
  }
}

async function run(say: (line: string) => void): Promise<Figure[]> {
  const small = await inDistrict(SMALL, say, async (district) => ({
    home: await measure(district, SMALL, 'home.open'),
    record: await measure(district, SMALL, 'contact.record'),
  }));
  return inDistrict(FULL, say, async (district) => {
    // Before, between and after: the peers are of the same minutes as the figures.
    const floors: Floors = { 3: [], 6: [] };
    await addFloors(district, floors);
    const home = await measure(district, FULL, 'home.open');
    await addFloors(district, floors);
    const record = await measure(district, FULL, 'contact.record');
    await addFloors(district, floors);
    const against = (name: string, { times }: Measured, bare: 3 | 6, reach: number): Figure => ({
      name,
      value: rounded(quantile(times, 0.95) / quantile(floors[bare], 0.95)),
      unit: `times ${bare} bare requests, p95 of both`,
      reach,
      beside: {
        p95Ms: rounded(quantile(times, 0.95)),
        medianMs: rounded(median(times)),
        floorP95Ms: rounded(quantile(floors[bare], 0.95)),
        floorMedianMs: rounded(median(floors[bare])),
      },
    });
    const requests = (name: string, reach: number, ...all: Measured[]): Figure => ({
      name,
      value: exactly(name, ...all),
      unit: 'database requests',
      reach,
    });
    return [
      requests('actions.home.dbRequests', 3, home, small.home),
      requests('actions.record.dbRequests', 6, record, small.record),
      against('actions.home.vsFloor', home, 3, 1.6),
      against('actions.record.vsFloor', record, 6, 1.5),
      {
        name: 'home.answerBytes',
        value: Math.max(home.bytes, small.home.bytes),
        unit: 'bytes at 15 units',
        reach: 12 * 1024,
      },
    ];
  });
}

export const actionsBench: Bench = {
  names: [
    'actions.home.dbRequests',
    'actions.record.dbRequests',
    'actions.home.vsFloor',
    'actions.record.vsFloor',
    'home.answerBytes',
  ],
  run,
};
