/** What is due of the five engines, read anew with the records: a step that they have filled is due of nobody. */
import type { Due } from '@core/modules/standards/contract';
import type { Facts } from '@core/modules/standards/facts.contract';
import { openContests, runOn } from '@core/modules/processes/run';
import { processTests } from '@core/modules/processes/sound';
import { standingOn } from '@core/modules/standards/standing';
import { testsOf } from '@core/modules/standards/sound';
import type { Day } from '@core/shared/calendar/day';
import { afterWorkingDays } from '@core/shared/calendar/deadline';
import type { Office } from '@core/modules/standards/rules.contract';
import { isInForce } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { findIn } from '@server/runtime/store';
import { grantDues, meansKnown } from '@server/modules/means/shelf';
import { grantTitles } from '@server/modules/means/rows';
import { meetingsOwed } from '@server/modules/pairs/due';
import { kindOfPair, pairOwes } from '@server/modules/pairs/shelf';
import type { StoredPair } from '@server/modules/pairs/stored';
import type { StoredPerson } from '@server/modules/people/stored';
import { pledgeOwes } from '@server/modules/pledges/shelf';
import { runOf } from '@server/modules/processes/shelf';
import { dueOf, isDue } from '@server/modules/standards/due';
import { readFacts } from '@server/modules/standards/facts/read-facts';
import { processOfRun, standardOfCheck } from '@server/modules/standards/rules';
import { checkOf } from '@server/modules/standards/shelf';
import type { StoredDue } from '@server/modules/standards/stored';
import {
  loadSubjects,
  type PracticeSubject,
  type SubjectRef,
} from '@server/modules/standards/subjects';
import type { Practice } from './practice';

/** What the records around some practices say. */
export interface Recorded {
  /** By id of the subject; a person and a village are none. */
  readonly subjects: ReadonlyMap<string, PracticeSubject>;
  readonly facts: ReadonlyMap<string, Facts>;
  /** Leaders of their own contacts, by id. */
  readonly leaders: ReadonlyMap<string, StoredPerson>;
}

export const NOTHING_RECORDED: Recorded = {
  subjects: new Map(),
  facts: new Map(),
  leaders: new Map(),
};

/** Something that is due, whether somebody contests what it rests on, and whose it is. */
export interface OwedDue extends Due {
  readonly contested: boolean;
  /** Of a pair's meetings the helper; else whom the practice is about. */
  readonly ofHelper: boolean;
}

/** Units and organisations that a practice is about. */
export function subjectsOf(practice: Practice): SubjectRef[] {
  if (practice.of === 'pair') {
    const { from, to } = practice.stored;
    return [from, to].flatMap(({ kind, id }) =>
      kind === 'unit' || kind === 'organization' ? [{ kind, id }] : [],
    );
  }
  const { subjectKind: kind, subjectId: id, organizationIds } = practice.stored;
  if (kind !== 'person') return [{ kind, id }];
  const [branch] = organizationIds;
  return practice.of === 'pledge' && branch ? [{ kind: 'organization', id: branch }] : [];
}

/** Subjects and facts of a page of practices, in the same number of requests for one and for many. */
export async function recordsAround(deps: Deps, practices: readonly Practice[]): Promise<Recorded> {
  const subjects = await loadSubjects(deps.store, practices.flatMap(subjectsOf));
  const asking = practices.flatMap((one) => {
    if (one.of === 'standard') {
      const standard = standardOfCheck(deps, one.stored);
      return standard ? [{ id: one.stored.subjectId, tests: testsOf(standard) }] : [];
    }
    const process = one.of === 'process' ? processOfRun(deps, one.stored) : null;
    if (!process || one.of !== 'process') return [];
    return [{ id: one.stored.subjectId, tests: processTests(process) }];
  });
  const asked = asking.flatMap(({ id }) => subjects.get(id) ?? []);
  const leaders = practices.flatMap(({ of, stored }) =>
    of === 'pair' && stored.from.kind === 'person' ? [stored.from.id] : [],
  );
  const [facts, persons] = await Promise.all([
    readFacts(
      deps,
      [...new Map(asked.map((one) => [one.id, one])).values()],
      asking.flatMap(({ tests }) => tests),
    ),
    findIn(deps.store, 'persons', '_id', leaders),
  ]);
  return { subjects, facts, leaders: new Map(persons.map((one) => [one._id, one])) };
}

