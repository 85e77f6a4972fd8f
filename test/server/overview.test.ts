/** 联系情况: what the clock counts equals a recount, in whatever chunks; who sees which town. */
import { randomUUID } from 'node:crypto';
import type { ActionOutput } from '@core/modules/actions';
import type { Leave, UnitFacts } from '@core/modules/cadence/contract';
import { addDays } from '@core/shared/calendar/day';
import { createWorkCalendar } from '@core/shared/calendar/work-calendar';
import { judgeUnit } from '@core/modules/cadence/judge';
import { periodOf } from '@core/shared/calendar/period';
import { yongchuan } from '@core/rulepacks/yongchuan';
import type { StoredFigures } from '@server/modules/figures/stored';
import type { StoredUnit, StoredUnitYear } from '@server/modules/units/stored';
import type { StoredPerson } from '@server/modules/people/stored';
import { rebuildFigures } from '@server/modules/figures/rebuild-job';
import type { Deps } from '@server/runtime/deps';
import { districtYear } from '../../bench/cadence/district-year';
import { unpackedYear } from '@server/modules/units/stored-form';
import { freshDistrict } from '../support/district';
import { fakeStore } from '../support/fake-store';
import {
  fillSmallDistrict,
  importSheets,
  openidOf,
  TODAY,
  type SmallDistrict,
} from '../support/small-district';

const BY_NAME = ['甲二有限公司', '甲三有限公司', '甲一有限公司'];
const calendar = createWorkCalendar();
type Counts = Record<string, number>;

/** Counts of one obligation in one period, verdict by verdict. */
function recount(
  units: readonly UnitFacts[],
  code: string,
  unit: 'week' | 'month' | 'quarter' | 'year',
  first: string,
  today: string,
  leaves: readonly Leave[],
): Counts {
  const counts: Counts = { met: 0, missed: 0, contested: 0, exempt: 0, notApplicable: 0, open: 0 };
  for (const facts of units) {
    const owing = facts.responsibilities.filter((r) => r.kind === '帮建');
    for (const instructorId of new Set(owing.map((r) => r.instructorId))) {
      const setting = { pack: yongchuan, calendar, today };
      const who = { instructorId, leaves };
      const v = judgeUnit(facts, who, code, periodOf(unit, first), setting);
      if (!v) throw new Error(`${code} is no obligation`);
      const apart = v.state === 'missed' && (v.contested || v.waiting);
      const judged = v.state === 'met' || v.state === 'missed';
      const isOpen = v.state === 'dueSoon' || (v.provisional && judged);
      const key = isOpen ? 'open' : apart ? 'contested' : v.state;
      counts[key] = (counts[key] ?? 0) + 1;
    }
  }
  return counts;
}

function expectRecounted(
  figures: StoredFigures,
  units: readonly UnitFacts[],
  today: string,
  leaves: readonly Leave[] = [],
): void {
  const weeks = figures.charts?.weeks ?? [];
  expect(weeks).toHaveLength(10);
  for (const { obligation, period, settled, ...counts } of [...figures.periods, ...weeks]) {
    if (period.unit === 'halfYear') throw new Error('no such obligation in 永川');
    expect([obligation, period.key, counts]).toEqual([
      obligation,
      period.key,
      recount(units, obligation, period.unit, period.first, today, leaves),
    ]);
    expect([period.key, settled]).toEqual([period.key, addDays(period.last, 7) < today]);
  }
}

/** The six months that end with the day's, as `2026-06`. */
const monthsTo = (today: string): string[] =>
  [5, 4, 3, 2, 1, 0].map((back) => {
    const [year = 0, month = 0] = today.split('-').map(Number);
    return new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7);
  });

