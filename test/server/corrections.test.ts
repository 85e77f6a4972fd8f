/** Corrections and voids: added with a reason, never over the record. */
import { randomUUID } from 'node:crypto';
import type { Verdict } from '@core/modules/cadence/contract';
import { addDays } from '@core/shared/calendar/day';
import type { FreshDistrict } from '../support/district';
import { useFilledDistrict } from '../support/filled-district';
import { openidOf, TODAY, type SmallDistrict } from '../support/small-district';

const INSTRUCTOR = openidOf('instructor', 0);

let district: FreshDistrict;
let ids: SmallDistrict;

const asFilled = useFilledDistrict();
beforeEach(async () => {
  ({ district, ids } = await asFilled());
  savedAt = district.cloud.clock.now();
}, 120_000);

/** As the outbox does: a record keeps the moment it was saved at, however often it is sent. */
let savedAt = 0;
const now = () => savedAt;

async function record(more: object = {}): Promise<string> {
  const id = randomUUID();
  await district.act(INSTRUCTOR, 'contact.record', {
    id,
    unitId: ids.units[0],
    channel: 'phone',
    outcome: 'reached',
    happenedOn: TODAY,
    recordedAt: now(),
    ...more,
  });
  return id;
}

const correct = (
  contactId: string,
  changes: object,
  id: string = randomUUID(),
  openid = INSTRUCTOR,
) =>
  district.send(openid, 'contact.correct', {
    id,
    contactId,
    changes,
    reason: '记错了',
    recordedAt: now(),
  });

const annul = (contactId: string, id: string = randomUUID(), openid = INSTRUCTOR) =>
  district.send(openid, 'contact.void', { id, contactId, reason: '重复登记', recordedAt: now() });

async function page() {
  return district.act(INSTRUCTOR, 'unit.open', { unitId: ids.units[0] });
}

async function state(code: Verdict['obligation']): Promise<Verdict> {
  const { verdicts } = await page();
  const found = verdicts.filter((v) => v.obligation === code).pop();
  if (!found) throw new Error(`no ${code}`);
  return found;
}

it('removes credit at once; the record stays as it was, with the reason beside it', async () => {
  const contactId = await record();
  expect((await state('call')).state).toBe('met');
  expect((await correct(contactId, { outcome: 'notReached' })).answer.ok).toBe(true);
  expect((await state('call')).state).not.toBe('met');
  const entry = (await page()).timeline.find((e) => e.contactId === contactId);
  expect(entry).toMatchObject({
    outcome: 'reached',
    corrections: [
      { kind: 'correct', reason: '记错了', byName: '甲指导员', changes: { outcome: 'notReached' } },
    ],
  });
});

it('voids: counts for nothing, stays visible, is corrected no more', async () => {
  const contactId = await record();
  await annul(contactId);
  expect(await state('call')).toMatchObject({
    notCounted: [expect.objectContaining({ id: contactId, why: 'voided' })],
  });
  const entry = (await page()).timeline.find((e) => e.contactId === contactId);
  expect(entry).toMatchObject({ mayCorrect: false, corrections: [{ kind: 'void' }] });
  const again = await correct(contactId, { outcome: 'notReached' });
  expect(again.answer).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
});

it('visit without owner corrected to metOwner 40 days later: interview waits for a supervisor', async () => {
  const contactId = await record({ channel: 'onsite' });
  district.cloud.clock.setToday(addDays(TODAY, 40));
  savedAt = district.cloud.clock.now();
  const { answer } = await correct(contactId, { metOwner: true });
  expect(answer).toMatchObject({ ok: true, data: { waits: true } });
  const entry = (await page()).timeline.find((e) => e.contactId === contactId);
  expect(entry?.corrections).toMatchObject([{ waits: true }]);
});

it('the same id again changes nothing; with other content it is refused', async () => {
  const contactId = await record();
  const id = randomUUID();
  const first = await correct(contactId, { outcome: 'notReached' }, id);
  const second = await correct(contactId, { outcome: 'notReached' }, id);
  expect(second.answer).toMatchObject({ ok: true, data: first.answer.ok ? first.answer.data : {} });
  const other = await correct(contactId, { channel: 'online' }, id);
  expect(other.answer).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
  expect((await page()).timeline[0]?.corrections).toHaveLength(1);
});

it('refuses facts that contradict each other, naming the field', async () => {
  const contactId = await record();
  const { answer } = await correct(contactId, { metOwner: true });
  expect(answer).toMatchObject({
    ok: false,
    error: { code: 'BAD_INPUT', issues: [{ path: 'input.changes.metOwner' }] },
  });
  expect((await page()).timeline[0]?.corrections).toEqual([]);
});

it("is not an instructor's to do with what somebody else recorded", async () => {
  const id = randomUUID();
  await district.act(openidOf('townSupervisor', 0), 'contact.record', {
    id,
    unitId: ids.units[0],
    channel: 'onsite',
    outcome: 'reached',
    happenedOn: TODAY,
    recordedAt: now(),
  });
  expect((await annul(id)).answer).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
  const own = await annul(id, randomUUID(), openidOf('townSupervisor', 0));
  expect(own.answer.ok).toBe(true);
});