/**
 * What is due of one, the earliest first. Nobody is pressed to hold a title whose time is over.
 * @param since of a pair: a day of a period further back, whose missed meeting is still looked at
 */
export function duesOf(deps: Deps, practice: Practice, recorded: Recorded, since?: Day): OwedDue[] {
  switch (practice.of) {
    case 'standard':
    case 'process':
      return stepDues(deps, practice, recorded);
    case 'pair':
      return [
        ...meetingDues(deps, practice.stored, recorded.leaders, since),
        ...officeOwes(deps, practice.stored, pairOwes(deps, practice.stored)),
      ];
    case 'means': {
      const rules = meansKnown(deps, practice.stored);
      const title = grantTitles(deps)(practice.stored);
      const dues = rules ? grantDues(rules, practice.stored, deps.calendar) : [];
      return officeOwes(deps, practice.stored, dues).map((due) => ({
        ...due,
        what: `${due.what}：${title}`,
      }));
    }
    case 'pledge':
      return officeOwes(deps, practice.stored, pledgeOwes(deps, practice.stored));
  }
}

/** Of an objection the answer is due, before anything else; what it is against waits. */
function officeOwes(
  { today }: Deps,
  { entries }: { readonly entries: Parameters<typeof openContests>[0] },
  dues: readonly StoredDue[],
): OwedDue[] {
  const contested = openContests(entries).length > 0;
  return dues
    .map((due, i) => ({ due, contested: contested && i > 0 }))
    .filter(({ due }) => isDue(due, today))
    .map(({ due, contested: waits }) => ({
      ...dueOf(due, today),
      contested: waits,
      ofHelper: false,
    }));
}

/** Meetings of a pair: of the helper's branch, or of a leader's own office. */
function meetingDues(
  deps: Deps,
  pair: StoredPair,
  leaders: Recorded['leaders'],
  since: Day | undefined,
): OwedDue[] {
  const kind = kindOfPair(deps, pair);
  if (!kind) return [];
  const contested = openContests(pair.entries).length > 0;
  const by = officeOfHelper(deps, pair, leaders);
  return meetingsOwed(deps, kind, pair, since).map(({ what, dueOn, overdue }) => ({
    what: `${kind.title}·${what}`,
    by,
    dueOn,
    overdue,
    superviseFrom: afterWorkingDays(dueOn, kind.superviseAfter, deps.calendar),
    contested,
    ofHelper: true,
  }));
}

/** A leader acts from the office that they sit in; above the 工委 there is nobody. */
function officeOfHelper(
  { today }: Deps,
  { from }: StoredPair,
  leaders: Recorded['leaders'],
): Office[] {
  if (from.kind !== 'person') return ['branch'];
  const isOfTown = leaders
    .get(from.id)
    ?.roles.some((one) => one.role === 'townSupervisor' && isInForce(one, today));
  return [isOfTown ? 'town' : 'district'];
}

function stepDues(
  { today, calendar, ...deps }: Deps,
  practice: Extract<Practice, { of: 'standard' | 'process' }>,
  { facts }: Recorded,
): OwedDue[] {
  if (practice.stored.replaced) return [];
  const around = { facts: facts.get(practice.stored.subjectId) ?? {}, today, calendar };
  if (practice.of === 'process') {
    const process = processOfRun(deps, practice.stored);
    // A step of a run that somebody contests; of a check the contest itself is what is due.
    const contested = openContests(practice.stored.entries).length > 0;
    const dues = process ? runOn(process, runOf(practice.stored), around).dues : [];
    return dues.map((due) => ({ ...due, contested, ofHelper: false }));
  }
  const standard = standardOfCheck(deps, practice.stored);
  const standing = standard && standingOn(standard, checkOf(practice.stored), around);
  if (!standing?.due || standing.phase === 'expired') return [];
  return [{ ...standing.due, contested: false, ofHelper: false }];
}
