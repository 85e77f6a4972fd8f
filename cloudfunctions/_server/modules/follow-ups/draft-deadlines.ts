/** Drafting over deadlines of the five engines, a chunk at a time, and settling what has been done. */
import {
  askedOf,
  deadlineKey,
  deadlineLines,
  deadlineTitle,
  isGround,
  settledWords,
  type Deadline,
} from '@core/modules/follow-ups/deadlines';
import type { PracticeKind } from '@core/modules/follow-ups/contract';
import type { AnyWhere } from '@server/runtime/store';
import { COMMITTEE_ID } from '@server/runtime/tree';
import type { Deps } from '@server/runtime/deps';
import { duesOf, recordsAround, type OwedDue, type Recorded } from '@server/modules/practices/dues';
import { practicesAfter, type Practice } from '@server/modules/practices/practice';
import {
  stillStands,
  titleOfPractice,
  whoseDue,
  type Whose,
} from '@server/modules/practices/whose';
import { instructorsInCharge, namesOfPlaces } from '@server/modules/practices/around';
import { add } from './draft';
import { shelved } from './repository';
import { answered } from './settle';
import type { StoredFollowUp } from './stored';

/** Practices of one engine after this id; returns the last one's, or null when there are no more. */
export async function draftForDeadlines(
  deps: Deps,
  of: PracticeKind,
  after: string,
  chunk: number,
): Promise<string | null> {
  const page = await practicesAfter(deps.store, of, whereOf(of, deps.today), after, chunk);
  const recorded = await recordsAround(deps, page);
  const grounds = page
    .filter((one) => stillStands(one, recorded))
    .flatMap((practice) =>
      duesOf(deps, practice, recorded)
        .filter((due) => !due.contested && isGround(due, deps.today))
        .flatMap((due) => groundIn(deps, practice, due, recorded)),
    );
  if (grounds.length > 0) {
    const whose = grounds.map((ground) => ground.whose);
    const names = await namesOfPlaces(deps, whose);
    const inCharge = await instructorsInCharge(deps, recorded.subjects);
    for (const ground of grounds) await add(deps, draftOf(deps, ground, names, inCharge));
  }
  return page[chunk - 1]?.stored._id ?? null;
}

/** How often the two of a pair meet stands nowhere beside its log: each that goes on is looked at. */
const whereOf = (of: PracticeKind, today: string): AnyWhere =>
  of === 'pair' ? { state: 'underWay' } : { superviseFrom: { lt: today } };

interface Ground {
  readonly practice: Practice;
  readonly deadline: Deadline;
  readonly whose: Whose;
}

function groundIn(deps: Deps, practice: Practice, due: OwedDue, recorded: Recorded): Ground[] {
  const titled = titleOfPractice(deps, practice);
  const whose = whoseDue(practice, due, recorded);
  if (!titled || !whose) return [];
  const { contested: _contested, ofHelper: _ofHelper, ...plain } = due;
  const deadline: Deadline = {
    ...plain,
    ...titled,
    id: practice.stored._id,
    ofPerson: practice.of === 'process' && practice.stored.subjectKind === 'person',
  };
  return [{ practice, deadline, whose }];
}

function draftOf(
  deps: Deps,
  { practice, deadline, whose }: Ground,
  names: ReadonlyMap<string, string>,
  inCharge: ReadonlyMap<string, string[]>,
): StoredFollowUp {
  const { id, what, by, dueOn, ofPerson } = deadline;
  const { townId, organizationIds, placeId, personIds } = whose;
  const offices = askedOf(by);
  const ofTown = offices.includes('town');
  const guides = offices.includes('instructor') ? (inCharge.get(placeId) ?? []) : [];
  const draft: StoredFollowUp = {
    _id: `f${deps.sha256(deadlineKey(deadline)).slice(0, 31)}`,
    schemaVersion: 1,
    subject: { kind: 'deadline', of: practice.of, id, ofPerson, ...(ofTown ? { townId } : {}) },
    name: whose.name ?? names.get(placeId) ?? '',
    // A town's own matter lies above it.
    townId: ofTown ? COMMITTEE_ID : townId,
    townName: names.get(townId) ?? '',
    partyOrganizationIds: offices.includes('branch') ? [...organizationIds] : [],
    personIds: [...new Set([...personIds, ...guides])].sort(),
    threshold: {
      code: 'deadline',
      title: deadlineTitle(deadline),
      obligation: '',
      missed: 1,
      within: 'year',
    },
    window: { key: dueOn, first: practice.stored.begunOn, last: dueOn },
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
