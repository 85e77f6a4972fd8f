/**
 * A full rating of 100,000 members with 48 entries each, from memory: entries a
 * second, and whether ten times the members cost ten times the time. Entries are
 * made chunk by chunk outside the clock, as a run reads them branch by branch.
 */
import { createHash } from 'node:crypto';
import type { Rated, ShortEntry } from '@core/modules/points/contract';
import { formatDay, toDayNumber } from '@core/shared/calendar/day';
import { rate, ratingSetting, type Rateable } from '@core/modules/points/rate';
import { rulesOfYear } from '@core/modules/points/rating-year';
import { yongchuan } from '@core/rulepacks/yongchuan';
import { rounded, type Bench, type Figure } from './figure';

const YEAR = 2025;
const ENTRIES = 48;
const BRANCH = 50;
const SMALL = 10_000;
const FULL = 100_000;

const rules = rulesOfYear(yongchuan.points, YEAR);
const setting = ratingSetting(rules, 'member', YEAR);
const indicators = rules.member.indicators.filter(({ kind }) => kind !== 'veto');
const firstDay = toDayNumber(`${YEAR}-01-01`);

/** A member's year, the same for the same number: every fortieth entry takes an earlier one back. */
function memberOf(n: number): Rateable {
  const entries: Pick<ShortEntry, 'indicator' | 'on' | 'points' | 'confirmedOn'>[] = [];
  for (let i = 0; i < ENTRIES; i += 1) {
    const indicator = indicators[(n * 7 + i * 5) % indicators.length];
    if (!indicator) continue;
    const on = formatDay(firstDay + ((n * 31 + i * 7) % 365));
    const points = (n + i) % 40 === 0 ? -indicator.points : indicator.points;
    entries.push({ indicator: indicator.code, on, points, confirmedOn: on });
  }
  return { subjectId: `p-${n}`, entries, vetoes: [] };
}

/** A rating of members from the first on, told slice by slice; `digest` is of all results' bytes in order. */
class Run {
  ms = 0;
  /** Processor time, which other work on the machine does not lengthen. */
  cpuMs = 0;
  private readonly hash = createHash('sha256');
  private next = 0;

  advance(members: number): this {
    for (const end = this.next + members; this.next < end; this.next += BRANCH) {
      const branch = Array.from({ length: BRANCH }, (_, i) => memberOf(this.next + i));
      const startedAt = performance.now();
      const before = process.cpuUsage();
      const results: Rated[] = branch.map((member) => rate(member, setting));
      this.hash.update(JSON.stringify(results));
      this.ms += performance.now() - startedAt;
      const { user, system } = process.cpuUsage(before);
      this.cpuMs += (user + system) / 1000;
    }
    return this;
  }

  digest(): string {
    return this.hash.digest('hex');
  }
}

async function run(say: (line: string) => void): Promise<Figure[]> {
  say(`rating ${FULL} members × ${ENTRIES} entries`);
  const warm = new Run().advance(SMALL);
  const full = new Run();
  const again = new Run();
  const small: Run[] = [];
  // Slice by slice beside small runs, so that both are of the same minutes.
  for (let i = 0; i < FULL / SMALL; i += 1) {
    full.advance(SMALL);
    small.push(new Run().advance(SMALL));
    again.advance(SMALL);
  }
  if (again.digest() !== full.digest()) throw new Error('two full runs gave different bytes');
  const digests = new Set([warm, ...small].map((one) => one.digest()));
  if (digests.size !== 1) throw new Error('two small runs gave different bytes');
  const fullMs = (full.ms + again.ms) / 2;
  const fullCpu = (full.cpuMs + again.cpuMs) / 2;
  const smallCpu = small.reduce((sum, { cpuMs }) => sum + cpuMs, 0) / small.length;
  return [
    {
      name: 'points.recompute',
      value: rounded(fullCpu / ((FULL / SMALL) * smallCpu)),
      unit: 'times the growth of members',
      reach: 1.1,
      beside: {
        entriesPerSecond: Math.round((FULL * ENTRIES) / (fullMs / 1000)),
        fullMs: rounded(fullMs),
        fullCpuMs: rounded(fullCpu),
        smallCpuMs: rounded(smallCpu),
      },
    },
  ];
}

export const pointsBench: Bench = { names: ['points.recompute'], run };
