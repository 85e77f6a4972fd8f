/** Drafting over units and branches, a chunk at a time, in the order of their keys. */
import type { FollowUpSubject } from '@core/modules/follow-ups/contract';
import type { SupervisionThreshold } from '@core/modules/follow-ups/rules.contract';
import { rulesOn } from '@core/modules/cadence/judge';
import { formatDay, toDayNumber, type Day } from '@core/shared/calendar/day';
import type { Period } from '@core/shared/calendar/period';
import { draftKey, standingOf, windowsOn } from '@core/modules/follow-ups/drafts';
import { isInForce } from '@server/runtime/actor';
import { leavesOfInstructors } from '@server/modules/statements/repository';
import { rostersOf } from '@server/modules/meetings/repository';
import { shelved, whichFollowUps } from './repository';
import { DuplicateId } from '@server/runtime/store';
import type { StoredFollowUp } from './stored';
import { namesIn } from '@server/runtime/tree';
import { byUnit, joinFacts, unitYearsOf } from '@server/modules/units/unit-years';
import type { Deps } from '@server/runtime/deps';
import { verdictsIn, yearsOf, type JudgedAround } from './judge';
import { organizationsAfter } from '@server/modules/organizations/repository';
import { unitsForDrafts } from '@server/modules/units/repository';

type Judged = Exclude<FollowUpSubject, { kind: 'deadline' }>;

/** What a case is about, with the names that its list shows. */
type Whose = Pick<
  StoredFollowUp,
  'name' | 'townId' | 'townName' | 'partyOrganizationIds' | 'personIds'
> & { readonly subject: Judged };

/** Units after this order; returns the last one's, or null when there are no more. */
export async function draftForUnits(
  deps: Deps,
  after: string,
  chunk: number,
): Promise<string | null> {
  const asked = thresholdsOwedBy(deps, 'responsibility');
  if (asked.length === 0) return null;
  const page = await unitsForDrafts(deps.store, after, chunk);
  await draftForPage(deps, asked, page);
  return page[chunk - 1]?.sortKey ?? null;
}

/** Units of one page: each that is reached is judged with its explanation. */
export async function draftForPage(
  deps: Deps,
  asked: readonly SupervisionThreshold[],
  page: Awaited<ReturnType<typeof unitsForDrafts>>,
): Promise<void> {
  const [first, last] = reach(asked, deps.today);
  const years = yearsOf({ first, last }, deps.today);
  const documents = byUnit(
    await unitYearsOf(
      deps.store,
      page.map(({ _id }) => _id),
      years,
    ),
  );
  const units = page.map((unit) => ({
    unit,
    facts: joinFacts(unit._id, documents.get(unit._id) ?? []),
  }));
  const inCharge = units.flatMap(({ unit, facts }) =>
    [
      ...new Set(
        facts.responsibilities
          .filter((r) => isInForce(r, deps.today))
          .map(({ instructorId }) => instructorId),
      ),
    ].map((instructorId) => ({ unit, facts, instructorId })),
  );
  const leaves = await leavesOfInstructors(deps.store, [
    ...new Set(inCharge.map(({ instructorId }) => instructorId)),
  ]);
  const drafts = inCharge.flatMap(({ unit, facts, instructorId }) => {
    const subject = { kind: 'responsibility' as const, unitId: unit._id, instructorId };
    const { name, townId, townName, partyOrganizationIds } = unit;
    return draftsDue(
      deps,
      asked,
      { subject, name, townId, townName, partyOrganizationIds, personIds: [instructorId] },
      { ...subject, facts, leaves: leaves.get(instructorId) ?? [] },
    );
  });
  await addNew(deps, drafts);
}

