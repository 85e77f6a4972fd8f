/** Logging contacts: the cost, the same id again, time, and what is refused. */
import { randomUUID } from 'node:crypto';
import type { ActionRequest } from '@core/modules/actions';
import { judgedUnit } from '@core/modules/contacts/held-unit';
import { judgedBy, markOfRules } from '@core/modules/rules/judging';
import { yongchuan } from '@core/rulepacks/yongchuan';
import { settingOf } from '@app/data/pending-contacts';
import type { Verdict } from '@core/modules/cadence/contract';
import { addDays } from '@core/shared/calendar/day';
import { unpackedYear } from '@server/modules/units/stored-form';
import type { StoredUnitYear } from '@server/modules/units/stored';
import { freshDistrict } from '../support/district';
import { fillSmallDistrict, openidOf, TODAY, type SmallDistrict } from '../support/small-district';

const INSTRUCTOR = openidOf('instructor', 0);

let district: Awaited<ReturnType<typeof freshDistrict>>;
let ids: SmallDistrict;

beforeAll(async () => {
  district = await freshDistrict();
  ids = await fillSmallDistrict(district);
}, 120_000);
afterAll(() => district.end());
afterEach(() => district.cloud.clock.setToday(TODAY));

type Input = ActionRequest<'contact.record'>;

const contact = (more: Partial<Input> = {}): Input => ({
  id: randomUUID(),
  unitId: ids.units[0],
  channel: 'phone',
  outcome: 'reached',
  happenedOn: TODAY,
  recordedAt: district.cloud.clock.now(),
  ...more,
});

const send = (input: object, more?: { sentAt?: number }) =>
  district.send(INSTRUCTOR, 'contact.record', input, more);

const databaseRequests = (invocation: { requests: { action: string }[] }) =>
  invocation.requests.filter((r) => r.action.startsWith('database.')).length;

async function verdict(code: Verdict['obligation'], unitId = ids.units[0]): Promise<Verdict> {
  const home = await district.act(INSTRUCTOR, 'home.open', {});
  const found = home.units
    .find((u) => u.unitId === unitId)
    ?.verdicts.filter((v) => v.obligation === code);
  const last = found?.[found.length - 1];
  if (!last) throw new Error(`no verdict ${code}`);
  return last;
}

const stored = (id: string) =>
  (district.cloud.dump().contacts as { _id: string; recordedOn: string }[]).filter(
    (c) => c._id === id,
  );

describe('what it costs', () => {
  it('logs a contact in 6 database requests and opens 今日 in 3', async () => {
    const record = await send(contact());
    expect(record.answer.ok).toBe(true);
    expect(databaseRequests(record.invocation)).toBe(6);
    const home = await district.send(INSTRUCTOR, 'home.open', {});
    expect(home.answer.ok).toBe(true);
    expect(databaseRequests(home.invocation)).toBe(3);
  });

  it("opens a unit's page in at most 8", async () => {
    const { answer, invocation } = await district.send(INSTRUCTOR, 'unit.open', {
      unitId: ids.units[0],
    });
    expect(answer.ok).toBe(true);
    expect(databaseRequests(invocation)).toBeLessThanOrEqual(8);
  });
});

describe('the transaction that is begun beside the look-up of the caller', () => {
  const asked = (invocation: { requests: { action: string }[] }) =>
    invocation.requests.map((r) => r.action.replace('database.', ''));

  it('is the one that the contact is written in', async () => {
    const { answer, invocation } = await send(contact());
    expect(answer.ok).toBe(true);
    expect(asked(invocation).slice(0, 2).sort()).toEqual(['getDocument', 'startTransaction']);
    expect(asked(invocation).slice(2)).toEqual([
      'getDocument',
      'insertDocument',
      'modifyDocument',
      'commitTransaction',
    ]);
  });

  it.each([
    ['a stranger', 'o-nobody', 'UNBOUND'],
    ['a role that records nothing', openidOf('member', 0), 'FORBIDDEN'],
  ])('is rolled back for %s', async (_, openid, code) => {
    const { answer, invocation } = await district.send(openid, 'contact.record', contact());
    expect(answer).toMatchObject({ ok: false, error: { code } });
    expect(asked(invocation).slice(0, 2).sort()).toEqual(['getDocument', 'startTransaction']);
    expect(asked(invocation).slice(2)).toEqual(['abortTransaction']);
  });
});

