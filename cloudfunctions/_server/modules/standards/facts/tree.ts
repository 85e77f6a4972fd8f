/** Facts of the tree: where a subject belongs, its people and its posts. */
import { homeOn } from '@core/modules/meetings/roster';
import { isInOffice, type Appointment } from '@core/modules/organizations/tree';
import { termEnd } from '@core/modules/organizations/warnings';
import type { StoredPartyOrganization } from '@server/modules/organizations/stored';
import { postsOf } from '@server/modules/organizations/tree-of';
import { isInForce } from '@server/runtime/actor';
import { ofAll, so, type Around, type Teller } from './teller';

/** The organisation that speaks for a subject: itself, or that of a unit that has its own. */
export function branchOf({ subject }: Around): StoredPartyOrganization | undefined {
  const [first] = subject.organizations.filter(({ endedOn }) => !endedOn);
  if (subject.kind === 'organization') return first;
  return subject.units[0]?.formation === 'separate' ? first : undefined;
}

const organised: Teller = ({ subject, records, deps }) => {
  if (subject.kind === 'organization') return so(subject.organizations.some((o) => !o.endedOn));
  const [unit] = subject.units;
  if (!unit) return null;
  const year = records.years.find(
    ({ unitId, year: y }) => unitId === unit._id && String(y) === deps.today.slice(0, 4),
  );
  return so(unit.formation !== 'none', year?.facts.partyOrganization?.from);
};

const separate: Teller = ({ subject }) => {
  const [unit, ...others] = subject.units;
  return so(unit?.formation === 'separate' && others.length === 0);
};

const operating: Teller = ({ subject }) =>
  subject.units.length > 0 ? so(subject.units.some(({ status }) => status === 'operating')) : null;

/** Posts in office of the subject's branch; null where there is no branch to ask. */
export function postsIn(around: Around): Appointment[] | null {
  const branch = branchOf(around);
  if (!branch) return null;
  const { records, deps } = around;
  const people = records.people.filter(({ roles }) =>
    roles.some(({ scopeId }) => scopeId === branch._id),
  );
  return postsOf(branch, people, deps.today).filter((held) => isInOffice(held, deps.today));
}

const secretaryNamed: Teller = (around) => {
  const secretary = postsIn(around)?.find(({ post }) => post === 'secretary');
  return branchOf(around) ? so(Boolean(secretary), secretary?.from) : null;
};

/** Before events keep the posts, nobody has said what somebody is in the unit. */
const inUnit =
  (holds: (one: Appointment) => boolean): Teller =>
  (around) => {
    if (!branchOf(around)?.posts) return null;
    const found = postsIn(around)?.find((one) => holds(one) && one.inUnit !== 'none');
    return so(Boolean(found), found?.from);
  };

const hasCommittee: Teller = (around) => {
  const settled = branchOf(around)?.meetings;
  if (!settled) return null;
  const held = settled.committee.find((interval) => isInForce(interval, around.deps.today));
  return so(Boolean(held), held?.from);
};

const partyDaySettled: Teller = (around) => {
  const branch = branchOf(around);
  return branch ? so(Boolean(branch.meetings), branch.meetings?.settledOn) : null;
};

const electedOnTime: Teller = (around) => {
  const branch = branchOf(around);
  if (!branch) return null;
  const ends = termEnd(branch);
  return so(
    Boolean(ends && ends > around.deps.today),
    branch.electedOn,
    ends ? `任期至 ${ends}` : '没有登记换届',
  );
};

const membersOf =
  (fullOnly: boolean): Teller =>
  (around) => {
    const branch = branchOf(around);
    if (!branch) return null;
    const own = around.records.people.filter(
      ({ roles, category }) =>
        homeOn(roles, around.deps.today) === branch._id &&
        !(fullOnly && category === 'probationary'),
    );
    return so(own.length);
  };

const instructorNamed: Teller = ({ subject, records, deps }) =>
  subject.units.length === 0
    ? null
    : ofAll(
        subject.units.map(({ _id }) => {
          const held = records.years
            .filter(({ unitId }) => unitId === _id)
            .flatMap(({ facts }) => facts.responsibilities)
            .find((one) => isInForce(one, deps.today));
          return { value: Boolean(held), on: held?.from };
        }),
      );

export const treeTellers: Readonly<Record<string, Teller>> = {
  organised,
  separate,
  operating,
  secretaryNamed,
  secretaryManages: inUnit(({ post }) => post === 'secretary'),
  crossPosts: inUnit(() => true),
  posts: (around) => (branchOf(around) ? so(postsIn(around)?.length ?? 0) : null),
  hasCommittee,
  partyDaySettled,
  electedOnTime,
  members: membersOf(false),
  fullMembers: membersOf(true),
  instructorNamed,
};
