/** Drafting over deadlines of standards and processes, a chunk at a time, and settling what has been done. */
import {
  askedOf,
  deadlineKey,
  deadlineLines,
  deadlineTitle,
  isGround,
  settledWords,
  type Deadline,
} from '@core/modules/follow-ups/deadlines';
import { findAny } from '@server/runtime/store';
import { COMMITTEE_ID, namesIn } from '@server/runtime/tree';
import type { Deps } from '@server/runtime/deps';
import { duesOf, isCheck, recordsAround, type Recorded } from '@server/modules/practices/dues';
import type { StoredRun } from '@server/modules/processes/stored';
import type { StoredCheck } from '@server/modules/standards/stored';
import { processOfRun, standardOfCheck } from '@server/modules/standards/rules';
import { joinFacts, unitYearsOf, yearsAround } from '@server/modules/units/unit-years';
import { isInForce } from '@server/runtime/actor';
import { add } from './draft';
import { isContested } from './judge';
import { shelved } from './repository';
import { answered } from './settle';
import type { StoredFollowUp } from './stored';

type Practice = StoredCheck | StoredRun;

/** Checks, or runs, after this id; returns the last one's, or null when there are no more. */
export async function draftForDeadlines(
  deps: Deps,
  of: 'standardChecks' | 'processRuns',
  after: string,
  chunk: number,
): Promise<string | null> {
  const page: Practice[] = await findAny(deps.store, of, {
    where: { superviseFrom: { lt: deps.today }, _id: { gt: after } },
    orderBy: [['_id', 'asc']],
    limit: chunk,
  });
  const recorded = await recordsAround(deps, page);
  const grounds = page
    .filter((one) => stillStands(one, recorded) && !isContested(one))
    .flatMap((one) =>
      deadlinesOf(deps, one, recorded)
        .filter((deadline) => isGround(deadline, deps.today))
        .map((deadline) => ({ practice: one, deadline })),
    );
  if (grounds.length > 0) {
    const names = await namesOf(deps, page);
    const inCharge = await instructorsOf(deps, recorded);
    for (const { practice, deadline } of grounds) {
      await add(deps, draftOf(deps, practice, deadline, names, inCharge));
    }
  }
  return page[chunk - 1]?._id ?? null;
}

/** A unit that is closed, and an organisation that has ended, owe nothing. */
function stillStands({ subjectKind, subjectId }: Practice, { subjects }: Recorded): boolean {
  if (subjectKind === 'person') return true;
  const subject = subjects.get(subjectId);
  if (!subject) return false;
  return subjectKind === 'unit'
    ? subject.units.some(({ status }) => status === 'operating')
    : subject.organizations.some(({ endedOn }) => !endedOn);
}

function deadlinesOf(deps: Deps, practice: Practice, recorded: Recorded): Deadline[] {
  const rules = isCheck(practice) ? standardOfCheck(deps, practice) : processOfRun(deps, practice);
  if (!rules) return [];
  return duesOf(deps, practice, recorded).map((due) => ({
    ...due,
    id: practice._id,
    title: rules.title,
    after: rules.superviseAfter,
    ofPerson: practice.subjectKind === 'person',
  }));
}

type Names = ReadonlyMap<string, string>;

/** Of a person the branch that leads them. */
const placeOf = ({ subjectKind, subjectId, organizationIds }: Practice): string =>
  subjectKind === 'person' ? (organizationIds[0] ?? '') : subjectId;

async function namesOf({ store }: Deps, page: readonly Practice[]): Promise<Names> {
  const places = page.map(placeOf);
  const found = await Promise.all([
    namesIn(store, 'units', places),
    namesIn(store, 'partyOrganizations', places),
    namesIn(
      store,
      'orgNodes',
      page.map(({ townId }) => townId),
    ),
  ]);
  return new Map(found.flatMap((names) => [...names]));
}

/** Instructors in charge today, by subject. */
async function instructorsOf(
  { store, today }: Deps,
  { subjects }: Recorded,
): Promise<ReadonlyMap<string, string[]>> {
  const unitIds = [...subjects.values()].flatMap(({ units }) => units.map(({ _id }) => _id));
  const years = await unitYearsOf(store, [...new Set(unitIds)], yearsAround(today));
  const inCharge = (unitId: string): string[] =>
    joinFacts(
      unitId,
      years.filter((year) => year.unitId === unitId),
    )
      .responsibilities.filter((one) => isInForce(one, today))
      .map(({ instructorId }) => instructorId);
  return new Map(
    [...subjects].map(([id, { units }]) => [id, units.flatMap(({ _id }) => inCharge(_id))]),
  );
}

function draftOf(
  deps: Deps,
  practice: Practice,
  deadline: Deadline,
  names: Names,
  inCharge: ReadonlyMap<string, string[]>,
): StoredFollowUp {
  const { townId, organizationIds, subjectId, begunOn } = practice;
  const { id, what, by, dueOn, ofPerson } = deadline;
  const offices = askedOf(by);
  const ofTown = offices.includes('town');
  const draft: StoredFollowUp = {
    _id: `f${deps.sha256(deadlineKey(deadline)).slice(0, 31)}`,
    schemaVersion: 1,
    subject: {
      kind: 'deadline',
      of: isCheck(practice) ? 'standard' : 'process',
      id,
      ofPerson,
      ...(ofTown ? { townId } : {}),
    },
    name: names.get(placeOf(practice)) ?? '',
    // A town's own matter lies above it.
    townId: ofTown ? COMMITTEE_ID : townId,
    townName: names.get(townId) ?? '',
    partyOrganizationIds: offices.includes('branch') ? organizationIds : [],
    personIds: offices.includes('instructor')
      ? [...new Set(inCharge.get(subjectId) ?? [])].sort()
      : [],
    threshold: {
      code: 'deadline',
      title: deadlineTitle(deadline),
      obligation: '',
      missed: 1,
      within: 'year',
    },
    window: { key: dueOn, first: begunOn, last: dueOn },
    basis: [],
    deadline: { what, dueOn, lines: deadlineLines(deadline, deps.today) },
    draftedOn: deps.today,
    at: deps.now(),
    acts: [],
    shelf: 'draft',
    sortKey: '',
    expiresOn: deps.today,
  };
  return shelved(draft, deps.pack.supervision, deps.today);
}

/** By nobody: what was due has been done. Someone may have ended it meanwhile: what is stored at the commit decides. */
export async function settleByRecords(deps: Deps, { _id }: StoredFollowUp): Promise<void> {
  const { today: on } = deps;
  await deps.store.transaction(async (tx) => {
    const followUp = await tx.get('followUps', _id);
    if (!followUp || followUp.ended) return;
    const kind = followUp.acts.length > 0 ? ('closed' as const) : ('dropped' as const);
    const ended = { kind, on, at: deps.now(), reason: settledWords };
    await tx.set('followUps', shelved({ ...followUp, ended }, deps.pack.supervision, on));
    await answered(tx, followUp);
  });
}
