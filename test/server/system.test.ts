/** 系统状态: jobs as they ran, and a reconciler that finds nothing where the books agree and something where not. */
import { createHash, randomUUID } from 'node:crypto';
import type { Deps } from '@server/runtime/deps';
import { reconcile } from '@server/modules/system/reconcile-job';
import { fakeStore } from '../support/fake-store';
import { freshDistrict } from '../support/district';
import { confirmedEntry } from '../support/points';
import { fillSmallDistrict, openidOf, TODAY, type SmallDistrict } from '../support/small-district';
import { workIn } from '../support/work';

const ADMINISTRATOR = openidOf('administrator', 0);
const INSTRUCTOR = openidOf('instructor', 0);
const id = () => randomUUID();

let district: Awaited<ReturnType<typeof freshDistrict>>;
let ids: SmallDistrict;
let work: ReturnType<typeof workIn>;

beforeAll(async () => {
  district = await freshDistrict();
  ids = await fillSmallDistrict(district);
  work = workIn(district, ids);
}, 120_000);
afterAll(() => district.end());

/** Contacts of every kind: plain, corrected, voided, late and decided; and points. */
async function aDaysWork(): Promise<void> {
  const recordedAt = district.cloud.clock.now();
  await work.contact(0, { text: '了解用工情况' });
  const corrected = await work.contact(0, { channel: 'onsite' });
  const correction = { id: id(), contactId: corrected, reason: '记错了', recordedAt };
  await district.act(INSTRUCTOR, 'contact.correct', { ...correction, changes: { metOwner: true } });
  const voided = await work.contact(0);
  const taken = { id: id(), contactId: voided, reason: '重复', recordedAt };
  await district.act(INSTRUCTOR, 'contact.void', taken);
  const late = await work.lateContact(0);
  await district.act(openidOf('districtSupervisor', 0), 'waiting.decide', {
    id: id(),
    items: [{ kind: 'backfill', id: late }],
    granted: true,
    reason: '情况属实',
  });
  await confirmedEntry(district, ids, 0);
}

it('shows what phones hold back, by person, until it is gone', async () => {
  const held = [{ action: 'contact.record', reason: '没有这个单位', savedAt: 1_781_222_400_000 }];
  await district.act(INSTRUCTOR, 'held.tell', { held });
  await district.act(INSTRUCTOR, 'held.tell', { held });
  const { phones } = await district.act(ADMINISTRATOR, 'system.status', {});
  expect(phones).toMatchObject([
    {
      personId: ids.instructors[0],
      name: '甲指导员',
      held: held.map(({ reason, savedAt }) => ({ title: '联系记录', reason, savedAt })),
    },
  ]);
  await district.act(INSTRUCTOR, 'held.tell', { held: [] });
  expect((await district.act(ADMINISTRATOR, 'system.status', {})).phones).toEqual([]);
});

it('compares a day’s work with the ledgers and finds no difference', async () => {
  await aDaysWork();
  await district.cloud.fireTimer('clock');
  const { jobs, reconciliations } = await district.act(ADMINISTRATOR, 'system.status', {});
  expect(reconciliations).toMatchObject([{ businessDate: TODAY, differences: [] }]);
  expect(reconciliations[0]?.units).toBeGreaterThanOrEqual(5);
  expect(reconciliations[0]?.subjects).toBeGreaterThanOrEqual(1);
  expect(jobs.find(({ name }) => name === 'reconcile')).toMatchObject({
    businessDate: TODAY,
    done: true,
    outcome: 'done',
    failures: 0,
  });
  expect(jobs.every(({ outcome }) => outcome !== 'failed')).toBe(true);
});

describe('on documents that do not agree', () => {
  const contact = {
    _id: 'c1',
    schemaVersion: 1,
    unitId: 'u1',
    on: '2026-06-01',
    by: 'a',
    recordedBy: 'a',
    channel: 'phone' as const,
    outcome: 'reached' as const,
    metOwner: false,
    recordedAt: 0,
    receivedAt: 0,
    recordedOn: '2026-06-01',
    receipt: 'R',
    contentHash: 'h',
  };
  const { _id, on, by, channel, outcome, metOwner, recordedOn } = contact;
  const short = { id: _id, on, by, channel, outcome, metOwner, recordedOn };
  const year = (contacts: object[]) => ({
    _id: 'u1_2026',
    schemaVersion: 1,
    unitId: 'u1',
    year: 2026,
    facts: { contacts },
  });
  const run = async (contacts: object[], ledger: object[] = [contact]) => {
    const data = { unitYears: [year(contacts)], contacts: ledger, pointYears: [] };
    const store = fakeStore(data as unknown as Parameters<typeof fakeStore>[0]);
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    const deps = { store, today: TODAY, now: () => 0, sha256 } as unknown as Deps;
    expect(await reconcile(deps, '', 1)).toBeNull();
    return (await store.get('reconciliations', TODAY))?.differences;
  };

  it('tells none where they agree', async () => expect(await run([short])).toEqual([]));
  it.each([
    ['one that the ledger has and the year has not', []],
    ['another fact', [{ ...short, outcome: 'notReached' }]],
    ['one twice', [short, short]],
    ['a void that the ledger does not know', [{ ...short, voided: true }]],
  ])('tells %s', async (_name, contacts) => expect(await run(contacts)).toEqual(['u1_2026']));
  it('tells one that the ledger has not', async () =>
    expect(await run([short], [])).toEqual(['u1_2026']));
});
