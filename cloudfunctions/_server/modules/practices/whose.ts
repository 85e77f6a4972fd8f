/** Whom something that is due is asked of, what it is called, and whether they are there still. */
import type { Deps } from '@server/runtime/deps';
import { meansKnown } from '@server/modules/means/shelf';
import { grantTitles } from '@server/modules/means/rows';
import { kindOfPair } from '@server/modules/pairs/shelf';
import type { StoredPair } from '@server/modules/pairs/stored';
import { pledgeKindKnown } from '@server/modules/pledges/shelf';
import { processOfRun, standardOfCheck } from '@server/modules/standards/rules';
import type { PracticeSubject } from '@server/modules/standards/subjects';
import { subjectsOf, type OwedDue, type Recorded } from './dues';
import type { Practice } from './practice';

export interface Whose {
  /** Unit or organisation: its name is the case's, its instructors are asked. */
  readonly placeId: string;
  /** Of a village, and of a leader, the name itself. */
  readonly name?: string;
  readonly townId: string;
  readonly organizationIds: readonly string[];
  /** A leader, of their own contacts. */
  readonly personIds: readonly string[];
}

/** Null where whoever it is asked of is no more. */
export function whoseDue(practice: Practice, due: OwedDue, recorded: Recorded): Whose | null {
  if (practice.of !== 'pair') {
    const { subjectKind, subjectId, organizationIds, townId } = practice.stored;
    // Of a person the branch that leads them.
    const placeId = subjectKind === 'person' ? (organizationIds[0] ?? '') : subjectId;
    return { placeId, townId, organizationIds, personIds: [] };
  }
  const { stored } = practice;
  return due.ofHelper ? whoseMeeting(stored, recorded) : whosePair(stored, recorded);
}

const own = ({ id, townId, organizations }: PracticeSubject): Whose => ({
  placeId: id,
  townId,
  organizationIds: organizations.filter(({ endedOn }) => !endedOn).map(({ _id }) => _id),
  personIds: [],
});

/** Of the helper, or of a leader of a town. */
function whoseMeeting({ from }: StoredPair, { subjects, leaders }: Recorded): Whose | null {
  const subject = subjects.get(from.id);
  if (subject) return own(subject);
  const leader = leaders.get(from.id);
  const office = leader?.roles.find(({ role, to }) => role === 'townSupervisor' && !to);
  if (!leader || !office) return null;
  return {
    placeId: '',
    name: leader.name,
    townId: office.scopeId,
    organizationIds: [],
    personIds: [leader._id],
  };
}

/** Of who is helped; of a village the firm that helps it. */
function whosePair({ from, to, townId }: StoredPair, { subjects }: Recorded): Whose | null {
  const subject = subjects.get(to.id) ?? subjects.get(from.id);
  return subject ? { ...own(subject), townId } : null;
}

/** What it is called, and past how many working days a 督办 may be drafted; null of another pack's. */
export function titleOfPractice(
  deps: Deps,
  practice: Practice,
): { readonly title: string; readonly after: number } | null {
  const of = (rules: { title: string; superviseAfter: number } | null | undefined) =>
    rules ? { title: rules.title, after: rules.superviseAfter } : null;
  switch (practice.of) {
    case 'standard':
      return of(standardOfCheck(deps, practice.stored));
    case 'process':
      return of(processOfRun(deps, practice.stored));
    case 'pair':
      return of(kindOfPair(deps, practice.stored));
    case 'pledge':
      return of(pledgeKindKnown(deps, practice.stored));
    case 'means': {
      const rules = meansKnown(deps, practice.stored);
      return rules && of({ ...rules, title: grantTitles(deps)(practice.stored) });
    }
  }
}

/** A unit that is closed, and an organisation that has ended, owe nothing; of a pair neither side. */
export const stillStands = (practice: Practice, { subjects }: Recorded): boolean =>
  subjectsOf(practice).every(({ kind, id }) => {
    const subject = subjects.get(id);
    if (!subject) return false;
    return kind === 'unit'
      ? subject.units.some(({ status }) => status === 'operating')
      : subject.organizations.some(({ endedOn }) => !endedOn);
  });
