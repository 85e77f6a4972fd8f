/** 交叉任职: 永川 82.7% of 420, 泸州 35% of secretaries are owners; posts of one day, unknown ones in no denominator. */
import { percent } from '@core/modules/coverage/coverage';
import { countLeadership, sumLeadership } from '@core/modules/organizations/leadership';
import type { InUnit, Post } from '@core/modules/organizations/labels';
import type { Appointment } from '@core/modules/organizations/tree';

const DAY = '2026-11-28';
let made = 0;
const holder = (post: Post, inUnit: InUnit, more: Partial<Appointment> = {}): Appointment => ({
  personId: `p${(made += 1)}`,
  post,
  inUnit,
  from: '2026-01-01',
  ...more,
});
const times = <T>(n: number, make: () => T): T[] => Array.from({ length: n }, make);

it('永川: of 422 committee members 349 serve in the unit, 82.70%; 73 of them are owners', () => {
  const posts = [
    ...times(73, () => holder('committeeMember', 'owner')),
    ...times(276, () => holder('committeeMember', 'management')),
    ...times(73, () => holder('deputy', 'none')),
  ];
  const { inUnit, members, owners } = countLeadership([{ posts }], DAY);
  expect([inUnit, members, owners, percent(inUnit, members)]).toEqual([349, 422, 73, '82.70%']);
});

it('泸州: every secretary manages, and 35% of 1,976 own', () => {
  const organizations = times(1976, () => ({
    posts: [holder('secretary', made % 20 < 7 ? ('owner' as const) : ('management' as const))],
  }));
  const counts = countLeadership(organizations, DAY);
  expect(percent(counts.managingSecretaries, counts.secretaries)).toBe('100.00%');
  const share = percent(counts.owningSecretaries, counts.secretaries);
  expect(Math.round(Number(share.slice(0, -1)))).toBe(35);
});

it('counts posts of the day alone, by how the secretary came to it, and says what was never entered', () => {
  const counts = countLeadership(
    [
      { posts: [holder('secretary', 'owner', { source: 'elected', to: '2026-06-01' })] },
      { posts: [holder('secretary', 'management', { source: 'picked' })] },
      { posts: [holder('secretary', 'none', { from: '2026-12-01' })] },
      {},
      { posts: [holder('secretary', 'owner')], endedOn: '2026-03-01' },
    ],
    DAY,
  );
  expect(counts).toMatchObject({ organizations: 4, entered: 3, members: 1, secretaries: 1 });
  expect(counts.sources).toEqual({ assigned: 0, elected: 0, engaged: 0, picked: 1, recruited: 0 });
  expect(sumLeadership([counts, counts])).toMatchObject({ organizations: 8, secretaries: 2 });
  expect(sumLeadership([counts, counts]).sources.picked).toBe(2);
});
