import * as fc from 'fast-check';
import { attendanceState } from '@core/modules/meetings/contract';
import {
  branchFacts,
  hoursFact,
  memberFacts,
  type MemberEvent,
} from '@core/modules/meetings/facts';

const event = (on: string, state: MemberEvent['state'], more: Partial<MemberEvent> = {}) => ({
  kinds: ['partyDay'],
  on,
  state,
  ...more,
});
const told = (facts: readonly { fact: string; id: string }[]) =>
  facts.map(({ fact, id }) => `${fact} ${id}`).sort();

it('F1 two days of a month are one fact of each obligation', () => {
  const both = [
    event('2026-05-08', 'present', { kinds: ['partyDay', 'lecture'] }),
    event('2026-05-15', 'present', { kinds: ['partyDay', 'lecture'] }),
  ];
  expect(told(memberFacts(both))).toEqual([
    'lecturePresent lecture_2026-05',
    'present partyDay_2026-05',
  ]);
});

it('F2 who was present anywhere in the month was not absent from it', () => {
  const facts = memberFacts([
    event('2026-05-08', 'absent', { madeUp: true }),
    event('2026-05-15', 'present'),
    event('2026-06-05', 'absent'),
  ]);
  expect(told(facts)).toEqual(['absent partyDay_2026-06', 'present partyDay_2026-05']);
});

it('F3 no rosters, no facts; leave and 免计 say nothing, 补学 says so', () => {
  expect(memberFacts([])).toEqual([]);
  expect(memberFacts([event('2026-05-08', 'onLeave'), event('2026-06-05', 'excused')])).toEqual([]);
  expect(told(memberFacts([event('2026-05-08', 'onLeave', { madeUp: true })]))).toEqual([
    'madeUp partyDay_2026-05',
  ]);
});

it('a member has one fact of a name, obligation and month, whatever the rosters say and in whatever order', () => {
  const events = fc.array(
    fc.record({
      kinds: fc.subarray(['partyDay', 'memberMeeting', 'lecture'], { minLength: 1 }),
      on: fc.constantFrom('2026-05-08', '2026-05-15', '2026-06-05'),
      state: fc.constantFrom(...attendanceState.options),
      madeUp: fc.boolean(),
    }),
  );
  fc.assert(
    fc.property(events, (all) => {
      const facts = told(memberFacts(all));
      expect(new Set(facts).size).toBe(facts.length);
      expect(told(memberFacts([...all].reverse()))).toEqual(facts);
    }),
  );
});

it('a branch has held the day, reached the floor or not, and made up its quarter', () => {
  const held = (on: string, present: number, owing: number) => ({
    kinds: ['partyDay', 'memberMeeting'],
    on,
    rate: { present, of: 10 },
    owing,
  });
  const facts = told(
    branchFacts([held('2026-05-08', 8, 0), held('2026-06-05', 7, 0)], () => 0.8, '2026-07-01'),
  );
  expect(facts).toEqual([
    'allMadeUp partyDay_2026-Q2',
    'assembly memberMeeting_2026-05',
    'assembly memberMeeting_2026-06',
    'held partyDay_2026-05',
    'held partyDay_2026-06',
    'rateReached partyDay_2026-05',
  ]);
  expect(told(branchFacts([held('2026-06-05', 7, 1)], () => 0.8, '2026-07-01'))).not.toContain(
    'allMadeUp partyDay_2026-Q2',
  );
  expect(told(branchFacts([held('2026-06-05', 7, 0)], () => 0.8, '2026-06-30'))).not.toContain(
    'allMadeUp partyDay_2026-Q2',
  );
});

it('F4 the hours of the year are reached on one day, or not', () => {
  const study = ['2026-03-06', '2026-01-09', '2026-02-06'].map((on) => ({
    ...event(on, 'present'),
    hours: 3,
  }));
  expect(hoursFact(study, 6, '2026')).toEqual([
    { record: 'study', fact: 'hoursReached', id: 'study_2026', on: '2026-02-06' },
  ]);
  expect(hoursFact(study, 10, '2026')).toEqual([]);
});
