/** Facts of a branch: what it held and who came, its study, points, reviews, stars and cases. */
import { rateOf, homeOn, sumRates } from '@core/modules/meetings/roster';
import { studyHours } from '@core/modules/meetings/study';
import { dayOfInstant } from '@core/shared/calendar/day';
import { countsOf } from '@server/modules/meetings/presenter';
import type { StoredAttendance } from '@server/modules/meetings/stored';
import { spanFrom } from './asked';
import { counted, so, type Around, type Teller } from './teller';
import { branchOf, postsIn } from './tree';

/** Confirmed rosters of the branch in the last months; null where its meetings are not kept here. */
function rostersIn(around: Around, months: number): StoredAttendance[] | null {
  const branch = branchOf(around);
  if (!branch) return null;
  const own = around.records.rosters.filter(({ organizationId }) => organizationId === branch._id);
  if (!branch.meetings && own.length === 0) return null;
  const from = spanFrom(around.deps.today, months);
  return own.filter(({ state, on }) => state === 'confirmed' && on >= from);
}

const meetings: Teller = (around, [kind = '', months], key) => {
  const held = rostersIn(around, Number(months));
  if (!held) return null;
  const days = held.filter(({ kinds }) => kinds.includes(kind)).map(({ on }) => on);
  return counted(days, around.asked.bounds.get(key));
};

/** Whoever was at another branch's day of the month was there (R4 of the rosters). */
function elsewhereIn({ records }: Around, branchId: string, month: string): ReadonlySet<string> {
  return new Set(
    records.visitors
      .filter(
        ({ state, kinds, on }) =>
          state === 'confirmed' && kinds.includes('partyDay') && on.startsWith(month),
      )
      .flatMap(({ rows }) => rows.filter(({ homeId }) => homeId === branchId))
      .map(({ personId }) => personId),
  );
}

const attendanceRate: Teller = (around, [months]) => {
  const branch = branchOf(around);
  const held = rostersIn(around, Number(months));
  if (!branch || !held) return null;
  const rate = sumRates(
    held.map((roster) =>
      rateOf(countsOf(roster, elsewhereIn(around, branch._id, roster.on.slice(0, 7)))),
    ),
  );
  if (rate.of === 0) return null;
  const percent = Math.floor((rate.present * 200 + rate.of) / (rate.of * 2));
  return so(percent, undefined, `到会 ${rate.present}/${rate.of}，${percent}%`);
};

const hoursOf = ({ records, deps }: Around, personId: string, months: number): number => {
  const from = spanFrom(deps.today, months);
  return studyHours((records.study.get(personId) ?? []).filter(({ on }) => on >= from));
};

/** The hours of a year, by the months that are asked about. */
const studyRate: Teller = (around, [months]) => {
  const branch = branchOf(around);
  if (!branch) return null;
  const span = Number(months);
  const wanted = (around.deps.pack.attendance.studyHours * span) / 12;
  const members = around.records.people.filter(
    ({ roles }) => homeOn(roles, around.deps.today) === branch._id,
  );
  if (members.length === 0 || !branch.meetings) return null;
  const reached = members.filter(({ _id }) => hoursOf(around, _id, span) >= wanted).length;
  const percent = Math.floor((reached * 100) / members.length);
  return so(percent, undefined, `达标 ${reached}/${members.length} 名，${percent}%`);
};

const secretaryHours: Teller = (around, [months]) => {
  const secretary = postsIn(around)?.find(({ post }) => post === 'secretary');
  if (!secretary || !branchOf(around)?.meetings) return null;
  return so(hoursOf(around, secretary.personId, Number(months)));
};

/** Who came to none that is written down here may have been taught elsewhere: that is not known. */
const secretaryCourses: Teller = (around, [months], key) => {
  const secretary = postsIn(around)?.find(({ post }) => post === 'secretary');
  if (!secretary) return null;
  const from = spanFrom(around.deps.today, Number(months));
  const days = around.records.courses
    .filter(({ personIds, on }) => personIds.includes(secretary.personId) && on >= from)
    .map(({ on }) => on);
  return days.length > 0 ? counted(days, around.asked.bounds.get(key)) : null;
};

/** Points of a pack without them are not known. */
const keepsPoints = ({ deps }: Around): boolean => deps.pack.points.length > 0;

const pointEntries: Teller = (around, [months], key) => {
  const branch = branchOf(around);
  if (!branch || !keepsPoints(around)) return null;
  const from = spanFrom(around.deps.today, Number(months));
  const entries = around.records.points
    .filter(({ subjectId }) => subjectId === branch._id)
    .flatMap((year) => year.entries);
  const gone = new Set(entries.flatMap(({ reverses }) => reverses ?? []));
  const days = entries
    .filter(({ id, reverses, on }) => !reverses && !gone.has(id) && on >= from)
    .map(({ on }) => on);
  return counted(days, around.asked.bounds.get(key));
};

const reviews =
  (unit: 'month' | 'quarter'): Teller =>
  (around, [months], key) => {
    const branch = branchOf(around);
    if (!branch || !keepsPoints(around)) return null;
    const from = spanFrom(around.deps.today, Number(months));
    const days = around.records.reviews
      .filter((one) => one.organizationId === branch._id && one.unit === unit)
      .map(({ at }) => dayOfInstant(at))
      .filter((on) => on >= from);
    return counted(days, around.asked.bounds.get(key));
  };

/** Withheld stars are none; whoever was not rated is not known. */
const stars: Teller = (around) => {
  const branch = branchOf(around);
  const found = around.records.stars.find(({ subjectId }) => subjectId === branch?._id);
  if (!found) return null;
  if (found.stars === undefined && found.why !== 'veto' && found.why !== 'below') return null;
  return so(found.stars ?? 0, undefined, found.title);
};

const noOpenFollowUp: Teller = (around) => {
  const branch = branchOf(around);
  if (!branch) return null;
  const open = around.records.followUps.filter(
    ({ partyOrganizationIds, shelf }) =>
      partyOrganizationIds.includes(branch._id) && (shelf === 'awaiting' || shelf === 'toClose'),
  );
  return so(open.length === 0);
};

export const branchTellers: Readonly<Record<string, Teller>> = {
  meetings,
  attendanceRate,
  studyRate,
  secretaryHours,
  secretaryCourses,
  pointEntries,
  monthReviews: reviews('month'),
  quarterReviews: reviews('quarter'),
  stars,
  noOpenFollowUp,
};
