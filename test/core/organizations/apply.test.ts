/** Changes of the tree: each rule by itself, and what holds after any sequence of them. */
import fc from 'fast-check';
import type { OrganizationChange } from '@core/modules/organizations/contract';
import { applyChange } from '@core/modules/organizations/apply';
import type { Tree, TreeOrganization, TreeUnit } from '@core/modules/organizations/tree';

const ON = '2026-06-10';

/** Three organisations, four units, six members. */
function tree(): Tree {
  const organization = (
    id: string,
    unitIds: string[],
    kind: 'branch' | 'generalBranch' = 'branch',
  ) =>
    [id, { id, name: id, kind, townId: 't', unitIds, spans: [], posts: [] }] as [
      string,
      TreeOrganization,
    ];
  const unit = (id: string, organizationIds: string[]) =>
    [id, { id, formation: organizationIds.length ? 'separate' : 'none', organizationIds }] as [
      string,
      TreeUnit,
    ];
  const members = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'];
  return {
    organizations: Object.fromEntries([
      organization('a', ['u1', 'u2']),
      organization('b', ['u3']),
      organization('c', [], 'generalBranch'),
    ]),
    units: Object.fromEntries([
      unit('u1', ['a']),
      unit('u2', ['a']),
      unit('u3', ['b']),
      unit('u4', []),
    ]),
    members: Object.fromEntries(
      members.map((id, i) => [id, { id, organizationId: i < 3 ? 'a' : 'b' }]),
    ),
  };
}

const change = (
  organizationId: string,
  what: OrganizationChange,
  before = tree(),
  eventId = 'e1',
) => applyChange(before, { eventId, organizationId, on: ON }, what);
function done(result: ReturnType<typeof applyChange>): Tree {
  if ('issue' in result) throw new Error(result.issue.message);
  return result.tree;
}
const issue = (result: ReturnType<typeof applyChange>) =>
  'issue' in result ? result.issue.path : 'no issue';

it('T1 what has ended changes no more, and nothing comes into it', () => {
  const merged = done(change('a', { kind: 'merge', intoId: 'b', formation: 'joint' }));
  expect(issue(change('a', { kind: 'elect', termYears: 3 }, merged))).toBe('organizationId');
  const into: OrganizationChange = { kind: 'transfer', personIds: ['p4'], intoId: 'a' };
  expect(issue(change('b', into, merged))).toBe('change.intoId');
});

it('T2 a unit that loses its last organisation has no formation; one that comes in has one', () => {
  const after = done(change('b', { kind: 'dissolve', membersToId: 'a', reason: '停业' }));
  expect(after.units.u3).toMatchObject({ formation: 'none', organizationIds: [] });
  const back = done(change('a', { kind: 'admit', unitId: 'u3', formation: 'attached' }, after));
  expect(back.units.u3).toMatchObject({ formation: 'attached', organizationIds: ['a'] });
});

it('T3 脱联: the unit and its people go, the organisation keeps the rest and knows until when', () => {
  const after = done(
    change('a', {
      kind: 'splitOff',
      unitIds: ['u2'],
      personIds: ['p3'],
      name: '新支部',
      to: 'branch',
      formation: 'separate',
    }),
  );
  expect(after.organizations.a).toMatchObject({
    unitIds: ['u1'],
    spans: [{ unitId: 'u2', to: ON }],
  });
  expect(after.organizations.e1).toMatchObject({
    name: '新支部',
    unitIds: ['u2'],
    spans: [{ unitId: 'u2', from: ON }],
  });
  expect(after.members.p3?.organizationId).toBe('e1');
  expect(after.members.p1?.organizationId).toBe('a');
});

it('T4 an organisation with members is dissolved only when they go somewhere', () => {
  expect(issue(change('b', { kind: 'dissolve', reason: '停业' }))).toBe('change.membersToId');
  const after = done(change('b', { kind: 'dissolve', membersToId: 'a', reason: '停业' }));
  expect(Object.values(after.members).map((m) => m.organizationId)).toEqual(Array(6).fill('a'));
});

it('T5 one secretary at a time; a post ends when its holder leaves', () => {
  const appoint = (personId: string, before?: Tree) =>
    done(change('a', { kind: 'appoint', personId, post: 'secretary', inUnit: 'owner' }, before));
  const two = appoint('p2', appoint('p1'));
  expect(two.organizations.a?.posts).toEqual([
    { personId: 'p1', post: 'secretary', inUnit: 'owner', from: ON, to: ON },
    { personId: 'p2', post: 'secretary', inUnit: 'owner', from: ON },
  ]);
  const moved = done(change('a', { kind: 'transfer', personIds: ['p2'], intoId: 'b' }, two));
  expect(moved.organizations.a?.posts.every((p) => p.to)).toBe(true);
  expect(
    issue(change('b', { kind: 'appoint', personId: 'p1', post: 'deputy', inUnit: 'none' })),
  ).toBe('change.personId');
});

