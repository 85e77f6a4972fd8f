/**
 * Opening 今日 and logging a contact in a district of full size: the database
 * requests of each, exact, and the time as so many bare requests of the SDK.
 */
import { randomUUID } from 'node:crypto';
import type { District } from '@local-cloud/district';
import { probe } from './bench-cloud';
import { FULL, instructorOf, openidOf, TODAY, unitIdOf, type Size } from './big-district';
import { inDistrict } from './in-district';
import { median, quantile, rounded, type Bench, type Figure } from './figure';

const WARM = 40;
const TIMES = 400;
const SMALL: Size = { instructors: 110, units: 1_556, ledgerWeeks: 4 };
const ROUND_TRIPS = { collection: 'orgNodes', id: 'district', count: 200 };

interface Measured {
  times: number[];
  /** Requests of each run; one number when every run had as many. */
  requests: Set<number>;
}

/** Calls an action as one instructor after another, far enough apart to touch all of the district. */
async function measure(
  district: District,
  size: Size,
  action: 'home.open' | 'contact.record',
): Promise<Measured> {
  const measured: Measured = { times: [], requests: new Set() };
  for (let run = -WARM; run < TIMES; run += 1) {
    const unit = ((run + WARM) * 7_919) % size.units;
    const input = action === 'home.open' ? {} : contactOf(unit, district.cloud.clock.now());
    const openid = openidOf(instructorOf(unit, size));
    const { answer, invocation } = await district.send(openid, action, input);
    if (!answer.ok) throw new Error(`${action}: ${answer.error.code} ${answer.error.message}`);
    if (run < 0) continue;
    measured.times.push(invocation.ms);
    measured.requests.add(invocation.requests.length);
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

async function run(say: (line: string) => void): Promise<Figure[]> {
  const small = await inDistrict(SMALL, say, async (district) => ({
    home: await measure(district, SMALL, 'home.open'),
    record: await measure(district, SMALL, 'contact.record'),
  }));
  return inDistrict(FULL, say, async (district) => {
    // Before and after: the peer is of the same minutes as the figure.
    const before = await probe(district, 'get', ROUND_TRIPS);
    const home = await measure(district, FULL, 'home.open');
    const record = await measure(district, FULL, 'contact.record');
    const after = await probe(district, 'get', ROUND_TRIPS);
    const trips = [...before.times, ...after.times];
    const roundTrip = median(trips);
    const against = (name: string, { times }: Measured): Figure => ({
      name,
      value: rounded(quantile(times, 0.95) / roundTrip),
      unit: 'round trips at p95',
      reach: 10,
      beside: {
        p95Ms: rounded(quantile(times, 0.95)),
        medianMs: rounded(median(times)),
        roundTripMs: rounded(roundTrip),
        // Far above the median when the machine does other things meanwhile.
        roundTripP95Ms: rounded(quantile(trips, 0.95)),
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
      against('actions.home.vsRoundTrip', home),
      against('actions.record.vsRoundTrip', record),
    ];
  });
}

export const actionsBench: Bench = {
  names: [
    'actions.home.dbRequests',
    'actions.record.dbRequests',
    'actions.home.vsRoundTrip',
    'actions.record.vsRoundTrip',
  ],
  run,
};