/** Contacts of a month by channel, one after the other. */
function recountContacts(units: readonly UnitFacts[], month: string): Counts {
  const counts: Counts = {};
  for (const key of ['phone', 'online', 'onsite', 'elsewhere', 'notReached', 'interviews'])
    counts[key] = 0;
  for (const contact of units.flatMap(({ contacts }) => contacts)) {
    if (contact.voided || contact.on.slice(0, 7) !== month) continue;
    const last = [contact, ...(contact.amendments ?? [])].reduce((a, b) => ({ ...a, ...b }));
    const key = last.outcome === 'notReached' ? 'notReached' : String(last.channel);
    counts[key] = (counts[key] ?? 0) + 1;
    if (key !== 'notReached' && last.metOwner)
      counts['interviews'] = (counts['interviews'] ?? 0) + 1;
  }
  return counts;
}

describe('the job', () => {
  const TOWNS = ['town-b', 'town-a', 'town-empty'];
  const district = districtYear({ units: 130, instructors: 12 }, 7);
  const units = district.units.map((facts, u) =>
    u % 13 === 0 ? { ...facts, responsibilities: [] } : facts,
  );
  /** Leaves as people ask for them: with a last day. */
  const leaves = [...district.leaves.values()]
    .flat()
    .flatMap(({ to, ...leave }) => (to ? [{ ...leave, to }] : []));
  const people = [...new Set(leaves.map((leave) => leave.instructorId))].map(
    (_id) =>
      ({
        _id,
        leaves: leaves
          .filter((leave) => leave.instructorId === _id)
          .map(({ from, to, coverId, waits }, i) => ({
            ...{ id: `${_id}-${i}`, from, to, reason: '年休假' },
            ...(coverId ? { coverId } : {}),
            state: waits ? 'waiting' : 'granted',
          })),
      }) as StoredPerson,
  );
  const townOf = (u: number): string => TOWNS[u % 3 === 0 ? 0 : 1] as string;
  const stored = units.map(
    ({ unitId }, u) =>
      ({
        _id: unitId,
        townId: townOf(u),
        sortKey: `d${String(u).padStart(4, '0')} ${unitId}`,
        status: u % 10 === 9 ? 'closed' : 'operating',
      }) as StoredUnit,
  );
  const years = units.map(
    ({ unitId, ...facts }) =>
      ({
        ...{ _id: `${unitId}_2026`, unitId, year: 2026, facts },
        instructorIds: [...new Set(facts.responsibilities.map((r) => r.instructorId))],
      }) as StoredUnitYear,
  );

  let chunks = 0;

  /** Runs to the end, each chunk given `seconds`, of which a look at the clock takes one; every chunk but the last is done twice, as after a kill. */
  async function rebuilt(
    today: string,
    seconds: number,
    { towns, ...all } = { towns: TOWNS, units: stored, unitYears: years },
  ): Promise<StoredFigures[]> {
    const figures: StoredFigures[] = [];
    const nodes = towns.map((_id) => ({ _id, schemaVersion: 1, kind: 'town', name: _id }) as const);
    const store = fakeStore({ orgNodes: [...nodes], ...all, persons: people, figures });
    let cursor: string | null = '';
    for (chunks = 0; cursor !== null; chunks += 1) {
      let now = 1_000_000_000;
      const setting = { pack: yongchuan, notices: {}, calendar, today };
      const deps = { ...setting, store, now: () => (now += 1_000), randomCode: () => String(now) };
      const run = () =>
        rebuildFigures(deps as unknown as Deps, cursor ?? '', now + seconds * 1_000);
      await run();
      now = 1_000_000_000;
      cursor = await run();
      if (chunks > 500) throw new Error('the job does not end');
    }
    return figures.sort((a, b) => (a._id < b._id ? -1 : 1));
  }

  it.each(['2026-06-10', '2026-12-28', '2027-01-05'])('equals a recount on %s', async (today) => {
    const figures = await rebuilt(today, 1_000);
    expect(figures.map(({ townId }) => townId)).toEqual(['town-a', 'town-b', 'town-empty']);
    for (const town of figures) {
      const theirs = units.filter((_unit, u) => townOf(u) === town.townId);
      expectRecounted(town, theirs, today, leaves);
      const operating = stored.filter((s) => s.townId === town.townId && s.status === 'operating');
      expect(town.units).toBe(operating.length);
      const alone = theirs.filter(
        ({ unitId, responsibilities }) =>
          operating.some(({ _id }) => _id === unitId) &&
          !responsibilities.some(
            (r) => r.kind === '帮建' && r.from <= today && (!r.to || today < r.to),
          ),
      );
      expect(town.withoutInstructor).toBe(alone.length);
      expect(town.charts?.months.map(({ month, contacts }) => [month, contacts])).toEqual(
        monthsTo(today).map((month) => [month, recountContacts(theirs, month)]),
      );
    }
    expect(figures.some(({ withoutInstructor }) => withoutInstructor > 0)).toBe(true);
  });

  it('comes to the same in small chunks, each killed and done again', async () => {
    // More towns than are counted at once, one of more pages than one.
    const towns = ['town-a', 'town-b', ...Array.from({ length: 15 }, (_, t) => `town-${t}`)];
    const copies = [0, 1, 2, 3, 4, 5, 6, 7, 8];
    const many = {
      towns,
      units: copies.flatMap((copy) =>
        stored.map((unit, u) => ({
          ...unit,
          _id: `${unit._id}-${copy}`,
          sortKey: `${unit.sortKey}-${copy}`,
          townId: copy < 7 ? 'town-a' : (towns[u % towns.length] ?? ''),
        })),
      ),
      unitYears: copies.flatMap((copy) =>
        years.map((one) => ({
          ...one,
          _id: `${one.unitId}-${copy}_2026`,
          unitId: `${one.unitId}-${copy}`,
        })),
      ),
    };
    const counted = (figures: StoredFigures[]) => figures.map(({ asOf: _asOf, ...rest }) => rest);
    const whole = counted(await rebuilt('2026-12-28', 1_000, many));
    expect(whole).toHaveLength(towns.length);
    expect(counted(await rebuilt('2026-12-28', 1, many))).toEqual(whole);
    // Three pages of the large town, and the others in two lots.
    expect(chunks).toBeGreaterThan(3);
    expect(counted(await rebuilt('2026-12-28', 8, many))).toEqual(whole);
  });
});

