/**
 * `scale.overviewGrowth`: opening 联系情况 in a district of full size against one of
 * a tenth, both counted by the clock's own job before.
 */
import type { ActionOutput } from '@core/modules/actions';
import type { District } from '@local-cloud/district';
import { FULL, SUPERVISOR_OPENID, type Size } from './big-district';
import { inDistrict } from './in-district';
import { median, quantile, rounded, type Bench, type Figure } from './figure';

const WARM = 40;
const TIMES = 400;
/** No contacts of their own: the overview reads the units' years. */
const LARGE: Size = { ...FULL, ledgerWeeks: 0 };
const SMALL: Size = { instructors: 110, units: 1_556, ledgerWeeks: 0 };

interface Measured {
  readonly times: number[];
  readonly requests: number;
  /** Chunks of the job, its whole time, and its longest chunk. */
  readonly chunks: number;
  readonly jobSeconds: number;
  readonly longestChunkSeconds: number;
}

/** Fires the timer until the job of the day is done. */
async function count({ cloud }: District): Promise<number[]> {
  const chunks: number[] = [];
  for (;;) {
    const invocation = await cloud.fireTimer('clock');
    if (!invocation.ok) throw new Error(`clock: ${JSON.stringify(invocation.error)}`);
    const { rebuildFigures: job } = invocation.result as { rebuildFigures: { state: string } };
    chunks.push(invocation.ms / 1000);
    if (job.state === 'done') return chunks;
    if (job.state !== 'goesOn') throw new Error(`rebuildFigures: ${JSON.stringify(job)}`);
  }
}

async function measure(district: District, { units }: Size): Promise<Measured> {
  const chunks = await count(district);
  const times: number[] = [];
  const requests = new Set<number>();
  for (let run = -WARM; run < TIMES; run += 1) {
    const { answer, invocation } = await district.send(SUPERVISOR_OPENID, 'overview.open', {});
    if (!answer.ok) throw new Error(`overview.open: ${answer.error.message}`);
    const { towns } = answer.data as ActionOutput<'overview.open'>;
    const counted = towns.reduce((sum, { figures }) => sum + (figures?.units ?? 0), 0);
    if (counted !== units) throw new Error(`${counted} units are counted of ${units}`);
    requests.add(invocation.requests.length);
    if (run >= 0) times.push(invocation.ms);
  }
  const [only] = requests;
  if (requests.size !== 1 || only === undefined)
    throw new Error(`overview.open costs ${[...requests].join(' or ')} requests`);
  const jobSeconds = chunks.reduce((sum, seconds) => sum + seconds, 0);
  const longestChunkSeconds = Math.max(...chunks);
  return { times, requests: only, chunks: chunks.length, jobSeconds, longestChunkSeconds };
}

async function run(say: (line: string) => void): Promise<Figure[]> {
  const small = await inDistrict(SMALL, say, (district) => measure(district, SMALL));
  const large = await inDistrict(LARGE, say, (district) => measure(district, LARGE));
  if (small.requests !== large.requests)
    throw new Error(`overview.open costs ${small.requests}, then ${large.requests} requests`);
  return [
    {
      name: 'scale.overviewGrowth',
      value: rounded(median(large.times) / median(small.times)),
      unit: 'times',
      reach: 1.5,
      beside: {
        largeMs: rounded(median(large.times)),
        smallMs: rounded(median(small.times)),
        p95Growth: rounded(quantile(large.times, 0.95) / quantile(small.times, 0.95)),
        dbRequests: large.requests,
        jobSeconds: rounded(large.jobSeconds),
        jobChunks: large.chunks,
        longestChunkSeconds: rounded(large.longestChunkSeconds),
      },
    },
  ];
}

export const overviewBench: Bench = { names: ['scale.overviewGrowth'], run };
