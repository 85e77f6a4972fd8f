import type { UnitFacts } from '@core/modules/cadence/contract';
import type { HomeUnit } from '@core/modules/contacts/contract';
import { verdictsFor } from '@core/modules/cadence/lights';
import { createWorkCalendar } from '@core/shared/calendar/work-calendar';
import { yongchuan } from '@core/rulepacks/yongchuan';
import {
  dueUnits,
  filtersOf,
  narrowed,
  progressOf,
  withPending,
  type Home,
} from '@app/features/today/due-list';
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

const rejudged = (unit: HomeUnit): HomeUnit => ({
  ...unit,
  verdicts: verdictsFor(unit.facts, { instructorId: 'me', leaves: [] }, setting),
});

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

it('is one entry a unit: its running periods, shortest first, without what is done', () => {
  const [first, second] = dueUnits(home(), []);
  expect(first?.unit.unitId).toBe('u2');
  expect(first?.running.map(({ period }) => period.unit)).toEqual([
    'week',
    'month',
    'quarter',
    'year',
  ]);
  expect(first?.gaps.map(({ period }) => period.key)).toEqual(['2026-W23']);
  expect(second?.unit.unitId).toBe('u1');
  expect(second?.running.map(({ period }) => period.unit)).toEqual(['month', 'quarter', 'year']);
  expect(second?.gaps).toEqual([]);
});

it('says what one visit that meets the owner would settle at once, by the engine', () => {
  const [first, second] = dueUnits(home(), []);
  expect(first?.atOnce.map(({ obligation }) => obligation)).toEqual(['call', 'visit', 'interview']);
  expect(second?.atOnce.map(({ obligation }) => obligation)).toEqual(['visit', 'interview']);
  const visited = home();
  for (const { facts, unitId } of visited.units) {
    if (unitId !== 'u1') continue;
    facts.contacts = [...facts.contacts, { ...call('2026-06-10'), id: 'v', channel: 'onsite' }];
  }
  const judged = withPending(
    { ...visited, units: visited.units.map((unit) => rejudged(unit)) },
    [],
  );
  // Only the meeting with the owner is left of it: one thing is no gain.
  expect(dueUnits(judged, []).find(({ unit }) => unit.unitId === 'u1')?.atOnce).toEqual([]);
});

it('is cut down to a length of period, to gaps, and to words; empty filters are not offered', () => {
  const all = dueUnits(home(), []);
  const ids = (units: typeof all): string[] => units.map(({ unit }) => unit.unitId);
  expect(ids(narrowed(all, 'week', ''))).toEqual(['u2']);
  expect(ids(narrowed(all, 'gap', ''))).toEqual(['u2']);
  expect(ids(narrowed(all, null, ' 乙公 '))).toEqual(['u1']);
  expect(ids(narrowed(all, null, '甲街道'))).toEqual(['u2', 'u1']);
  expect(ids(narrowed(all, 'week', '乙'))).toEqual([]);
  expect(filtersOf(all)).toEqual([
    { filter: 'week', count: 1 },
    { filter: 'month', count: 2 },
    { filter: 'quarter', count: 2 },
    { filter: 'year', count: 2 },
    { filter: 'gap', count: 1 },
  ]);
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
  expect(dueUnits(home(), [pending('u2')])[0]).toMatchObject({ pending: 1 });
});

it('does not count a delivered record twice once the server knows it', () => {
  const known = home();
  const unit = known.units[1];
  if (!unit) throw new Error('no unit');
  unit.facts.contacts = [{ ...call(TODAY), id: 'p1' }];
  expect(withPending(known, [pending('u2', 'delivered')])).toEqual(known);
});