/** Branches after this id; returns the last one's, or null when there are no more. */
export async function draftForBranches(
  deps: Deps,
  after: string,
  chunk: number,
): Promise<string | null> {
  const asked = thresholdsOwedBy(deps, 'branch');
  if (asked.length === 0) return null;
  const page = await organizationsAfter(deps.store, after, chunk);
  // What a branch owes begins when it has settled its day.
  const branches = page.filter(({ meetings }) => meetings);
  const ids = branches.map(({ _id }) => _id);
  const [first, last] = reach(asked, deps.today);
  const rosters = ids.length > 0 ? await rostersOf(deps.store, ids, first, last) : [];
  const towns = await namesIn(
    deps.store,
    'orgNodes',
    branches.map(({ townId }) => townId),
  );
  const drafts = branches.flatMap((organization) => {
    const { _id, name, townId } = organization;
    const subject: Judged = { kind: 'branch', organizationId: _id };
    const townName = towns.get(townId) ?? '';
    return draftsDue(
      deps,
      asked,
      { subject, name, townId, townName, partyOrganizationIds: [_id], personIds: [] },
      {
        kind: 'branch',
        organization,
        rosters: rosters.filter(({ organizationId }) => organizationId === _id),
      },
    );
  });
  await addNew(deps, drafts);
  return page[chunk - 1]?._id ?? null;
}

export function thresholdsOwedBy(
  { pack, today }: Deps,
  by: 'responsibility' | 'branch',
): SupervisionThreshold[] {
  const { obligations } = rulesOn(pack, toDayNumber(today));
  return pack.supervision.thresholds.filter((threshold) =>
    obligations.some((o) => o.code === threshold.obligation && o.owedBy === by),
  );
}

/** First and last day of all windows that are looked at. */
function reach(asked: readonly SupervisionThreshold[], today: Day): [first: Day, last: Day] {
  const windows = asked.flatMap((threshold) => windowsOn(threshold, today));
  return [
    formatDay(Math.min(...windows.map(({ first }) => first))),
    formatDay(Math.max(...windows.map(({ last }) => last))),
  ];
}

const draftsDue = (
  deps: Deps,
  asked: readonly SupervisionThreshold[],
  whose: Whose,
  around: JudgedAround,
): StoredFollowUp[] =>
  asked.flatMap((threshold) =>
    windowsOn(threshold, deps.today).flatMap((window) => {
      const standing = standingOf(threshold, verdictsIn(deps, around, threshold, window));
      return standing.kind === 'reached'
        ? [draftOf(deps, threshold, window, whose, [...standing.basis])]
        : [];
    }),
  );

function draftOf(
  deps: Deps,
  { code, title, obligation, missed, within }: SupervisionThreshold,
  window: Period,
  whose: Whose,
  basis: StoredFollowUp['basis'],
): StoredFollowUp {
  const draft: StoredFollowUp = {
    _id: `f${deps.sha256(draftKey(code, whose.subject, window.key)).slice(0, 31)}`,
    schemaVersion: 1,
    ...whose,
    threshold: { code, title, obligation, missed, within },
    window: { key: window.key, first: formatDay(window.first), last: formatDay(window.last) },
    basis,
    draftedOn: deps.today,
    at: deps.now(),
    acts: [],
    shelf: 'draft',
    sortKey: '',
    expiresOn: deps.today,
  };
  return shelved(draft, deps.pack.supervision, deps.today);
}

/** Adds those that are not there: most that are due were drafted weeks ago. */
async function addNew(deps: Deps, drafts: readonly StoredFollowUp[]): Promise<void> {
  if (drafts.length === 0) return;
  const ids = drafts.map(({ _id }) => _id);
  const known = new Set((await whichFollowUps(deps.store, ids)).map(({ _id }) => _id));
  for (const draft of drafts) if (!known.has(draft._id)) await add(deps, draft);
}

/** One that is there already, drafted before or settled since, stays as it is. */
export async function add(deps: Deps, draft: StoredFollowUp): Promise<void> {
  await deps.store.add('followUps', draft).catch((error: unknown) => {
    if (!(error instanceof DuplicateId)) throw error;
  });
}
