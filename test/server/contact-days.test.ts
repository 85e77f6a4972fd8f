/** 更正 of the day and the note: judged as if that day were put down when it was corrected; both versions stay. */
import { randomUUID } from 'node:crypto';
import { rebuiltContact, comparable } from '@server/modules/system/rebuild';
import { unpackedYear } from '@server/modules/units/stored-form';
import type { StoredContact } from '@server/modules/contacts/stored';
import type { StoredUnitYear } from '@server/modules/units/stored';
import { addDays } from '@core/shared/calendar/day';
import type { FreshDistrict } from '../support/district';
import { useFilledDistrict } from '../support/filled-district';
import { openidOf, TODAY, type SmallDistrict } from '../support/small-district';
import { workIn } from '../support/work';

const INSTRUCTOR = openidOf('instructor', 0);
const TOWN = openidOf('townSupervisor', 0);

let district: FreshDistrict;
let ids: SmallDistrict;
let work: ReturnType<typeof workIn>;

const asFilled = useFilledDistrict();
beforeEach(async () => {
  ({ district, ids } = await asFilled());
  work = workIn(district, ids);
}, 120_000);

const correct = (contactId: string, changes: object, openid = INSTRUCTOR) =>
  district.send(openid, 'contact.correct', {
    id: randomUUID(),
    contactId,
    changes,
    reason: '记错了',
    recordedAt: district.cloud.clock.now(),
  });
const page = () => district.act(INSTRUCTOR, 'unit.open', { unitId: ids.units[0] });
const callOf = async (key: string) =>
  (await page()).verdicts.find((v) => v.obligation === 'call' && v.period.key === key)?.state;
const waiting = async () => (await district.act(TOWN, 'waiting.list', {})).items;

/** The short forms that are stored are those that the records give. */
function requireRebuilt(): void {
  const dump = district.cloud.dump() as unknown as {
    contacts: StoredContact[];
    unitYears: StoredUnitYear[];
  };
  const stored = dump.unitYears.map(unpackedYear).flatMap(({ facts }) => facts.contacts);
  expect(stored).toHaveLength(dump.contacts.length);
  for (const contact of dump.contacts) {
    const short = stored.find(({ id }) => id === contact._id);
    expect(short && comparable(short)).toEqual(rebuiltContact(contact));
  }
}

it('moves the credit to the other week at once when that is not late', async () => {
  // TODAY is the Wednesday of W24; the Friday before is of W23.
  const contactId = await work.contact(0);
  expect(await callOf('2026-W24')).toBe('met');
  const { answer } = await correct(contactId, { on: addDays(TODAY, -5) });
  expect(answer).toMatchObject({ ok: true, data: { waits: false } });
  expect(await callOf('2026-W24')).not.toBe('met');
  expect(await callOf('2026-W23')).toBe('met');
  requireRebuilt();
});

it('waits for a supervisor when the day is long past, however early the record was', async () => {
  const contactId = await work.contact(0);
  const day = addDays(TODAY, -12);
  const { answer } = await correct(contactId, { on: day });
  expect(answer).toMatchObject({ ok: true, data: { waits: true } });
  expect(await waiting()).toMatchObject([
    { kind: 'backfill', id: contactId, on: day, recordedOn: TODAY, corrected: true },
  ]);
  await district.act(TOWN, 'waiting.decide', {
    id: randomUUID(),
    items: [{ kind: 'backfill', id: contactId }],
    granted: true,
    reason: '情况属实',
  });
  const { facts } = await page();
  expect(facts.contacts).toMatchObject([{ on: day, amendments: [{ on: day, confirmed: true }] }]);
  requireRebuilt();
});

it('a long time later it waits also within the same week; taken back, the first day stands again', async () => {
  const contactId = await work.contact(0);
  district.cloud.clock.setToday(addDays(TODAY, 15));
  const { answer } = await correct(contactId, { on: addDays(TODAY, -1) });
  expect(answer).toMatchObject({ ok: true, data: { waits: true } });
  await district.act(INSTRUCTOR, 'waiting.withdraw', {
    id: randomUUID(),
    kind: 'backfill',
    itemId: contactId,
  });
  const { facts, timeline } = await page();
  expect(facts.contacts).toMatchObject([{ id: contactId, on: TODAY }]);
  expect(timeline[0]).toMatchObject({ on: TODAY, waits: false });
  expect(await waiting()).toEqual([]);
  requireRebuilt();
});

it('both versions stand in the history; the record itself is as it was made', async () => {
  const contactId = await work.contact(0, { text: '谈了用工' });
  const day = addDays(TODAY, -2);
  await correct(contactId, { on: day, text: '谈了用工和培训' });
  const { timeline, facts } = await page();
  expect(timeline[0]).toMatchObject({
    on: TODAY,
    text: '谈了用工',
    corrections: [{ changes: { on: day, text: '谈了用工和培训' }, reason: '记错了' }],
  });
  expect(facts.contacts).toMatchObject([{ on: day, note: '谈了用工和培训' }]);
  const log = await district.act(INSTRUCTOR, 'visitLog.open', { month: day.slice(0, 7) });
  expect(log.contacts).toMatchObject([{ on: day, text: '谈了用工和培训' }]);
});

it('an earlier note goes, and only the note changes nothing of what it counts for', async () => {
  const contactId = await work.contact(0, { text: '记到别家了' });
  district.cloud.clock.setToday(addDays(TODAY, 20));
  const { answer } = await correct(contactId, { text: '' });
  expect(answer).toMatchObject({ ok: true, data: { waits: false } });
  const { facts } = await page();
  expect(facts.contacts[0]?.note).toBeUndefined();
  expect(await waiting()).toEqual([]);
  requireRebuilt();
});

it('moves over the new year and back, in the years of both', async () => {
  district.cloud.clock.setToday('2027-01-05');
  const contactId = await work.contact(0, {
    happenedOn: '2027-01-04',
    recordedAt: district.cloud.clock.now(),
  });
  expect((await correct(contactId, { on: '2026-12-31' })).answer.ok).toBe(true);
  requireRebuilt();
  const years = district.cloud.dump()['unitYears'] as unknown as StoredUnitYear[];
  const at = years
    .map(unpackedYear)
    .filter(({ facts }) => facts.contacts.some(({ id }) => id === contactId));
  expect(at.map(({ year }) => year)).toEqual([2026]);
  expect((await correct(contactId, { on: '2027-01-04' })).answer.ok).toBe(true);
  expect((await correct(contactId, { outcome: 'notReached' })).answer.ok).toBe(true);
  requireRebuilt();
});

it('refuses a day that is to come, and one on which the unit was not theirs', async () => {
  const contactId = await work.contact(0);
  for (const on of [addDays(TODAY, 1), '2025-12-31']) {
    const { answer } = await correct(contactId, { on });
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'BAD_INPUT', issues: [{ path: 'input.changes.on' }] },
    });
  }
  expect((await page()).timeline[0]?.corrections).toEqual([]);
});
