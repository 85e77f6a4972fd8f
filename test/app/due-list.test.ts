import type { UnitFacts } from '@core/modules/cadence/contract';
import type { HomeUnit } from '@core/modules/contacts/actions';
import { verdictsFor } from '@core/modules/cadence/lights';
import { createWorkCalendar } from '@core/shared/calendar/work-calendar';
import { yongchuan } from '@core/rulepacks/yongchuan';
import { dueGroups, progressOf, withPending, type Home } from '@app/features/today/due-list';
import type { OutboxItem } from '@app/data/outbox/outbox';

const TODAY = '2026-06-11';
const setting = { pack: yongchuan, calendar: createWorkCalendar(), today: TODAY };

function homeUnit(unitId: string, name: string, contacts: UnitFacts['contacts'] = []): HomeUnit {
  const facts: UnitFacts = {
    unitId,
    responsibilities: [{ instructorId: 'me', kind: '帮建', from: '2026-01-01' }],
    closures: [],
    contacts,
    developments: [],
  };
  const verdicts = verdictsFor(facts, { instructorId: 'me', leaves: [] }, setting);
  return {
    unitId,
    name,
    townId: 't1',
    townName: '甲街道',
    phone: '02349860001',
    judgedFor: 'me',
    facts,
    verdicts,
    matters: [],
  };
}

const call = (on: string) => ({
  id: `c-${on}`,
  on,
  by: 'me',
  channel: 'phone' as const,
  outcome: 'reached' as const,
  metOwner: false,
  recordedOn: on,
});

const home = (): Home => ({
  today: TODAY,
  packId: 'yongchuan',
  personId: 'me',
  units: [
    homeUnit('u1', '乙公司', [call('2026-06-03'), call('2026-06-09')]),
    homeUnit('u2', '甲公司'),
  ],
  founding: [],
  leaves: [],
  toSign: [],
  reminders: [],
});

const pending = (unitId: string, state: OutboxItem['state'] = 'saved'): OutboxItem => ({
  id: 'p1',
  action: 'contact.record',
  input: {
    id: 'p1',
    unitId,
    channel: 'phone',
    outcome: 'reached',
    metOwner: false,
    happenedOn: TODAY,
    recordedAt: Date.UTC(2026, 5, 11, 4),
  },
  owner: 'me',
  title: '电话联系',
  savedAt: 1,
  state,
  attempts: 0,
});

const week = (h: Home, outbox: OutboxItem[] = []) =>
  dueGroups(h, outbox)
    .find((g) => g.unit === 'week')
    ?.due.map((d) => d.unit.unitId);

it('groups what is due by period, 本周 first, and leaves out what is done', () => {
  expect(dueGroups(home(), []).map((g) => g.title)).toEqual(['本周', '本月', '本季', '本年']);
  expect(week(home())).toEqual(['u2']);
});

it('judges a record that is still on the phone with the same engine', () => {
  const judged = withPending(home(), [pending('u2')]);
  const current = judged.units
    .find((u) => u.unitId === 'u2')
    ?.verdicts.filter((v) => v.obligation === 'call')
    .map((v) => [v.period.key, v.state]);
  expect(current).toEqual([
    ['2026-W23', 'open'],
    ['2026-W24', 'met'],
  ]);
  expect(progressOf(judged).done).toBe(progressOf(home()).done + 1);
});

it('does not count a record that waits for a person, and says how many wait', () => {
  expect(withPending(home(), [pending('u2', 'held')])).toEqual(home());
  const groups = dueGroups(home(), [pending('u2')]);
  expect(groups[0]?.due[0]).toMatchObject({ pending: 1 });
});

it('does not count a delivered record twice once the server knows it', () => {
  const known = home();
  const unit = known.units[1];
  if (!unit) throw new Error('no unit');
  unit.facts.contacts = [{ ...call(TODAY), id: 'p1' }];
  expect(withPending(known, [pending('u2', 'delivered')])).toEqual(known);
});
