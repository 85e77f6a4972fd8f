import { studyHours } from '@core/modules/meetings/study';

const event = (on: string, hours: number, more: object = {}) => ({
  kinds: ['partyDay'],
  on,
  hours,
  state: 'present' as const,
  ...more,
});

it('H1 hours count for those present', () => {
  expect(studyHours([event('2026-05-08', 2), event('2026-06-05', 1.5, { state: 'absent' })])).toBe(
    2,
  );
});

it('H2 a confirmed 补学 gives the hours of what was missed', () => {
  const missed = { state: 'onLeave' as const };
  expect(studyHours([event('2026-05-08', 2, missed)])).toBe(0);
  expect(studyHours([event('2026-05-08', 2, { ...missed, madeUp: true })])).toBe(2);
});

it('H3 two party days of a month count once, those with the most hours; other events add up', () => {
  const lecture = { kinds: ['lecture'] };
  expect(
    studyHours([
      event('2026-05-08', 2),
      event('2026-05-15', 3),
      event('2026-05-20', 1, lecture),
      event('2026-05-27', 1, lecture),
    ]),
  ).toBe(5);
});