describe('今日 for a phone that had it before', () => {
  type Home = Awaited<ReturnType<typeof homeOf>>;
  const homeOf = (openid: string) => district.act(openid, 'home.open', {});
  const hadIn = ({ personId, units }: Home) => ({
    parties: [personId],
    unitIds: units.map(({ unitId }) => unitId).reverse(),
  });

  it('asks for all of it at once, and answers the same', async () => {
    const told = await homeOf(INSTRUCTOR);
    const { answer, invocation } = await district.send(INSTRUCTOR, 'home.open', {
      had: hadIn(told),
    });
    expect(answer).toMatchObject({ ok: true, data: told });
    expect(databaseRequests(invocation)).toBe(3);
    expect(invocation.requests.map(({ collection }) => collection)).toEqual([
      'unitYears',
      'matters',
      'persons',
    ]);
  });

  it('shows nothing of what is not theirs by now', async () => {
    const other = openidOf('instructor', 1);
    const had = hadIn(await homeOf(INSTRUCTOR));
    expect(had.unitIds.length).toBeGreaterThan(0);
    expect(await district.act(other, 'home.open', { had })).toEqual(await homeOf(other));
    const refused = await district.send('o-nobody', 'home.open', { had });
    expect(refused.answer).toMatchObject({ ok: false, error: { code: 'UNBOUND' } });
  });

  it('asks again for what it did not have', async () => {
    const told = await homeOf(INSTRUCTOR);
    const had = { ...hadIn(told), unitIds: [told.units[0]?.unitId ?? ''] };
    const { answer, invocation } = await district.send(INSTRUCTOR, 'home.open', { had });
    expect(answer).toMatchObject({ ok: true, data: told });
    expect(databaseRequests(invocation)).toBe(told.units.length > 1 ? 4 : 3);
  });
});

describe('今日 for a phone that judges by the same rules', () => {
  const own = yongchuan;

  it('answers facts alone, of which the phone’s engine says what the server said, in 3 requests', async () => {
    await send(contact({ text: '问了|招工' }));
    const told = await district.act(INSTRUCTOR, 'home.open', {});
    const by = { judgedBy: judgedBy(own) };
    const { answer, invocation } = await district.send(INSTRUCTOR, 'home.open', by);
    expect(databaseRequests(invocation)).toBe(3);
    if (!answer.ok) throw new Error(answer.error.code);
    const { held = [], ...rest } = answer.data as typeof told;
    expect(rest.units).toEqual([]);
    const setting = settingOf(rest);
    if (!setting) throw new Error('the phone holds the rules');
    const units = held.map((unit) => judgedUnit(unit, rest.leaves, setting));
    expect({ ...rest, units }).toEqual(told);
    expect(units.some(({ verdicts }) => verdicts.length > 0)).toBe(true);
    expect(JSON.stringify(answer.data).length).toBeLessThan(JSON.stringify(told).length / 2);
  });

  it.each([
    ['of an earlier engine', `0.${markOfRules(own)}`],
    ['that holds other rules', judgedBy({ ...own, id: 'other' })],
    ['of before', undefined],
  ])('tells verdicts to one %s', async (_, by) => {
    const input = by ? { judgedBy: by } : {};
    const { units, held } = await district.act(INSTRUCTOR, 'home.open', input);
    expect(held).toBeUndefined();
    expect(units.every(({ verdicts }) => verdicts.length > 0)).toBe(true);
  });
});

describe('one visit, several obligations', () => {
  it('serves visit, interview and call when the owner was met', async () => {
    const other = (await district.act(INSTRUCTOR, 'home.open', {})).units.find(
      (u) => u.unitId !== ids.units[0],
    );
    if (!other) throw new Error('the instructor has one unit only');
    expect((await verdict('call', other.unitId)).state).not.toBe('met');
    await send(contact({ unitId: other.unitId, channel: 'onsite', metOwner: true }));
    for (const code of ['call', 'visit', 'interview'] as const) {
      expect((await verdict(code, other.unitId)).state).toBe('met');
    }
  });
});