it('T6 only a 总支 or 党委 has others under it, and none is under itself', () => {
  const placed = done(change('a', { kind: 'place', parentId: 'c' }));
  expect(placed.organizations.a?.parentId).toBe('c');
  expect(issue(change('a', { kind: 'place', parentId: 'b' }))).toBe('change.parentId');
  const grown = done(change('a', { kind: 'rename', name: 'a', to: 'generalBranch' }, placed));
  expect(issue(change('c', { kind: 'place', parentId: 'a' }, grown))).toBe('change.parentId');
  const ended = done(change('c', { kind: 'dissolve', reason: '改设' }, grown));
  expect(ended.organizations.a?.parentId).toBeUndefined();
});

it('the given tree stays as it was', () => {
  const before = tree();
  done(change('a', { kind: 'merge', intoId: 'b', formation: 'joint' }, before));
  expect(before).toEqual(tree());
});

const id = <T extends string>(...all: T[]) => fc.constantFrom(...all);
const organization = id('a', 'b', 'c', 'e0', 'e1', 'e2');
const units = fc.uniqueArray(id('u1', 'u2', 'u3', 'u4'), { minLength: 1, maxLength: 3 });
const people = fc.uniqueArray(id('p1', 'p2', 'p3', 'p4', 'p5', 'p6'), { maxLength: 4 });
const formation = id('separate', 'joint', 'attached', 'onePlusX');
const kind = id('branch', 'jointBranch', 'generalBranch', 'committee');
const anyChange: fc.Arbitrary<OrganizationChange> = fc.oneof(
  fc.record({ kind: fc.constant('admit' as const), unitId: id('u1', 'u2', 'u3', 'u4'), formation }),
  fc.record({
    kind: fc.constant('splitOff' as const),
    unitIds: units,
    personIds: people,
    name: fc.constant('新'),
    to: kind,
    formation,
  }),
  fc.record({
    kind: fc.constant('moveUnits' as const),
    unitIds: units,
    personIds: people,
    intoId: organization,
    formation,
  }),
  fc.record({ kind: fc.constant('merge' as const), intoId: organization, formation }),
  fc.record({
    kind: fc.constant('dissolve' as const),
    membersToId: organization,
    reason: fc.constant('撤'),
  }),
  fc.record({ kind: fc.constant('transfer' as const), personIds: people, intoId: organization }),
  fc.record({ kind: fc.constant('place' as const), parentId: organization }),
  fc.record({ kind: fc.constant('rename' as const), name: fc.constant('改'), to: kind }),
  fc.record({
    kind: fc.constant('appoint' as const),
    personId: id('p1', 'p2', 'p3', 'p4', 'p5', 'p6'),
    post: id('secretary', 'deputy', 'committeeMember'),
    inUnit: id('owner', 'management', 'none'),
  }),
);

it('after any sequence of changes every member has one living home, and units and organisations agree', () => {
  let applied = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(organization, anyChange), { maxLength: 12 }), (changes) => {
      let now = tree();
      changes.forEach(([organizationId, what], i) => {
        const result = change(organizationId, what, now, `e${i}`);
        if ('issue' in result) return;
        now = result.tree;
        applied += 1;
      });
      const living = Object.values(now.organizations).filter((o) => !o.endedOn);
      for (const member of Object.values(now.members)) {
        expect(living.filter((o) => o.id === member.organizationId)).toHaveLength(1);
      }
      expect(Object.keys(now.members)).toHaveLength(6);
      for (const unit of Object.values(now.units)) {
        const listed = Object.values(now.organizations).filter((o) => o.unitIds.includes(unit.id));
        expect(listed.map((o) => o.id).sort()).toEqual(unit.organizationIds);
        expect(listed.every((o) => !o.endedOn)).toBe(true);
        expect(unit.formation === 'none').toBe(unit.organizationIds.length === 0);
      }
      for (const one of living) {
        const seen = new Set<string>();
        for (let up = one.id as string | undefined; up; up = now.organizations[up]?.parentId) {
          expect(seen.has(up)).toBe(false);
          seen.add(up);
        }
        const secretaries = one.posts.filter((p) => p.post === 'secretary' && !p.to);
        expect(secretaries.length).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 2000 },
  );
  expect(applied).toBeGreaterThan(1000);
});