describe('through the cloud', () => {
  let district: Awaited<ReturnType<typeof freshDistrict>>;
  let ids: SmallDistrict;
  type Overview = ActionOutput<'overview.open'>;
  const overview = (role: 'townSupervisor' | 'districtSupervisor', town: 0 | 1 = 0) =>
    district.act(openidOf(role, town), 'overview.open', {});

  beforeAll(async () => {
    district = await freshDistrict();
    ids = await fillSmallDistrict(district);
  }, 120_000);
  afterAll(() => district.end());

  const call = (town: 0 | 1, happenedOn: string) =>
    district.act(openidOf('instructor', town), 'contact.record', {
      id: randomUUID(),
      unitId: ids.units[town],
      channel: 'phone',
      outcome: 'reached',
      happenedOn,
      recordedAt: district.cloud.clock.now(),
    });
  const of = ({ towns }: Overview, name: string, obligation: string, key: string) =>
    towns
      .find((town) => town.name === name)
      ?.figures?.periods.find((p) => p.obligation === obligation && p.period.key === key);

  it('shows towns without figures until the clock has counted them', async () => {
    const { towns } = await overview('districtSupervisor');
    expect(towns).toEqual([
      { townId: ids.towns[0], name: '甲街道' },
      { townId: ids.towns[1], name: '乙街道' },
    ]);
  });

  it('counts what was recorded, stamped, and cut to the scope', async () => {
    await call(0, '2026-06-03');
    await call(0, TODAY);
    await call(1, '2026-06-09');
    const before = district.cloud.clock.now();
    await district.cloud.fireTimer('clock');
    const all = await overview('districtSupervisor');
    // As the roster names them.
    expect(all.towns.map(({ name }) => name)).toEqual(['甲街道', '乙街道']);
    // 甲 has three units, one was called; its week 23 can still be recorded, its week 22 cannot.
    expect(of(all, '甲街道', 'call', '2026-W24')).toMatchObject({ met: 1, missed: 0, open: 2 });
    expect(of(all, '甲街道', 'call', '2026-W23')).toMatchObject({ met: 1, missed: 0, open: 2 });
    expect(of(all, '甲街道', 'call', '2026-W22')).toMatchObject({
      met: 0,
      missed: 3,
      settled: true,
    });
    expect(of(all, '乙街道', 'call', '2026-W24')).toMatchObject({ met: 1, missed: 0, open: 1 });
    const figures = all.towns[0]?.figures;
    expect(figures).toMatchObject({ businessDate: TODAY, withoutInstructor: 0 });
    expect(figures?.asOf).toBeGreaterThanOrEqual(before);
    const own = await overview('townSupervisor', 1);
    expect(own.towns).toEqual(all.towns.filter(({ townId }) => townId === ids.towns[1]));
    const { unitYears = [], figures: stored = [] } = district.cloud.dump() as {
      unitYears?: StoredUnitYear[];
      figures?: StoredFigures[];
    };
    expect(stored).toHaveLength(2);
    for (const town of stored) {
      const theirs = unitYears.filter(({ townId }) => townId === town.townId);
      const facts = theirs.map(unpackedYear).map(({ unitId, facts: f }) => ({ unitId, ...f }));
      expectRecounted(town, facts, TODAY);
    }
  });

  it('counts both coverages by kind, and names the units that a measure lacks', async () => {
    const { towns } = await overview('districtSupervisor');
    const town = towns.find(({ name }) => name === '甲街道');
    expect(town?.figures?.coverage).toEqual({
      enterprise: { operating: 3, organised: 1, separate: 1, worked: 3 },
      socialOrganization: { operating: 0, organised: 0, separate: 0, worked: 0 },
    });
    const lacking = async (measure: 'organised' | 'worked') =>
      (
        await district.act(openidOf('townSupervisor', 0), 'coverage.units', {
          townId: ids.towns[0],
          measure,
        })
      ).units.map((u) => u.name);
    expect((await lacking('organised')).sort()).toEqual(['甲三有限公司', '甲二有限公司']);
    expect(await lacking('worked')).toEqual([]);
  });

  it('gives charts when asked, and every number of them opens to what it counts', async () => {
    const needId = randomUUID();
    await district.act(openidOf('instructor', 0), 'need.raise', {
      ...{ id: needId, unitId: ids.units[0], text: '用工', raisedOn: '2026-05-20' },
    });
    district.cloud.clock.setToday('2026-06-11');
    await district.cloud.fireTimer('clock');
    const plain = await overview('townSupervisor', 0);
    expect(plain.towns[0]?.figures?.charts).toBeUndefined();
    const openid = openidOf('townSupervisor', 0);
    const { towns } = await district.act(openid, 'overview.open', { charts: true });
    const charts = towns[0]?.figures?.charts;
    expect(charts?.weeks.map(({ period }) => period.key)).toEqual(
      Array.from({ length: 10 }, (_, i) => `2026-W${i + 15}`),
    );
    const townId = ids.towns[0];
    for (const { period, missed, open, contested } of charts?.weeks ?? []) {
      const { units, next } = await district.act(openid, 'overview.units', {
        townId,
        of: { week: period.key },
      });
      expect(next).toBeUndefined();
      // By name, whatever the marks are.
      const names = units.map(({ name }) => name);
      expect(names).toEqual(BY_NAME.filter((name) => names.includes(name)));
      const sum = (of: 'missed' | 'open' | 'contested') =>
        units.reduce((all, { marks }) => all + (marks?.[of] ?? 0), 0);
      expect([sum('missed'), sum('open'), sum('contested')]).toEqual([missed, open, contested]);
    }
    const june = charts?.months[5];
    expect([june?.month, june?.contacts.phone]).toEqual(['2026-06', 2]);
    const behind = await district.act(openid, 'overview.units', {
      townId,
      of: { month: '2026-06' },
    });
    expect(behind.units.map(({ contacts }) => contacts?.phone)).toEqual([2]);
    expect(charts?.months.map(({ needs }) => [needs.raised, needs.open])).toEqual([
      ...[0, 1, 2, 3].map(() => [0, 0]),
      [1, 1],
      [0, 1],
    ]);
    const needs = (month: string, as: 'raised' | 'open') =>
      district.act(openid, 'need.list', { townId, month, as });
    expect(await needs('2026-05', 'raised')).toMatchObject({
      needs: [{ needId, text: '用工', unitName: '甲一有限公司', raisedOn: '2026-05-20' }],
    });
    expect((await needs('2026-06', 'raised')).needs).toEqual([]);
    expect((await needs('2026-06', 'open')).needs).toHaveLength(1);
    district.cloud.clock.setToday(TODAY);
    await district.cloud.fireTimer('clock');
  });

  it('counts once a business day, and again on the next', async () => {
    const first = await overview('districtSupervisor');
    await call(0, TODAY);
    await district.cloud.fireTimer('clock');
    expect(await overview('districtSupervisor')).toEqual(first);
    district.cloud.clock.setToday('2026-06-15');
    await district.cloud.fireTimer('clock');
    const next = await overview('districtSupervisor');
    expect(next.towns.map(({ figures }) => figures?.businessDate)).toEqual(
      next.towns.map(() => '2026-06-15'),
    );
    expect(of(next, '甲街道', 'call', '2026-W23')).toMatchObject({ met: 1, missed: 2 });
  });

  it('counts again at the next tick after an import has changed the units', async () => {
    await importSheets(district, openidOf('administrator', 0), {
      单位: [
        ['单位名称', '单位类型', '所属镇街'],
        ['甲四有限公司', '非公企业', '甲街道'],
      ],
    });
    await district.cloud.fireTimer('clock');
    const { towns } = await overview('townSupervisor', 0);
    expect(towns[0]?.figures).toMatchObject({ units: 4, withoutInstructor: 1 });
    const alone = await district.act(openidOf('townSupervisor', 0), 'overview.units', {
      townId: ids.towns[0],
      of: { withoutInstructor: true },
    });
    expect(alone).toEqual({ units: [{ unitId: expect.any(String), name: '甲四有限公司' }] });
  });

  it('无指导员 moves with the calendar: figure and list say the same on every day', async () => {
    await importSheets(district, openidOf('administrator', 0), {
      单位: [
        ['单位名称', '单位类型', '所属镇街', '经营状态'],
        ['甲停有限公司', '非公企业', '甲街道', '停业'],
      ],
      帮建责任: [
        ['帮建对象', '指导员', '起始日期', '终止日期'],
        ['甲四有限公司', '甲指导员', '2026-06-16', '2026-06-17'],
      ],
    });
    for (const [today, names] of [
      ['2026-06-16', []],
      ['2026-06-17', []],
      ['2026-06-18', ['甲四有限公司']],
    ] as const) {
      district.cloud.clock.setToday(today);
      await district.cloud.fireTimer('clock');
      const { towns } = await overview('townSupervisor', 0);
      const { answer, invocation } = await district.send(
        openidOf('townSupervisor', 0),
        'overview.units',
        { townId: ids.towns[0], of: { withoutInstructor: true } },
      );
      const { units } = (answer as { data: ActionOutput<'overview.units'> }).data;
      expect([today, units.map(({ name }) => name)]).toEqual([today, names]);
      expect(towns[0]?.figures).toMatchObject({
        businessDate: today,
        withoutInstructor: names.length,
      });
      // The caller, a page of units, their years, leaves.
      expect(invocation.requests).toHaveLength(4);
    }
  });
});
