/**
 * Database requests of every action, exact: a new action without a row does not
 * compile, and one more request is a failing test. Transactions count their start
 * and commit.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ActionName } from '@core/contracts/actions';
import type { Role } from '@core/contracts/people';
import { freshDistrict } from '../support/district';
import { fillSmallDistrict, openidOf, TODAY, type SmallDistrict } from '../support/small-district';

const FIXTURE = join(__dirname, '..', 'fixtures', 'roster-yongchuan-2026.xlsx');

let district: Awaited<ReturnType<typeof freshDistrict>>;
let ids: SmallDistrict;
const importId = randomUUID();

beforeAll(async () => {
  district = await freshDistrict();
  ids = await fillSmallDistrict(district);
}, 120_000);
afterAll(() => district.end());

interface Row {
  readonly as: Role | 'stranger';
  readonly requests: number;
  input(): object | Promise<object>;
}

const row = (as: Row['as'], requests: number, input: Row['input'] = () => ({})): Row => ({
  as,
  requests,
  input,
});
const id = () => randomUUID();

/** A fresh contact of the instructor's. */
async function recorded(): Promise<string> {
  const contactId = id();
  await district.act(openidOf('instructor', 0), 'contact.record', {
    id: contactId,
    unitId: ids.units[0],
    channel: 'phone',
    outcome: 'reached',
    happenedOn: TODAY,
    recordedAt: district.cloud.clock.now(),
  });
  return contactId;
}

/** In this order: a later row may rest on an earlier one. */
const rows: Record<ActionName, Row> = {
  'session.open': row('instructor', 2),
  'home.open': row('instructor', 2),
  'contact.record': row('instructor', 6, () => ({
    id: id(),
    unitId: ids.units[0],
    channel: 'phone',
    outcome: 'reached',
    happenedOn: TODAY,
    recordedAt: district.cloud.clock.now(),
  })),
  'contact.correct': row('instructor', 7, async () => ({
    id: id(),
    contactId: await recorded(),
    changes: { outcome: 'notReached' },
    reason: '记错了',
    recordedAt: district.cloud.clock.now(),
  })),
  'contact.void': row('instructor', 7, async () => ({
    id: id(),
    contactId: await recorded(),
    reason: '记错了',
    recordedAt: district.cloud.clock.now(),
  })),
  'unit.open': row('instructor', 7, () => ({ unitId: ids.units[0] })),
  'unit.list': row('districtSupervisor', 3),
  'overview.open': row('districtSupervisor', 3),
  'person.list': row('districtSupervisor', 4),
  'suggestion.submit': row('member', 6, () => ({ id: id(), text: '建议' })),
  'binding.issue': row('administrator', 7, () => ({ id: id(), personId: ids.members[0] })),
  'binding.redeem': row('stranger', 12, async () => {
    const issue = { id: id(), personId: ids.members[0] };
    const { code } = await district.act(openidOf('administrator', 0), 'binding.issue', issue);
    return { id: id(), code, consent: '2026-11' };
  }),
  'binding.release': row('administrator', 9, () => ({
    id: id(),
    personId: ids.members[0],
    reason: '测试',
  })),
  'administrator.claim': row('stranger', 6, () => ({
    id: id(),
    code: 'WRONGCODE',
    consent: '2026-11',
    name: '某人',
    districtName: '某区',
  })),
  'role.grant': row('administrator', 7, () => ({
    id: id(),
    person: { name: '新人' },
    role: 'townSupervisor',
    scopeId: ids.towns[0],
    from: TODAY,
  })),
  'role.end': row('administrator', 7, () => ({
    id: id(),
    personId: ids.instructors[1],
    role: 'instructor',
    scopeId: 'district',
    to: TODAY,
    reason: '测试',
  })),
  // 57 units with their years and 138 others, each looked at for the dry run: see docs/data-model.md.
  'roster.inspect': row('administrator', 0, () => ({
    id: importId,
    fileId: district.cloud.files.put('uploads/requests.xlsx', readFileSync(FIXTURE)),
    fileName: '名册.xlsx',
  })),
  'roster.open': row('administrator', 2, () => ({ id: importId })),
  'roster.apply': row('administrator', 6, () => ({ id: importId })),
  'roster.advance': row('administrator', 0, () => ({ id: importId })),
  'roster.undo': row('administrator', 0, () => ({ id: importId, reason: '测试' })),
  'roster.list': row('administrator', 2),
};

/** Actions whose work grows with the workbook: bounded by its operations, asserted below. */
const GROWS = new Set<string>(['roster.inspect', 'roster.advance', 'roster.undo']);

it.each(Object.keys(rows) as ActionName[])('%s', async (name) => {
  const { as, requests, input } = rows[name];
  const openid = as === 'stranger' ? `x-${randomUUID()}` : openidOf(as, 0);
  const { answer, invocation } = await district.send(openid, name, await input());
  const counted = invocation.requests.filter((r) => r.action.startsWith('database.')).length;
  const failed = answer.ok ? '' : `${answer.error.code} ${answer.error.message}`;
  const expectedCode = name === 'administrator.claim' ? 'CODE_INVALID' : '';
  expect(failed.split(' ')[0]).toBe(expectedCode);
  if (!GROWS.has(name)) expect([name, counted]).toEqual([name, requests]);
  // 205 operations at most eight requests each, and a handful for the head.
  else expect(counted).toBeLessThanOrEqual(205 * 8 + 60);
});
