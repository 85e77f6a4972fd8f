/**
 * `scale.units`: the same actions in districts of 1,000, 10,000 and 100,000 units,
 * and a month's 通报 counted in chunks, without and with 20 ms a request. What grows with the district is the counting, never a phone's path.
 */
import { randomUUID } from 'node:crypto';
import type { ActionName } from '@core/modules/actions';
import type { District } from '@local-cloud/district';
import {
  instructorOf,
  openidOf,
  SUPERVISOR_OPENID,
  TODAY,
  unitIdOf,
  type Size,
} from './big-district';
import { homeOf } from './actions';
import { inDistrict } from './in-district';
import { median, rounded, type Bench, type Figure } from './figure';

const UNITS = [1_000, 10_000, 100_000] as const;
const FAR_MS = 20;
const WARM = 20;
const TIMES = 150;
const sizeOf = (units: number): Size => ({
  units,
  instructors: Math.max(10, Math.round(units / 14)),
  ledgerWeeks: 0,
});

interface Measured {
  readonly ms: number;
  readonly requests: number;
}

async function measure(
  { send }: District,
  action: ActionName,
  call: (run: number) => { openid: string; input: object },
): Promise<Measured> {
  const times: number[] = [];
  let requests = 0;
  for (let run = 0; run < WARM + TIMES; run += 1) {
    const { openid, input } = call(run * 7_919);
    const { answer, invocation } = await send(openid, action, input);
    if (!answer.ok) throw new Error(`${action}: ${answer.error.message}`);
    if (run < WARM) continue;
    times.push(invocation.ms);
    requests = Math.max(requests, invocation.requests.length);
  }
  return { ms: median(times), requests };
}

async function inOne(units: number, district: District): Promise<Record<string, number>> {
  const size = sizeOf(units);
  const unitOf = (run: number): number => run % units;
  const asInstructor = (run: number) => openidOf(instructorOf(unitOf(run), size));
  const home = await measure(district, 'home.open', (run) => ({
    openid: asInstructor(run),
    input: homeOf(unitOf(run), size),
  }));
  const record = await measure(district, 'contact.record', (run) => ({
    openid: asInstructor(run),
    input: {
      id: randomUUID(),
      unitId: unitIdOf(unitOf(run)),
      channel: 'phone',
      outcome: 'reached',
      happenedOn: TODAY,
      recordedAt: district.cloud.clock.now(),
    },
  }));
  const unit = await measure(district, 'unit.open', (run) => ({
    openid: asInstructor(run),
    input: { unitId: unitIdOf(unitOf(run)) },
  }));
  const beside: Record<string, number> = {};
  for (const [name, { ms, requests }] of Object.entries({ home, record, unit })) {
    beside[`${name}Ms.${units}`] = rounded(ms);
    beside[`${name}Requests.${units}`] = requests;
  }
  const report = await countReport(district, '2026-10');
  district.cloud.setLatency(FAR_MS);
  const far = await countReport(district, '2026-09');
  district.cloud.setLatency(0);
  return {
    ...beside,
    [`reportSecondsFar.${units}`]: rounded(far.seconds),
    [`reportSeconds.${units}`]: rounded(report.seconds),
    [`reportChunks.${units}`]: report.chunks,
    [`reportLongestChunkSeconds.${units}`]: rounded(report.longest),
  };
}

/** Counts one month's 通报 of the whole district, chunk after chunk. */
async function countReport({ send }: District, month: string) {
  const reportId = randomUUID();
  await send(SUPERVISOR_OPENID, 'report.start', { id: reportId, month });
  const chunks: number[] = [];
  for (;;) {
    const { answer, invocation } = await send(SUPERVISOR_OPENID, 'report.advance', { reportId });
    if (!answer.ok) throw new Error(`report.advance: ${answer.error.message}`);
    chunks.push(invocation.ms / 1000);
    if ((answer.data as { report: { state: string } }).report.state !== 'counting') break;
  }
  const seconds = chunks.reduce((sum, s) => sum + s, 0);
  return { seconds, chunks: chunks.length, longest: Math.max(...chunks) };
}

async function run(say: (line: string) => void): Promise<Figure[]> {
  const beside: Record<string, number> = {};
  for (const units of UNITS) {
    Object.assign(
      beside,
      await inDistrict(sizeOf(units), say, (district) => inOne(units, district)),
    );
  }
  const grown = (name: string): number =>
    (beside[`${name}Ms.100000`] ?? 0) / (beside[`${name}Ms.1000`] ?? 1);
  return [
    {
      name: 'scale.units',
      value: rounded(Math.max(grown('home'), grown('record'))),
      unit: 'times, 100,000 units against 1,000',
      beside,
    },
  ];
}

export const growthBench: Bench = { names: ['scale.units'], run };