describe('the same id again', () => {
  it('answers as the first time, ten at once, and keeps one', async () => {
    const input = contact({ text: '同一条' });
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(input)));
    const receipts = answers.map(({ answer }) =>
      answer.ok ? (answer.data as { receipt: string }).receipt : answer.error.code,
    );
    // BUSY is an honest answer to a crowd: nothing was written by it, and sending again is safe.
    const settled = new Set(receipts.filter((r) => r !== 'BUSY'));
    expect(settled.size).toBe(1);
    expect(stored(input.id)).toHaveLength(1);
    const years = district.cloud.dump().unitYears as unknown as StoredUnitYear[];
    const shorts = years
      .map(unpackedYear)
      .flatMap((y) => y.facts.contacts)
      .filter((c) => c.id === input.id);
    expect(shorts).toHaveLength(1);
  });

  it('refuses other content under the same id', async () => {
    const input = contact();
    await send(input);
    const { answer } = await send({ ...input, outcome: 'notReached' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
  });

  it('warns of the same channel on the same day, and keeps both', async () => {
    await send(contact({ channel: 'online' }));
    const { answer } = await send(contact({ channel: 'online' }));
    expect(answer).toMatchObject({ ok: true, data: { sameDay: true } });
  });
});

describe('time', () => {
  it('T1 corrects the phone clock by its skew and never touches the day it happened', async () => {
    const now = district.cloud.clock.now();
    const ahead = 3 * 86_400_000;
    const input = contact({ recordedAt: now + ahead });
    const { answer } = await send(input, { sentAt: now + ahead });
    expect(answer).toMatchObject({ ok: true, data: { backfilled: false } });
    expect(stored(input.id)[0]).toMatchObject({ recordedOn: TODAY });
  });

  it('T2 refuses a day in the future, naming the field', async () => {
    const { answer } = await send(contact({ happenedOn: addDays(TODAY, 1) }));
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'BAD_INPUT', issues: [{ path: 'input.happenedOn' }] },
    });
  });

  it('T3 recorded within 7 days counts, marked 补录; T4 on the eighth it waits', async () => {
    const week = await send(contact({ happenedOn: addDays(TODAY, -7) }));
    expect(week.answer).toMatchObject({ ok: true, data: { backfilled: true, waits: false } });
    const eighth = await send(contact({ happenedOn: addDays(TODAY, -8) }));
    expect(eighth.answer).toMatchObject({ ok: true, data: { backfilled: true, waits: true } });
  });

  it('begins the next year from the last one when a contact comes first', async () => {
    district.cloud.clock.setToday('2027-01-04');
    const { answer } = await send(contact({ happenedOn: '2027-01-04' }));
    expect(answer).toMatchObject({ ok: true });
    const home = await district.act(INSTRUCTOR, 'home.open', {});
    const calls = home.units
      .find((u) => u.unitId === ids.units[0])
      ?.verdicts.filter((v) => v.obligation === 'call');
    expect(calls?.map((v) => [v.period.key, v.state])).toEqual([
      ['2026-W53', 'open'],
      ['2027-W01', 'met'],
    ]);
  });
});

describe('what is refused', () => {
  it.each([
    ['phone', 'reached'],
    ['online', 'reached'],
    ['onsite', 'notReached'],
  ] as const)('metOwner with %s, %s', async (channel, outcome) => {
    const input = contact({ channel, outcome, metOwner: true });
    const { answer } = await send(input);
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'BAD_INPUT', issues: [{ path: 'input.metOwner' }] },
    });
    expect(stored(input.id)).toEqual([]);
  });

  it('a unit of somebody else, and one that does not exist, alike', async () => {
    for (const unitId of [ids.units[1], 'u-nowhere']) {
      const { answer } = await send(contact({ unitId }));
      expect(answer).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
    }
  });
});

const WRITERS = 64;

describe(`${WRITERS} writers at once`, () => {
  it('leaves the ledger and the unit year equal', async () => {
    const inputs = Array.from({ length: WRITERS }, (_, i) => contact({ text: `并发 ${i}` }));
    const deliver = async (input: Input): Promise<void> => {
      // As the outbox does: BUSY is sent again.
      for (let attempt = 0; attempt < 20; attempt += 1) {
        const { answer } = await send(input);
        if (answer.ok) return;
        if (answer.error.code !== 'BUSY') throw new Error(answer.error.message);
      }
      throw new Error('BUSY for ever');
    };
    await Promise.all(inputs.map(deliver));
    const written = new Set(inputs.map((i) => i.id));
    const dump = district.cloud.dump();
    const ledger = (dump.contacts as { _id: string }[]).filter((c) => written.has(c._id));
    const shorts = (dump.unitYears as unknown as StoredUnitYear[])
      .map(unpackedYear)
      .flatMap((y) => y.facts.contacts.map((c) => c.id))
      .filter((id) => written.has(id));
    expect(ledger).toHaveLength(WRITERS);
    expect(shorts.sort()).toEqual([...written].sort());
    process.stderr.write(`writers: ${WRITERS} at once, ledger and read models equal\n`);
  });
});
