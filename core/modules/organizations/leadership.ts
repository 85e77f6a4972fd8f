/**
 * 双向进入、交叉任职, counted in the manner of 两个覆盖: numerator and denominator always together,
 * of posts held on one day. Posts that nobody has entered (a roster tells who is secretary, not
 * what they are in the unit) are in no denominator, and are said apart.
 */
import type { Day } from '@core/shared/calendar/day';
import { namesOf } from '@core/shared/names-of';
import { appointmentSourceTitles, type AppointmentSource } from './labels';
import { isInOffice, type Appointment } from './tree';

export interface Leadership {
  /** Party organisations that stand, and those of them whose posts were entered. */
  readonly organizations: number;
  readonly entered: number;
  /** 班子成员, those with a post in the unit, and owners among them. */
  readonly members: number;
  readonly inUnit: number;
  readonly owners: number;
  readonly secretaries: number;
  readonly managingSecretaries: number;
  readonly owningSecretaries: number;
  /** Secretaries by how they came to it, where that was entered. */
  readonly sources: Readonly<Record<AppointmentSource, number>>;
}

interface Organization {
  readonly posts?: readonly Appointment[] | undefined;
  readonly endedOn?: Day | undefined;
}

/** @param on the day of which it is counted */
export function countLeadership(organizations: readonly Organization[], on: Day): Leadership {
  const standing = organizations.filter(({ endedOn }) => !endedOn || endedOn > on);
  const known = standing.filter(({ posts }) => posts);
  const held = known.flatMap(({ posts = [] }) => posts.filter((post) => isInOffice(post, on)));
  const secretaries = held.filter(({ post }) => post === 'secretary');
  const serving = (posts: readonly Appointment[]): number =>
    posts.filter(({ inUnit }) => inUnit !== 'none').length;
  const owning = (posts: readonly Appointment[]): number =>
    posts.filter(({ inUnit }) => inUnit === 'owner').length;
  return {
    organizations: standing.length,
    entered: known.length,
    members: held.length,
    inUnit: serving(held),
    owners: owning(held),
    secretaries: secretaries.length,
    managingSecretaries: serving(secretaries),
    owningSecretaries: owning(secretaries),
    sources: eachSource((source) => secretaries.filter((one) => one.source === source).length),
  };
}

/** Of several towns together. */
export function sumLeadership(all: readonly Leadership[]): Leadership {
  const sum = (of: (one: Leadership) => number): number => all.reduce((n, one) => n + of(one), 0);
  return {
    organizations: sum((one) => one.organizations),
    entered: sum((one) => one.entered),
    members: sum((one) => one.members),
    inUnit: sum((one) => one.inUnit),
    owners: sum((one) => one.owners),
    secretaries: sum((one) => one.secretaries),
    managingSecretaries: sum((one) => one.managingSecretaries),
    owningSecretaries: sum((one) => one.owningSecretaries),
    sources: eachSource((source) => sum((one) => one.sources[source])),
  };
}

const eachSource = (
  count: (source: AppointmentSource) => number,
): Record<AppointmentSource, number> =>
  Object.fromEntries(
    namesOf(appointmentSourceTitles).map((source) => [source, count(source)]),
  ) as Record<AppointmentSource, number>;
